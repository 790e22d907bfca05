import Domain
import HTML

/// Who shall speak for a household: one of the members of its chapter, by her own row and not by a
/// name that happens to be the same.
struct SlipChoicePage: Page {
    let t: Words
    let household: Household
    /// The member who bears the ID number of its head.
    let head: SlipMember?
    let typed: String
    let found: [MemberEntry]

    /// What one can choose from without scrolling for long.
    private static let most = 12

    var title: String { t("给{name}户打邀请条", household.head) }
    var place: MenuItem.Place? { .households }
    private var base: Link { "/households/\(household.id)" }

    var body: HTML {
        """
        <div class="narrow form">
        <p class="soft"><a href="\(to: base)">\(t("{name}户", household.head))</a></p>
        <h1>\(title)</h1>
        <p>\(t("住在这一户的一位会员拿到邀请条，就能用手机替全家申报五星农家。"))</p>
        \(with: head, proposal)
        <h2>\(t("由哪位会员来用？"))</h2>
        \(search)
        \(found.isEmpty ? none : choices)
        </div>
        """
    }

    private func proposal(_ head: SlipMember) -> HTML {
        """
        <div class="sheet"><p>\(t("户主登记了身份证号，对得上这位会员："))</p>
        <p>\(ButtonLink(text: head.name, link: "\(base)/slip?member=\(head.id)", isWide: true).body)</p>
        </div>
        """
    }

    private var search: HTML {
        """
        <form class="search" method="get" action="\(to: "\(base)/slip")" role="search">
        <label for="q">\(t("会员的姓名、拼音首字母或电话后 4 位"))</label>
        <div class="row"><input id="q" type="search" name="q" value="\(typed)" autocomplete="off" \
        pattern="\(LongNumber.none)" title="\(t(LongNumber.hint))">
        <button class="button quiet">\(t("查找"))</button></div></form>
        """
    }

    private var none: HTML { EmptyState(text: t("本协会没有这样的在册会员。")).body }

    private var choices: HTML {
        """
        <div class="sheet">\(PlainList(items: found.prefix(Self.most).map(item)).body)</div>
        \(if: found.count > Self.most, "<p class=\"soft\">\(t("还有更多，请填姓名再找。"))</p>")
        """
    }

    private func item(_ entry: MemberEntry) -> PlainList.Item {
        PlainList.Item(
            text: entry.name,
            trailing: [t(entry.sex.label), "\(entry.birthYear)", entry.group]
                .compactMap { $0 }.joined(separator: " · "),
            link: "\(base)/slip?member=\(entry.id)"
        )
    }
}
