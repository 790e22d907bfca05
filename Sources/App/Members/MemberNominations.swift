import Domain
import HTML

/// A member's nominations as an excellent member, and the way to what she did this year.
struct MemberNominations {
    let page: MemberPage

    private var t: Words { page.t }

    var html: HTML? {
        guard page.may(.seeHonours) else { return nil }
        let items = page.nominees.map { nominee in
            PlainList.Item(
                text: t("{y} 年优秀会员", nominee.year),
                trailing: t(nominee.state.label),
                link: nominee.link
            )
        }
        let link = Link.honours(ofMember: page.member.id, page.today.year)
        return Sheet(
            title: t("荣誉"),
            content: """
                \(PlainList(items: items, empty: t("还没有荣誉。")).body)
                <p><a href="\(to: link)">\(t("看 {y} 年的服务记录", page.today.year))</a></p>
                """
        ).body
    }
}
