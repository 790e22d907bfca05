import Domain
import HTML

/// The excellent members of a place's year: who is nominated, which places are free, who served.
struct HonourYearPage: Page {
    let t: Words
    let person: SignedIn
    let region: Region
    let year: Int
    let today: Day
    let chapters: [HonourChapter]
    let nominees: [Nominee]
    /// Those of the chapter that stands here, with what they did.
    let members: [ServingMember]
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?

    var title: String { t("{y} 年优秀会员", year) }
    var place: MenuItem.Place? { .honours }
    var address: Link? { .honours(region.code, year) }

    private var tables: HonourTables {
        HonourTables(t: t, year: year, isRunning: year == today.year)
    }
    private var isOfOne: Bool { region.level == .village }
    private var waiting: Int { nominees.count { $0.state == .nominated } }

    var body: HTML {
        """
        <p class="soft">\(region.name)</p>
        <h1>\(headline)</h1>
        \(years)
        \(links)
        \(problems.summary(t))
        \(if: mayPost, posting)
        \(if: !nominees.isEmpty, nominated)
        <h2>\(t("名额"))</h2>
        <p>\(rule)</p>
        \(chapters.isEmpty ? noChapter : tables.chapters(chapters))
        \(if: isOfOne || !members.isEmpty, serving)
        """
    }

    private var headline: String {
        let confirmed = nominees.count { $0.state == .confirmed }
        let posted = nominees.count { $0.state == .posted }
        guard confirmed + posted + waiting > 0 else { return t("{y} 年还没有提名优秀会员", year) }
        return t("{y} 年优秀会员 {n} 人，公示中 {m} 人，等待公示 {k} 人", year, confirmed, posted, waiting)
    }

    private var years: HTML {
        """
        <nav class="pager" aria-label="\(t("前一年、后一年"))">\
        \(if: year > 2000, "<a class=\"button quiet\" rel=\"prev\" href=\"\(to: .honours(region.code, year - 1))\">← \(t("{y} 年", year - 1))</a>")\
        \(if: year < today.year, "<a class=\"button quiet\" rel=\"next\" href=\"\(to: .honours(region.code, year + 1))\">\(t("{y} 年", year + 1)) →</a>")</nav>
        """
    }

    private var links: HTML {
        let code = region.code.text
        return """
            <p class="actions">\
            <a class="button quiet" href="\(to: "/rewards/\(code)/\(year)")">\(t("奖励发放"))</a>
            <a class="button quiet" href="\(to: "/notices?place=\(code)")">\(t("各项公示"))</a>
            \(if: person.may(.seeRatings, at: region.code), flags)</p>
            """
    }

    private var flags: HTML {
        let link: Link = "/ratings/\(region.code.text)/years/\(year)"
        return "<a class=\"button quiet\" href=\"\(to: link)\">\(t("{y} 年流动旗", year))</a>"
    }

    /// Whoever reads it learns why a small chapter has no place.
    private var rule: String {
        let least = ExcellentPlaces.fewestMembers()
        return year < today.year
            ? t("优秀会员不超过这一年年底会员的 5%，取整数；不满 {n} 人的协会没有名额，也不和别的协会合起来算。", least)
            : t("优秀会员不超过会员的 5%（今年按今天的人数），取整数；不满 {n} 人的协会没有名额，也不和别的协会合起来算。", least)
    }

    private var noChapter: HTML { EmptyState(text: t("这里还没有协会。")).body }

    private var mayPost: Bool {
        region.level == .township && waiting > 0 && person.may(.postNotice, at: region.code)
    }

    private var posting: HTML {
        """
        <h2>\(t("公示 {n} 名人选", waiting))</h2>
        <form class="sheet" method="post" action="\(to: "\(Link.honours(region.code, year))/notice")">
        \(formToken.html)\(FormKey().html)
        <p>\(t("公开栏上只写村名和隐去一个字的姓名。公示期满、没有异议，由乡镇审批人审定。"))</p>
        \(Field(
            label: t("到哪里提意见"),
            name: "objections_at",
            value: sent?["objections_at"] ?? t("{place}计划生育协会", region.name),
            error: problems.sentence(for: "objections_at").map { t($0) },
            required: true,
            maxLength: 80
        ).body)
        \(Button(text: t("贴上公开栏")).body)</form>
        """
    }

    private var nominated: HTML {
        """
        <h2>\(t("{y} 年的提名", year))</h2>
        \(tables.nominees(nominees, isOfOne: isOfOne))
        """
    }

    private var serving: HTML {
        """
        <h2>\(t("有服务记录的会员"))</h2>
        <p class="soft">\(t("按这一年记下的活动和走访数出来，点开看每一条。没有记录的会员不在这里，也不能提名。公开栏登记的是账号办的事，不算在会员名下。"))</p>
        \(members.isEmpty ? nobody : tables.members(members))
        """
    }

    private var nobody: HTML {
        EmptyState(text: t("这一年的活动和走访还没有记到哪个会员名下。")).body
    }
}
