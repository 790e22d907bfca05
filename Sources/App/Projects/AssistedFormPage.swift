import Domain
import HTML

/// The form that takes a household into a project: found by name first, then its part.
struct AssistedFormPage: Page {
    let t: Words
    let project: Project
    let name: String
    let candidates: [CandidateHousehold]
    let today: Day
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?

    var title: String { t("添一户帮扶户") }
    var place: MenuItem.Place? { .projects }
    private var base: Link { "\(.project(project.id) as Link)/households" }

    var body: HTML {
        """
        <div class="form">
        <p class="soft"><a href="\(to: .project(project.id))">\(project.name)</a></p>
        <h1>\(title)</h1>
        \(problems.summary(t, identifier: { $0.isEmpty ? nil : $0 }))
        <form class="sheet" method="get" action="\(to: "\(base)/new")">
        \(Field(label: t("户主姓名"), name: "q", value: name, kind: .search, help: t("不填是本协会的户；填了姓名，在本乡镇里找。")).body)
        \(Button(text: t("找"), weight: .quiet).body)</form>
        \(candidates.isEmpty ? none : form)</div>
        """
    }

    private var none: HTML {
        EmptyState(text: t("没有找到可以添的户。先在联系户里登记，再添到项目里。")).body
    }

    private var form: HTML {
        let choices =
            [Field.Choice(value: "", label: t("请选"))]
            + candidates.map { one in
                let place = one.address.map { t("{where}，{what}", one.chapter, $0) } ?? one.chapter
                return .init(value: "\(one.id)", label: "\(one.head)（\(place)）")
            }
        return """
            <form class="sheet" method="post" action="\(to: base)">
            \(formToken.html)\(FormKey().html)<input type="hidden" name="q" value="\(name)">
            \(Field(label: t("哪一户"), name: "household", value: sent?["household"] ?? "", kind: .select(choices), error: sentence("household"), required: true).body)
            \(AssistedFields(t: t, problems: problems, sent: sent).html)
            \(Field(label: t("哪天加入"), name: "joined_on", value: sent?["joined_on"] ?? today.iso, kind: .date, error: sentence("joined_on"), required: true).body)
            \(Button(text: t("添上")).body)</form>
            """
    }

    private func sentence(_ field: String) -> String? {
        problems.sentence(for: field).map { t($0) }
    }
}
