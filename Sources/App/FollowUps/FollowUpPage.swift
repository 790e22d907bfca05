import Domain
import HTML

/// One need: whose, by when, and what became of it.
struct FollowUpPage: Page {
    let t: Words
    let need: FollowUp
    let mayFinish: Bool
    let today: Day
    let formToken: FormToken
    let sent: SentForm?
    let problems: Problems

    var title: String { need.need }
    var place: MenuItem.Place? { .contacts }

    var body: HTML {
        """
        <div class="form">
        <p class="soft"><a href="\(to: "/follow-ups?place=\(need.region.text)")">\(t("要跟进的事"))</a>　\
        \(need.chapter)</p>
        <h1>\(need.need)</h1>
        <p>\(DueMark(t: t, due: need.due, done: need.done, today: today).html)</p>
        \(problems.summary(t))
        <div class="sheet"><dl class="facts">
        \(with: need.household, household)
        <dt>\(t("到期"))</dt><dd>\(t.day(need.due))</dd>
        <dt>\(t("登记"))</dt><dd>\(entry)</dd>
        \(with: need.done, { "<dt>\(t("办好"))</dt><dd>\(t.day($0))\(by)</dd>" })
        \(with: need.result, { "<dt>\(t("结果"))</dt><dd>\($0)</dd>" })
        </dl>\(with: need.contact, visit)</div>
        \(if: need.done == nil && mayFinish, Sheet(title: t("办好了？"), content: form).body)
        </div>
        """
    }

    private func household(_ household: Int64) -> HTML {
        """
        <dt>\(t("哪一户"))</dt><dd><a href="\(to: "/households/\(household)")">\
        \(t("{name}户", need.head ?? ""))</a></dd>
        """
    }

    private func visit(_ contact: Int64) -> HTML {
        "<p><a href=\"\(to: "/contacts/\(contact)")\">\(t("看是哪一次走访提出的"))</a></p>"
    }

    private var entry: String {
        let moment = t.moment(need.entered)
        return need.enteredBy.map { t("{day}，{who}记", moment, $0) } ?? moment
    }

    private var by: HTML? { need.doneBy.map { "　<span class=\"soft\">\($0)</span>" } }

    private var form: HTML {
        """
        <form method="post" action="\(to: "/follow-ups/\(need.id)/completion")">
        \(formToken.html)\(FormKey().html)
        \(day)\(result)
        \(Button(text: t("记下结果")).body)</form>
        """
    }

    private var day: HTML {
        Field(
            label: t("哪一天"),
            name: "done_on",
            value: sent?["done_on"] ?? today.iso,
            kind: .date,
            error: problems.sentence(for: "done_on").map { t($0) },
            required: true
        ).body
    }

    private var result: HTML {
        Field(
            label: t("结果"),
            name: "result",
            value: sent?["result"] ?? "",
            kind: .textarea(rows: 3),
            help: t("记下以后不能再改。"),
            error: problems.sentence(for: "result").map { t($0) },
            required: true,
            maxLength: 300
        ).body
    }
}
