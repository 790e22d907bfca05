import Domain
import HTML

/// A charter's text as typed.
struct CharterForm: Sendable {
    var title = ""
    var clauses = ""
    /// Which version of the text the form was filled from.
    var version = 0

    init(title: String) { self.title = title }

    init(_ sent: SentForm) {
        title = sent["title"]
        clauses = sent["clauses"]
        version = Int(sent["version"]) ?? 0
    }

    init(_ charter: Charter) {
        title = charter.title
        clauses = charter.clauses ?? ""
        version = charter.textVersion
    }

    func checked() throws(Problems) -> (title: String, clauses: String) {
        var problems = Problems()
        let missing = Sentence("请写章程的名称，2 到 60 个字。")
        let title = problems.text("title", title, most: 60, orElse: missing)
        if title?.unicodeScalars.count == 1 { problems.add("title", missing) }
        let short = Sentence("请写章程的内容，至少 20 个字。")
        let clauses = problems.text("clauses", clauses, most: 20_000, orElse: short)
        if let clauses {
            if clauses.unicodeScalars.count < 20 { problems.add("clauses", short) }
            if let word = CharterWords.find(in: clauses) {
                problems.add(
                    "clauses",
                    Sentence("章程里不能有“{word}”：不规定生几个，不罚钱，不取消应得的权益。", word)
                )
            }
        }
        guard let title, let clauses, problems.isEmpty else { throw problems }
        return (title, clauses)
    }
}

/// The form of a charter's text: a new one, or a change to a draft.
struct CharterFormPage: Page {
    let t: Words
    let chapter: Int64
    let chapterName: String
    /// Nil for a new one.
    let charter: Int64?
    let form: CharterForm
    let formToken: FormToken
    let problems: Problems

    var title: String { charter == nil ? t("起草章程") : t("修改章程") }
    var place: MenuItem.Place? { .chapters }

    private var target: Link {
        charter.map { .charter($0) } ?? "/chapters/\(chapter)/charters"
    }

    var body: HTML {
        """
        <div class="form">
        <p class="soft"><a href="\(to: "/chapters/\(chapter)")">\(chapterName)</a>　\
        <a href="\(to: .governance(ofChapter: chapter))">\(t("村民自治"))</a></p>
        <h1>\(title)</h1>
        <p class="soft">\(t("章程是村民自愿的约定：不规定生几个孩子，不罚款，不取消谁应得的权益。"))</p>
        \(problems.summary(t))
        <form method="post" action="\(to: target)">
        \(formToken.html)\(FormKey().html)
        <input type="hidden" name="version" value="\(form.version)">
        \(field("title", t("名称"), form.title, .text, 60))
        \(field("clauses", t("内容"), form.clauses, .textarea(rows: 18), 20_000))
        \(Button(text: t("保存"), isWide: true).body)
        </form></div>
        """
    }

    private func field(
        _ name: String,
        _ label: String,
        _ value: String,
        _ kind: Field.Kind,
        _ most: Int
    ) -> HTML {
        Field(
            label: label,
            name: name,
            value: value,
            kind: kind,
            error: problems.sentence(for: name).map { t($0) },
            autocomplete: "off",
            required: true,
            maxLength: most
        ).body
    }
}
