import Domain
import HTML

/// The form for a suggestion, which asks for no name unless one is wanted.
struct SuggestionFormPage: Page {
    let t: Words
    let chapter: ChapterChoice
    let rule: GovernanceRule
    let today: Day
    let formToken: FormToken
    let sent: SentForm?
    let problems: Problems

    var title: String { t("登记一条意见") }
    var place: MenuItem.Place? { .suggestions }

    var body: HTML {
        """
        <div class="narrow form">
        <p class="soft">\(chapter.name)</p>
        <h1>\(title)</h1>
        <p class="soft">\(t("从收到那天起 {n} 个工作日内答复。", rule.answerDays))</p>
        \(problems.summary(t))
        <form method="post" action="\(to: "/suggestions")">
        \(formToken.html)\(FormKey().html)
        <input type="hidden" name="chapter" value="\(chapter.id)">
        \(day)\(channel)\(topic)\(theme)\(content)\(raisedBy)\(reachAt)
        \(Button(text: t("登记"), isWide: true).body)
        </form></div>
        """
    }

    private var day: HTML {
        Field(
            label: t("哪一天收到的"),
            name: "received_on",
            value: sent?["received_on"] ?? today.iso,
            kind: .date,
            error: sentence("received_on"),
            required: true
        ).body
    }

    private var channel: HTML {
        Field(
            label: t("怎样来的"),
            name: "channel",
            value: sent?["channel"] ?? "",
            kind: .radios(
                SuggestionChannel.typed.map { .init(value: $0.rawValue, label: t($0.label)) }
            ),
            error: sentence("channel"),
            required: true
        ).body
    }

    private var topic: HTML {
        Field(
            label: t("哪一类"),
            name: "topic",
            value: sent?["topic"] ?? "",
            kind: .select(
                [.init(value: "", label: t("没有分类"))]
                    + SuggestionTopic.allCases.map {
                        .init(value: $0.rawValue, label: t($0.label))
                    }
            ),
            help: t("公开栏每季度只按类公布条数。"),
            note: t("可以不填")
        ).body
    }

    private var theme: HTML {
        Field(
            label: t("关于什么"),
            name: "theme",
            value: sent?["theme"] ?? "",
            help: t("几个字，如“活动室开放时间”。"),
            error: sentence("theme"),
            autocomplete: "off",
            required: true,
            maxLength: 50
        ).body
    }

    private var content: HTML {
        Field(
            label: t("意见内容"),
            name: "content",
            value: sent?["content"] ?? "",
            kind: .textarea(rows: 4),
            error: sentence("content"),
            required: true,
            maxLength: 500
        ).body
    }

    private var raisedBy: HTML {
        Field(
            label: t("谁提的"),
            name: "raised_by",
            value: sent?["raised_by"] ?? "",
            help: t("空着就是不记名；本人愿意留名才填。"),
            error: sentence("raised_by"),
            autocomplete: "off",
            note: t("可以不填"),
            maxLength: 50
        ).body
    }

    private var reachAt: HTML {
        Field(
            label: t("怎样答复本人"),
            name: "reach_at",
            value: sent?["reach_at"] ?? "",
            help: t("本人愿意留电话或住处才填。"),
            error: sentence("reach_at"),
            autocomplete: "off",
            note: t("可以不填"),
            maxLength: 60
        ).body
    }

    private func sentence(_ field: String) -> String? {
        problems.sentence(for: field).map { t($0) }
    }
}
