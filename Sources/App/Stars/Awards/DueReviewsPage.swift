import Domain
import HTML

/// The awards of a place that wait to be looked at again or decided, and the appeals without an answer.
struct DueReviewsPage: Page {
    let t: Words
    let region: Region
    let awards: [AwardLine]
    let appeals: [OpenAppeal]
    let today: Day

    var title: String { t("复评和申诉") }
    var place: MenuItem.Place? { .stars }
    var address: Link? { .reviews(region.code) }

    private var due: [AwardLine] { awards.filter(\.isDue) }
    private var proposed: [AwardLine] { awards.filter { !$0.isDue } }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: "/stars?place=\(region.code.text)")">\(region.name) · \(t("五星农家"))</a></p>
        <h1>\(headline)</h1>
        \(if: !appeals.isEmpty, answers)
        \(if: !proposed.isEmpty, list(proposed, t("等着审定")))
        \(if: !due.isEmpty, list(due, t("等着复评")))
        \(CutNote(t: t, shown: awards.count, most: 1000).body)
        \(if: awards.isEmpty && appeals.isEmpty, nothing)
        """
    }

    private var headline: String {
        guard !awards.isEmpty || !appeals.isEmpty else { return t("复评和申诉都办完了") }
        return t("等着复评 {n} 户，等着审定 {m} 户，等着答复的申诉 {k} 件", due.count, proposed.count, appeals.count)
    }

    private func list(_ lines: [AwardLine], _ heading: String) -> HTML {
        """
        <h2>\(heading)</h2>
        \(AwardTable(t: t, today: today, caption: heading, awards: lines).body)
        """
    }

    private var answers: HTML {
        let items = appeals.map { appeal in
            PlainList.Item(
                text: "\(appeal.head)（\(appeal.village)）",
                trailing: t("{day}收到", t.day(appeal.receivedOn)),
                link: .appeals(of: appeal.application)
            )
        }
        return Sheet(title: t("等着答复的申诉"), content: PlainList(items: items).body).body
    }

    private var nothing: HTML { EmptyState(text: t("年度复评开始以后，要复评的户会列在这里。")).body }
}

/// Awards one by one, as lists of them are.
struct AwardTable {
    let t: Words
    let today: Day
    let caption: String
    let awards: [AwardLine]

    var body: HTML {
        DataTable(
            caption: caption,
            hidesCaption: true,
            columns: [
                .init(title: t("户主")), .init(title: t("村、社区")), .init(title: t("星")),
                .init(title: t("编号")), .init(title: t("有效期至")), .init(title: t("现在")),
            ],
            cells: awards.map(cells)
        ).body
    }

    private func cells(_ award: AwardLine) -> [HTML] {
        [
            "<a href=\"\(to: .award(award.id))\">\(award.head)</a>", "\(award.village)",
            StarShapes(t: t, stars: award.stars, isFive: award.isFive).body,
            "<span class=\"nowrap\">\(award.serial)</span>",
            "<span class=\"nowrap\">\(award.validTo.iso)</span>",
            "<span>\(mark(award)) \(with: note(award), { "<span class=\"soft\">\($0)</span>" })</span>",
        ]
    }

    private func mark(_ award: AwardLine) -> HTML {
        AwardMark(t: t, state: award.state, isOver: today > award.validTo).body
    }

    private func note(_ award: AwardLine) -> String? {
        if let finding = award.finding { return t("提出{finding}，等着审定", t(finding.label)) }
        return award.isDue ? t("等着复评") : nil
    }
}

extension AwardsWaiting {
    /// What waits for her, each line with the list behind it.
    func lines(_ t: Words, _ person: SignedIn, at place: RegionCode) -> [PlainList.Item] {
        var items: [PlainList.Item] = []
        let link = Link.reviews(place)
        if due > 0, person.may(.keepStars, at: place) {
            items.append(.init(text: t("{n} 户五星农家等着复评", due), link: link))
        }
        if person.may(.decideStars, at: place) {
            if reviews > 0 { items.append(.init(text: t("{n} 件复评等着审定", reviews), link: link)) }
            if appeals > 0 { items.append(.init(text: t("{n} 件申诉等着答复", appeals), link: link)) }
        }
        return items
    }
}
