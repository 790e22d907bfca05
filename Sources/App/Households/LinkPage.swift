import Domain
import HTML

/// Chooses who keeps in contact with a household, among the members of its chapter.
struct LinkPage: Page {
    let t: Words
    let household: Household
    let current: HouseholdLink?
    let typed: String
    let found: [MemberEntry]
    let today: Day
    let formToken: FormToken
    let sent: SentForm?
    let problems: Problems

    /// What one can choose from without scrolling for long.
    private static let most = 12

    var title: String { t("谁来联系{name}户？", household.head) }
    var place: MenuItem.Place? { .households }
    private var base: Link { "/households/\(household.id)" }

    var body: HTML {
        """
        <div class="narrow form">
        <p class="soft"><a href="\(to: base)">\(t("{name}户", household.head))</a></p>
        <h1>\(title)</h1>
        \(problems.summary(t))
        \(with: current, now)
        \(search)
        \(found.isEmpty ? none : choices)
        </div>
        """
    }

    private func now(_ link: HouseholdLink) -> HTML {
        "<p>\(t("现在是{name}，联系到新联系人开始的前一天。", link.name))</p>"
    }

    private var search: HTML {
        """
        <form class="search" method="get" action="\(to: "\(base)/link")" role="search">
        <label for="q">\(t("会员的姓名、拼音首字母或电话后 4 位"))</label>
        <div class="row"><input id="q" type="search" name="q" value="\(typed)" autocomplete="off" \
        pattern="\(LongNumber.none)" title="\(t(LongNumber.hint))">
        <button class="button quiet">\(t("查找"))</button></div></form>
        """
    }

    private var none: HTML { EmptyState(text: t("本协会没有这样的在册会员。")).body }

    private var choices: HTML {
        """
        <form method="post" action="\(to: "\(base)/links")">
        \(formToken.html)\(FormKey().html)
        \(members)
        \(if: found.count > Self.most, more)
        \(day)
        <button class="button wide">\(t("由这位会员联系"))</button>
        </form>
        """
    }

    private var more: HTML {
        "<p class=\"soft\">\(t("还有更多，请填姓名再找。"))</p>"
    }

    private var members: HTML {
        Field(
            label: t("会员"),
            name: "member",
            value: sent?["member"] ?? "",
            kind: .radios(
                found.prefix(Self.most).map {
                    .init(value: "\($0.id)", label: label(of: $0))
                }
            ),
            error: problems.sentence(for: "member").map { t($0) },
            required: true
        ).body
    }

    private func label(of entry: MemberEntry) -> String {
        [entry.name, t(entry.sex.label), "\(entry.birthYear)", entry.group]
            .compactMap { $0 }.joined(separator: " · ")
    }

    private var day: HTML {
        Field(
            label: t("从哪一天起"),
            name: "from_on",
            value: sent?["from_on"] ?? today.iso,
            kind: .date,
            error: problems.sentence(for: "from_on").map { t($0) },
            required: true
        ).body
    }
}
