import Domain
import HTML

/// The unit members of a chapter, those who left below, each with its forms.
struct UnitsPage: Page {
    let t: Words
    let person: SignedIn
    let chapter: ChapterDetail
    let units: [UnitMember]
    let today: Day
    let sent: SentForm?
    /// The unit that a refused form was about; nil for a new one.
    let sentFor: Int64?
    let formToken: FormToken
    let problems: Problems

    var title: String { t("{name}的团体会员", chapter.name) }
    var place: MenuItem.Place? { .chapters }
    var address: Link? { base }

    private var base: Link { .units(ofChapter: chapter.id.value) }
    private var present: [UnitMember] { units.filter { $0.left == nil } }
    private var past: [UnitMember] { units.filter { $0.left != nil } }
    private var mayKeep: Bool {
        person.may(.changeGroups, at: chapter.region) && chapter.state != .dissolved
    }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: "/chapters/\(chapter.id.value)")">\(chapter.name)</a></p>
        <h1>\(t("{n} 个团体会员", present.count))</h1>
        <p class="soft">\(t("以单位名义加入的组织。这里只记单位的名称和入会、退会的日子。"))</p>
        \(problems.summary(t))
        \(if: mayKeep, newOne)
        \(present.isEmpty ? EmptyState(text: t("还没有团体会员。")).body : list(present))
        \(if: !past.isEmpty, "<h2>\(t("已经退会的"))</h2>\(list(past))")
        """
    }

    private var newOne: HTML {
        let isTried = sent != nil && sentFor == nil
        return """
            <details\(if: isTried, " open")><summary>\(t("登记一个团体会员"))</summary>
            <form class="sheet" method="post" action="\(to: base)">\(hidden)
            \(name("", isTried ? sent?["name"] ?? "" : "", isTried))\
            \(day("joined_on", t("入会日期"), "", isTried ? sent?["joined_on"] ?? "" : today.iso, isTried))
            \(Button(text: t("登记")).body)</form></details>
            """
    }

    private func list(_ units: [UnitMember]) -> HTML {
        "<div class=\"sheet\"><ul class=\"plain\">\(each: units, line)</ul></div>"
    }

    private func line(_ unit: UnitMember) -> HTML {
        let days =
            unit.left.map { t("{from} 至 {to}", unit.joined.iso, $0.iso) }
            ?? t("{day}入会", unit.joined.iso)
        return """
            <li><span><b>\(unit.name)</b>　<span class="soft">\(days)</span></span>
            <span class="trailing">\(if: mayKeep, forms(unit))\(if: maySee, history(unit))</span></li>

            """
    }

    private var maySee: Bool { person.may(.seeHistory, at: chapter.region) }

    private func history(_ unit: UnitMember) -> HTML {
        "<a href=\"\(to: "/history/units/\(unit.id)")\">\(t("改动记录"))<span class=\"hidden\"> \(unit.name)</span></a>"
    }

    private func forms(_ unit: UnitMember) -> HTML {
        let isTried = unit.id == sentFor
        let typed = isTried ? sent : nil
        return """
            <details\(if: isTried, " open")><summary>\(t("修改或退会"))<span class="hidden"> \(unit.name)</span></summary>
            <form method="post" action="\(to: "\(base)/\(unit.id)")">\(hidden)\(version(unit))
            \(name("-\(unit.id)", typed?.fields["name"] ?? unit.name, isTried))\
            \(day("joined_on", t("入会日期"), "-\(unit.id)", typed?.fields["joined_on"] ?? unit.joined.iso, isTried))
            \(Button(text: t("保存"), weight: .quiet).body)</form>
            \(if: unit.left == nil, leaving(unit, typed))</details>
            """
    }

    private func leaving(_ unit: UnitMember, _ typed: SentForm?) -> HTML {
        """
        <form method="post" action="\(to: "\(base)/\(unit.id)/leaving")">\(hidden)\(version(unit))
        \(day("left_on", t("退会日期"), "-\(unit.id)", typed?.fields["left_on"] ?? today.iso, typed != nil))
        \(Button(text: t("退会"), weight: .quiet).body)</form>
        """
    }

    private var hidden: HTML { "\(formToken.html)\(FormKey().html)" }

    private func version(_ unit: UnitMember) -> HTML {
        "<input type=\"hidden\" name=\"version\" value=\"\(unit.version)\">"
    }

    private func name(_ suffix: String, _ value: String, _ isTried: Bool) -> HTML {
        Field(
            label: t("单位名称"),
            name: "name",
            value: value,
            error: isTried ? sentence("name") : nil,
            autocomplete: "off",
            required: true,
            maxLength: 50,
            identifier: isTried ? "name" : "name\(suffix)-unit"
        ).body
    }

    private func day(
        _ name: String,
        _ label: String,
        _ suffix: String,
        _ value: String,
        _ isTried: Bool
    ) -> HTML {
        Field(
            label: label,
            name: name,
            value: value,
            kind: .date,
            error: isTried ? sentence(name) : nil,
            required: true,
            identifier: isTried ? name : "\(name)\(suffix)-unit"
        ).body
    }

    private func sentence(_ name: String) -> String? { problems.sentence(for: name).map { t($0) } }
}
