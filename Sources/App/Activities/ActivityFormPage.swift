import Domain
import HTML

/// The form for an activity: six fields and a button; whatever more there is to tell opens below.
struct ActivityFormPage: Page {
    let t: Words
    let fields: ActivityFields
    /// The version that is changed; nil for a new record.
    let before: Activity?
    let formToken: FormToken

    var title: String {
        guard let before else { return t("记一次活动") }
        return before.state.counts ? t("修改活动记录") : t("活动办完了吗？")
    }

    var place: MenuItem.Place? { .activities }

    var body: HTML {
        """
        <div class="narrow form">
        <p class="soft">\(fields.chapter.name)</p>
        <h1>\(title)</h1>
        \(fields.problems.summary(t, identifier: identifier))
        \(conflict)
        <form class="activity" method="post" action="\(to: action)" enctype="multipart/form-data">
        \(formToken.html)\(FormKey().html)\(hidden)
        \(fields.needed)
        \(fields.files)
        \(fields.more)
        \(reason)
        \(fields.copy)
        \(buttons)
        </form></div>
        """
    }

    private func identifier(_ field: String) -> String? {
        ["version", "state"].contains(field) ? nil : field
    }

    private var action: Link {
        guard let before else { return "/activities" }
        return before.state.counts
            ? "/activities/\(before.record)" : "/activities/\(before.record)/record"
    }

    private var hidden: HTML {
        guard let before else {
            return "<input type=\"hidden\" name=\"chapter\" value=\"\(fields.chapter.id)\">"
        }
        // Whoever saw both values may save hers over the other's; nobody else may.
        let isSeen = fields.problems.sentence(for: "version") != nil
        let version = isSeen ? "\(before.id)" : fields.sent?["version"] ?? "\(before.id)"
        return "<input type=\"hidden\" name=\"version\" value=\"\(version)\">"
    }

    private var reason: HTML? {
        guard before?.state.counts == true else { return nil }
        return fields.field("reason", t("为什么改"), nil, help: t("原来的记录和原因都会留着。"), required: true)
    }

    private var buttons: HTML {
        if let before, before.state.counts { return Button(text: t("保存修改"), isWide: true).body }
        let save = Button(text: t("记下来"), isWide: true, value: ("as", "recorded")).body
        guard let before else {
            let plan = Button(
                text: t("先列入计划"),
                weight: .quiet,
                isWide: true,
                value: ("as", "planned")
            ).body
            return "\(save)\(plan)"
        }
        return """
            \(save)<button class="button quiet wide" formaction="\(to: "/activities/\(before.record)")">\
            \(t("只改计划"))</button>
            """
    }

    /// What somebody else saved meanwhile beside what was typed.
    private var conflict: HTML? {
        guard let before, let sent = fields.sent, fields.problems.sentence(for: "version") != nil,
            let typed = Self.typed(sent, fields, before)
        else { return nil }
        let lines = zip(
            ActivityLines(t: t, content: before.content).all,
            ActivityLines(t: t, content: typed).all
        ).filter { $0 != $1 }
        guard !lines.isEmpty else { return nil }
        return DataTable(
            caption: t("别人改成的和您填的"),
            columns: [
                .init(title: t("项目")), .init(title: t("现在记着的")), .init(title: t("您填的")),
            ],
            cells: lines.map { kept, typed in
                ["\(kept.label)", "\(kept.value.isEmpty ? t("未填") : kept.value)", "\(typed.value)"]
            }
        ).body
    }

    private static func typed(
        _ sent: SentForm,
        _ fields: ActivityFields,
        _ before: Activity
    ) -> ActivityContent? {
        do throws(Problems) {
            return try ActivityForm(
                sent: sent,
                chapter: fields.chapter,
                today: fields.today,
                isPlan: true
            ).checked(keeping: before.content.tally)
        } catch {
            return nil
        }
    }
}
