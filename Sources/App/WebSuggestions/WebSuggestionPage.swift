import Domain
import HTML

/// The open form: what kind of thing, what is said, and a small sum.
struct WebSuggestionPage: Page {
    let t: Words
    let box: SuggestionBox
    let question: RobotQuestion
    let sealedQuestion: String
    let rule: Int
    /// Whether it was opened by the code of a poster.
    let isByCode: Bool
    var problems = Problems()
    var sent: SentForm?

    var title: String { t("给{name}提意见", box.chapter) }
    var address: Link? { box.link }

    var body: HTML {
        """
        <div class="form">
        <p class="soft"><a href="\(to: .board(box.region))">\(t("{place}公开栏", box.place))</a></p>
        <h1>\(title)</h1>
        <p>\(t("不用注册，可以不留名。意见只给办理的人看；公开栏每季度只公布各类收到多少、办了多少。"))</p>
        <p>\(t("{n} 个工作日内答复；留了联系办法的，会告诉您结果。", rule))</p>
        \(problems.summary(t))
        <form class="sheet" method="post" action="\(to: box.link)">
        <input type="hidden" name="\(RobotQuestion.field)" value="\(sealedQuestion)">
        \(if: isByCode, "<input type=\"hidden\" name=\"by\" value=\"qr\">")
        \(topic)\(content)\(text("raised_by", t("您的姓名"), 40))\
        \(text("reach_at", t("怎样答复您（电话或住处）"), 60))
        \(sum)
        <div class="hidden" aria-hidden="true"><label>\(t("这一格不要填"))
        <input name="\(RobotQuestion.trap)" value="" tabindex="-1" autocomplete="off"></label></div>
        \(Button(text: t("提交意见")).body)</form>
        </div>
        """
    }

    private var topic: HTML {
        Field(
            label: t("哪一类"),
            name: "topic",
            value: sent?["topic"] ?? "",
            kind: .select(
                [.init(value: "", label: t("请选"))]
                    + SuggestionTopic.allCases.map {
                        .init(value: $0.rawValue, label: t($0.label))
                    }
            ),
            error: sentence("topic"),
            required: true
        ).body
    }

    private var content: HTML {
        Field(
            label: t("什么意见"),
            name: "content",
            value: sent?["content"] ?? "",
            kind: .textarea(rows: 5),
            help: t("写事情，不写别人的身体和生育情况。"),
            error: sentence("content"),
            required: true,
            maxLength: 500
        ).body
    }

    private func text(_ name: String, _ label: String, _ most: Int) -> HTML {
        Field(
            label: label,
            name: name,
            value: sent?[name] ?? "",
            error: sentence(name),
            autocomplete: "off",
            note: t("可以不填"),
            maxLength: most
        ).body
    }

    private var sum: HTML {
        Field(
            label: t("{a}加{b}等于几？", question.sum.one, question.sum.other),
            name: "answer",
            help: t("算一算，好知道您不是机器。"),
            error: sentence("answer"),
            autocomplete: "off",
            required: true,
            maxLength: 4
        ).body
    }

    private func sentence(_ field: String) -> String? {
        problems.sentence(for: field).map { t($0) }
    }
}

/// The receipt: that it has arrived, and what happens now.
struct WebSuggestionDonePage: Page {
    let t: Words
    let box: SuggestionBox
    let number: Int64
    let rule: Int

    var title: String { t("意见收到了") }

    var body: HTML {
        """
        <div class="narrow"><h1>\(title)</h1>
        \(Notice(kind: .success, text: t("编号 {n}。", number)).body)
        <p>\(t("{name}会在 {n} 个工作日内答复。留了联系办法的，会告诉您结果；没有留的，可以拿编号去问。", box.chapter, rule))</p>
        <p><a class="button quiet" href="\(to: .board(box.region))">\(t("回到公开栏"))</a></p></div>
        """
    }
}
