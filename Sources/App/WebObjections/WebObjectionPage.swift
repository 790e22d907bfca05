import Domain
import HTML

/// The open form: which household, what is said, and a small sum.
struct WebObjectionPage: Page {
    let t: Words
    let notice: OpenNotice
    let households: [NamedHousehold]
    let question: RobotQuestion
    let sealedQuestion: String
    let chosen: Int64?
    var problems = Problems()
    var sent: SentForm?

    var title: String { t("对公示提意见") }
    var address: Link? { notice.objection }

    var body: HTML {
        """
        <div class="form">
        <p class="soft"><a href="\(to: "/board/\(notice.region.text)")">\(t("{place}公开栏", notice.place))</a></p>
        <h1>\(title)</h1>
        <p>\(t("“{title}”挂到 {day}为止。意见写清楚是哪一户、什么事；可以不留名，也不用注册。", notice.title, t.day(notice.time.to)))</p>
        <p>\(t("意见只给乡镇办理的人看，不公开。也可以到{desk}当面提。", notice.desk))</p>
        \(problems.summary(t))
        <form class="sheet" method="post" action="\(to: notice.objection)">
        <input type="hidden" name="\(RobotQuestion.field)" value="\(sealedQuestion)">
        \(whom)\(grounds)\(text("raised_by", t("您的姓名"), 40))\(text("reach_at", t("怎样答复您（电话或住处）"), 60))
        \(sum)
        <div class="hidden" aria-hidden="true"><label>\(t("这一格不要填"))
        <input name="\(RobotQuestion.trap)" value="" tabindex="-1" autocomplete="off"></label></div>
        \(Button(text: t("提交意见")).body)</form>
        </div>
        """
    }

    private var whom: HTML {
        let choices = households.map { one in
            Field.Choice(
                value: "\(one.application)",
                label: t("{place} {name}家（{n} 星）", one.place, one.name, one.stars)
            )
        }
        return Field(
            label: t("对哪一户有意见"),
            name: "application",
            value: sent?["application"] ?? chosen.map { "\($0)" } ?? "",
            kind: .select([.init(value: "", label: t("请选"))] + choices),
            error: sentence("application"),
            required: true
        ).body
    }

    private var grounds: HTML {
        Field(
            label: t("什么意见"),
            name: "grounds",
            value: sent?["grounds"] ?? "",
            kind: .textarea(rows: 5),
            help: t("写事情，不写别人的身体和生育情况。"),
            error: sentence("grounds"),
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
struct WebObjectionDonePage: Page {
    let t: Words
    let notice: OpenNotice
    let number: Int64

    var title: String { t("意见收到了") }

    var body: HTML {
        """
        <div class="narrow"><h1>\(title)</h1>
        \(Notice(kind: .success, text: t("编号 {n}。", number)).body)
        <p>\(t("乡镇会核实，在规定的天数内作出答复；这期间这一户的评定停下来等。留了联系办法的，会告诉您结果。"))</p>
        <p><a class="button quiet" href="\(to: "/board/\(notice.region.text)")">\(t("回到公开栏"))</a></p></div>
        """
    }
}

extension OpenNotice {
    var objection: Link { "/board/\(region.text)/notices/\(id)/objection" }
}
