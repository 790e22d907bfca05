import Domain
import HTML

/// The trainings and visits of a project, which are logged as activities and tied here.
struct ProjectActivitiesPart {
    let page: ProjectPage

    private var t: Words { page.t }
    private var isOffered: Bool { page.mayKeep && !page.parts.tieable.isEmpty }

    var html: HTML {
        """
        <section><h2>\(t("培训和走访 {n} 次", page.parts.activities.count))</h2>
        \(page.parts.activities.isEmpty ? none : list)
        \(if: isOffered, form)</section>
        """
    }

    private var none: HTML {
        "<p class=\"soft\">\(t("培训和走访先记成活动，再登记到项目里。"))</p>"
    }

    private var list: HTML {
        "<div class=\"sheet\"><ul class=\"plain\">\(each: page.parts.activities, line)</ul></div>"
    }

    private func line(_ one: TiedActivity) -> HTML {
        let topic = one.topic ?? t("第 {n} 号活动", one.activity)
        let sees = one.topic != nil && page.person.may(.seeActivities, at: page.project.region)
        let name: HTML =
            sees
            ? "<a href=\"\(to: "/activities/\(one.activity)")\">\(topic)</a>"
            : "<span>\(topic)</span>"
        let people = one.headcount.map { t("{n} 人", $0) }
        let when = [one.heldOn?.iso, one.type.map { t($0.label) }, people].compactMap { $0 }
        let remove: HTML? =
            page.mayKeep
            ? page.removal("\(page.base)/activities/\(one.id)/removal", of: topic) : nil
        return """
            <li>\(name)<span class="trailing">\(when.joined(separator: " · "))</span>\(remove)</li>
            """
    }

    private var form: HTML {
        let choices =
            [Field.Choice(value: "", label: t("请选"))]
            + page.parts.tieable.map {
                .init(value: "\($0.id)", label: "\($0.heldOn.iso) \($0.topic)")
            }
        return """
            <details\(if: page.wasRefused("activity"), " open")><summary>\(t("登记一次培训或走访"))</summary>
            <form class="sheet" method="post" action="\(to: "\(page.base)/activities")">\(page.tokens)
            \(page.field("activity", t("哪次活动"), "", kind: .select(choices)))
            \(Button(text: t("添上"), weight: .quiet).body)</form></details>
            """
    }
}
