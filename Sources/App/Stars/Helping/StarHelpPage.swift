import Domain
import HTML

/// The form for a help visit: how, what, when, where, how many, and what came of it.
struct StarHelpPage: Page {
    let t: Words
    let application: StarApplication
    /// The weak item it is about, if it is about one.
    let item: StarItem?
    let today: Day
    let formToken: FormToken
    let sent: SentForm?
    let problems: Problems

    var title: String { t("记一次对{name}户的帮扶", application.head) }
    var place: MenuItem.Place? { .stars }
    var address: Link? { "\(base)/help" }
    private var base: Link { .starApplication(application.id) }

    var body: HTML {
        """
        <div class="narrow form">
        <p class="soft"><a href="\(to: base)">\(t("{name}户的申报", application.head))</a></p>
        <h1>\(title)</h1>
        \(with: item, about)
        \(problems.summary(t))
        <p>\(t("这也是本协会的一次活动（五星农家帮扶），算进当月。请不要写别人家的私事。"))</p>
        <form method="post" action="\(to: "\(base)/help")">
        \(formToken.html)\(FormKey().html)
        \(with: item, { "<input type=\"hidden\" name=\"code\" value=\"\($0.code)\">" })
        \(fields)
        \(with: sentence("copy_confirmed"), copied)
        <button class="button wide">\(t("记下来"))</button>
        </form>
        <datalist id="methods">\(each: methods, { "<option value=\"\($0)\"></option>" })</datalist>
        </div>
        """
    }

    private func about(_ item: StarItem) -> HTML {
        "<p class=\"lead\">\(t("{code} {label}", item.code, t(item.label)))</p>"
    }

    private var fields: HTML {
        """
        \(text("method", t("怎样帮的"), most: 40, suggestions: "methods"))
        \(text("content", t("帮了什么"), most: 200))
        \(day)
        \(text("place", t("在哪里"), most: 80, orElse: application.place))
        \(headcount)
        \(result)
        """
    }

    private var methods: [String] { [t("面对面交流"), t("环境整治"), t("科技图书"), t("电影下乡"), t("结对帮带")] }

    private var day: HTML {
        Field(
            label: t("哪一天"),
            name: "held_on",
            value: sent?["held_on"] ?? today.iso,
            kind: .date,
            error: sentence("held_on"),
            required: true
        ).body
    }

    private var headcount: HTML {
        Field(
            label: t("参加人数"),
            name: "headcount",
            value: sent?["headcount"] ?? "",
            kind: .number,
            help: t("帮的和被帮的一共几个人。"),
            error: sentence("headcount"),
            required: true
        ).body
    }

    private var result: HTML {
        Field(
            label: t("成效"),
            name: "result",
            value: sent?["result"] ?? "",
            kind: .textarea(rows: 3),
            error: sentence("result"),
            required: true,
            maxLength: 500
        ).body
    }

    private func text(
        _ name: String,
        _ label: String,
        most: Int,
        orElse other: String = "",
        suggestions: String? = nil
    ) -> HTML {
        Field(
            label: label,
            name: name,
            value: sent?[name] ?? other,
            error: sentence(name),
            autocomplete: "off",
            required: true,
            maxLength: most,
            suggestions: suggestions
        ).body
    }

    /// Said once where another record says word for word the same.
    private func copied(_ sentence: String) -> HTML {
        Field(
            label: t("确实是两次，不是重复的"),
            name: "copy_confirmed",
            kind: .checkbox,
            error: sentence
        ).body
    }

    private func sentence(_ field: String) -> String? {
        problems.sentence(for: field).map { t($0) }
    }
}
