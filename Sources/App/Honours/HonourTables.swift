import Domain
import HTML

/// The tables of a year's honours: nominations, chapters, members who served.
struct HonourTables {
    let t: Words
    let year: Int
    /// Of the running year the members are those of the register today.
    let isRunning: Bool

    func nominees(_ nominees: [Nominee], isOfOne: Bool) -> HTML {
        let columns: [DataTable.Column] = [
            .init(title: t("姓名")), .init(title: t("协会")), .init(title: t("做了什么")),
            .init(title: t("走到哪一步")),
        ]
        return DataTable(
            caption: t("{y} 年的提名", year),
            hidesCaption: true,
            columns: isOfOne ? columns.filter { $0.title != t("协会") } : columns,
            cells: nominees.map { isOfOne ? ownCells($0) : cells($0) }
        ).body
    }

    private func cells(_ nominee: Nominee) -> [HTML] {
        var cells = ownCells(nominee)
        cells.insert("\(nominee.placeName)", at: 1)
        return cells
    }

    private func ownCells(_ nominee: Nominee) -> [HTML] {
        [
            "<a href=\"\(to: nominee.link)\">\(nominee.name)</a>",
            "<span>\(nominee.service)</span>",
            "<span>\(mark(nominee.state)) <span class=\"soft\">\(note(nominee))</span></span>",
        ]
    }

    private func note(_ nominee: Nominee) -> String {
        guard nominee.state == .posted, let until = nominee.noticeUntil else { return "" }
        let day = t("到 {day}", t.day(until))
        guard nominee.openObjections > 0 else { return day }
        return day + t("，") + t("{n} 件异议等待答复", nominee.openObjections)
    }

    func chapters(_ chapters: [HonourChapter]) -> HTML {
        DataTable(
            caption: t("{y} 年各协会的名额", year),
            hidesCaption: true,
            columns: [
                .init(title: t("协会")), number(t("会员")), number(t("名额")), number(t("已提名")),
                number(t("公示中")), number(t("已审定")),
            ],
            cells: chapters.map(cells)
        ).body
    }

    private func cells(_ chapter: HonourChapter) -> [HTML] {
        let most = chapter.places.most
        let link = Link.honours(chapter.region, year)
        return [
            "<a href=\"\(to: link)\">\(chapter.name)</a>",
            isRunning
                ? count(chapter.members, to: "/members?place=\(chapter.region.text)")
                : "\(chapter.members)",
            "\(most == 0 ? t("没有") : "\(most)")", count(chapter.nominated, to: link),
            count(chapter.posted, to: link), count(chapter.confirmed, to: link),
        ]
    }

    func members(_ members: [ServingMember]) -> HTML {
        DataTable(
            caption: t("{y} 年有服务记录的会员", year),
            hidesCaption: true,
            columns: [
                .init(title: t("姓名")), .init(title: t("小组")), number(t("参加活动")),
                number(t("出力、发言")), number(t("走访联系")), .init(title: t("提名")),
            ],
            rows: "\(each: members, row)",
            isBrief: true
        ).body
    }

    /// Each figure opens the rows that it was counted from.
    private func row(_ member: ServingMember) -> HTML {
        let link = Link.honours(ofMember: member.id, year)
        let rows: Link = "\(link)#rows"
        let (attended, helped, contacts) = (t("参加活动"), t("出力、发言"), t("走访联系"))
        return """
            <tr><th scope="row"><a href="\(to: link)">\(member.name)</a></th>\
            <td data-label="\(t("小组"))">\(member.group ?? t("没有分组"))</td>\
            <td class="num named" data-label="\(attended)">\(count(member.service.attended, to: rows))</td>\
            <td class="num named" data-label="\(helped)">\(count(member.service.helped, to: rows))</td>\
            <td class="num named" data-label="\(contacts)">\(count(member.service.contacts, to: rows))</td>\
            <td data-label="\(t("提名"))">\(with: member.state, mark)</td></tr>

            """
    }

    private func count(_ count: Int, to rows: Link) -> HTML {
        count == 0 ? "0" : "<a href=\"\(to: rows)\">\(count)</a>"
    }

    private func mark(_ state: ExcellentState) -> HTML { ExcellentMark(t: t, state: state).body }

    private func number(_ title: String) -> DataTable.Column {
        .init(title: title, isNumeric: true)
    }
}
