import Domain
import HTML

/// What was found, kind by kind: how many, the first few, and the way to all of them.
struct SearchPage: Page {
    let t: Words
    let person: SignedIn
    let looking: Looking
    let groups: [FoundGroup]
    let formToken: FormToken

    var title: String { t("搜索") }
    /// An answer to a number stands nowhere; what can be read again is the empty box.
    var address: Link? { looking.isNumber ? "/search" : looking.address }

    var body: HTML {
        """
        <h1 class="search-total" aria-live="polite">\(headline)</h1>
        \(if: looking.wasNumber, Notice(kind: .warning, text: t(LongNumber.notice)).body)
        \(form)
        \(if: looking.kind != nil, back)
        \(result)
        """
    }

    private var form: HTML {
        """
        <form class="search" method="post" action="\(to: "/search")" role="search" \
        aria-label="\(t("查找"))">
        \(formToken.html)\(FormKey().html)
        <label for="words">\(t("姓名、拼音首字母、电话、身份证号、名称里的字或编号"))</label>
        <div class="row"><input id="words" type="search" name="q" value="\(looking.typed)" \
        maxlength="\(Looking.longest)" autocomplete="off">\
        <button class="button">\(t("查找"))</button></div></form>
        """
    }

    private var result: HTML {
        if looking.search == nil { return hints }
        if groups.isEmpty { return looking.wasNumber ? .empty : nothing }
        return """
            \(if: groups.count > 1, kinds)
            \(each: groups, { FoundSection(t: t, looking: looking, person: person, group: $0, formToken: formToken).html })
            """
    }

    /// The first line is the answer; a number is said back in the box alone.
    private var headline: String {
        if looking.search == nil || looking.wasNumber { return t("搜索") }
        if groups.isEmpty { return nothingFound }
        let all = groups.reduce(0) { $0 + $1.all }
        return looking.isNumber
            ? t("按这个号码找到 {n} 条", all) : t("“{words}”：{n} 条", looking.typed, all)
    }

    /// On a phone the kinds stand far below each other.
    private var kinds: HTML {
        """
        <nav class="kinds" aria-label="\(t("找到的种类"))">\(each: groups, { "<a href=\"\(to: "#\($0.kind.rawValue)")\">\(t($0.kind.label)) <b>\($0.all)</b></a>" })</nav>
        """
    }

    private var back: HTML {
        guard looking.isNumber else {
            let link = looking.link(to: nil)
            return "<p><a href=\"\(to: link)\">\(t("看所有种类"))</a></p>"
        }
        return SearchStep(looking: looking, formToken: formToken, kind: nil, text: t("看所有种类")).html
    }

    private var nothing: HTML {
        """
        <div class="sheet hints"><h2>\(t("换个说法试试"))</h2>\(tips)</div>
        """
    }

    private var nothingFound: String {
        looking.isNumber
            ? t("在您看得到的范围里，没有这个号码。")
            : t("在您看得到的范围里没有找到“{words}”。", looking.typed)
    }

    private var tips: HTML {
        """
        <ul class="tips">
        <li>\(t("少打几个字，或只打拼音首字母：陈大山打 cds"))</li>
        <li>\(t("几个词用空格隔开：清水 2025 总结"))</li>
        <li>\(t("电话打后 4 位或整个号码，身份证号要打全"))</li>
        </ul>
        <p>\(inSight)</p>
        """
    }

    private var hints: HTML {
        """
        <div class="sheet hints"><h2>\(t("可以这样找"))</h2>\(tips)</div>
        """
    }

    /// What she may look for at all.
    private var inSight: String {
        let kinds = SearchKind.allCases.filter { $0.acts.contains { person.may($0) } }
        return t("您可以查：{kinds}", kinds.map { t($0.label) }.joined(separator: t("、")))
    }
}

/// More of what a number found: asked for by a form, since the number may stand in no address.
struct SearchStep {
    let looking: Looking
    let formToken: FormToken
    let kind: SearchKind?
    var after: Int64?
    let text: String

    var html: HTML {
        """
        <form method="post" action="\(to: "/search")">\(formToken.html)\(FormKey().html)\
        <input type="hidden" name="q" value="\(looking.typed)">\
        \(with: kind, { "<input type=\"hidden\" name=\"kind\" value=\"\($0.rawValue)\">" })\
        \(with: after, { "<input type=\"hidden\" name=\"after\" value=\"\($0)\">" })\
        <button class="button quiet">\(text)</button></form>
        """
    }
}
