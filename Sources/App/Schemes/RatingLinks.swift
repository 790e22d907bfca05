import Domain
import HTML

/// From the months of a place to its year, its objections and what it is rated by.
struct RatingLinks {
    let t: Words
    let place: RegionCode
    let year: Int

    var body: HTML {
        let (years, schemes): (Link, Link) = (
            "/ratings/\(place.text)/years/\(year)", "/schemes/\(place.text)"
        )
        return """
            <p class="actions"><a class="button quiet" href="\(to: years)">\(t("{y} 年流动旗", year))</a>
            <a class="button quiet" href="\(to: "/objections?place=\(place.text)")">\(t("考评异议"))</a>
            <a class="button quiet" href="\(to: schemes)">\(t("考评方案"))</a></p>
            """
    }
}
