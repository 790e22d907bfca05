import Domain
import HTML

/// The notices of a place: those in force first, then those that are over.
struct NoticeListPage: Page {
    let t: Words
    let person: SignedIn
    let region: Region
    let notices: [NoticeEntry]
    let lengths: [NoticeLength]
    /// How many days a notice hangs at least.
    let days: Int
    let today: Day
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?

    var title: String { t("各项公示") }
    var place: MenuItem.Place? { .honours }
    var address: Link? { "/notices?place=\(region.code.text)" }

    private var inForce: [NoticeEntry] {
        notices.filter { !$0.isWithdrawn && !$0.time.isOver(on: today) }
    }

    var body: HTML {
        """
        <p class="soft">\(region.name)</p>
        <h1>\(headline)</h1>
        <p>\(t("公示到期自己从公开栏上消失。不少于 {n} 天，贴出的那天不算，节假日也算。", days))</p>
        <p class="actions">\(if: mayPost, new)\
        <a class="button quiet" href="\(to: "/board/\(region.code.text)")">\(t("看公开栏"))</a>
        <a class="button quiet" href="\(to: .honours(region.code, today.year))">\(t("{y} 年优秀会员", today.year))</a></p>
        \(problems.summary(t))
        \(notices.isEmpty ? nothing : table)
        \(CutNote(t: t, shown: notices.count, most: 200, isCounted: false).body)
        \(if: mayPost && region.level == .township, length)
        """
    }

    private var mayPost: Bool { person.may(.postNotice, at: region.code) }

    private var headline: String {
        inForce.isEmpty ? t("现在没有公示") : t("{n} 份公示在公开栏上或将要贴出", inForce.count)
    }

    private var new: HTML {
        ButtonLink(text: t("发一份公示"), link: "/notices/new?place=\(region.code.text)").body
    }

    private var nothing: HTML { EmptyState(text: t("这里还没有发过公示。")).body }

    private var table: HTML {
        let ended = notices.filter { one in !inForce.contains { $0.id == one.id } }
        return DataTable(
            caption: t("还在公示的在前"),
            columns: [
                .init(title: t("标题")), .init(title: t("贴在哪里")), .init(title: t("起止")),
                .init(title: t("状态")),
            ],
            cells: (inForce + ended).map(cells)
        ).body
    }

    private func cells(_ notice: NoticeEntry) -> [HTML] {
        let waiting = t("{n} 件异议等待答复", notice.openObjections)
        return [
            "<a href=\"\(to: "/notices/\(notice.id)")\">\(notice.title)</a>",
            "\(notice.placeName)",
            "\(t("{from} 至 {to}", notice.time.from.iso, notice.time.to.iso))",
            "<span>\(mark(notice))\(if: notice.openObjections > 0, " <span class=\"soft\">\(waiting)</span>")</span>",
        ]
    }

    private func mark(_ notice: NoticeEntry) -> HTML {
        NoticeMark(t: t, time: notice.time, isWithdrawn: notice.isWithdrawn, today: today).body
    }

    private var length: HTML {
        """
        <details><summary>\(t("改公示的天数"))</summary>
        <form method="post" action="\(to: "/notices/length")">
        \(formToken.html)\(FormKey().html)
        <input type="hidden" name="place" value="\(region.code.text)">
        \(Field(
            label: t("公示不少于几天"),
            name: "days",
            value: sent?["days"] ?? "\(days)",
            kind: .number,
            help: t("{n} 到 {m} 天，从今天起新发的公示照此办。", NoticeTime.fewestDays, NoticeTime.mostDays),
            error: problems.sentence(for: "days").map { t($0) }
        ).body)
        \(Button(text: t("改天数"), weight: .quiet).body)</form>
        \(PlainList(items: lengths.map(item)).body)</details>
        """
    }

    private func item(_ length: NoticeLength) -> PlainList.Item {
        PlainList.Item(
            text: length.isForAll
                ? t("各乡镇通用：{n} 天", length.days)
                : t("{day}起：{n} 天", length.from.iso, length.days),
            trailing: length.author.map { t("{name}，{moment}", $0, t.moment(length.at)) }
                ?? t("系统自带")
        )
    }
}

/// Whether a notice hangs, in a word and a colour that says nothing more than the word.
struct NoticeMark {
    let t: Words
    let time: NoticeTime
    let isWithdrawn: Bool
    let today: Day

    var body: HTML {
        if isWithdrawn { return "<span class=\"badge\">\(t("已撤下"))</span>" }
        if time.isInForce(on: today) {
            return "<span class=\"badge good\">\(t("公示中"))</span>"
        }
        return time.isOver(on: today)
            ? "<span class=\"badge\">\(t("已期满"))</span>"
            : "<span class=\"badge late\">\(t("还没有开始"))</span>"
    }
}
