import Domain
import HTML

/// Who of the household takes part, and what it tells of itself.
struct ApplicationWordsPage: Page {
    let t: Words
    let application: StarApplication
    let known: [KnownMember]
    let formToken: FormToken
    let sent: SentForm?
    let problems: Problems

    var title: String { t("参加的人和事迹") }
    var place: MenuItem.Place? { application.isOwn ? .start : .stars }
    var address: Link? { "\(base)/deeds" }
    private var base: Link { .starApplication(application.id) }

    var body: HTML {
        """
        <div class="narrow form">
        <p class="soft"><a href="\(to: base)">\(t("{name}户的申报", application.head))</a></p>
        <h1>\(title)</h1>
        \(problems.summary(t))
        <form method="post" action="\(to: "\(base)/deeds")">
        \(formToken.html)\(FormKey().html)
        \(if: !known.isEmpty, members)
        \(names)\(deeds)
        <button class="button wide">\(t("保存，看总览"))</button>
        </form>
        </div>
        """
    }

    private var members: HTML {
        """
        <fieldset class="field"><legend>\(t("本户的会员"))</legend>
        <p class="help">\(t("勾上以后，登记过的活动、会议和志愿服务自动算分。"))</p>
        \(each: known, box)</fieldset>
        """
    }

    private func box(_ member: KnownMember) -> HTML {
        let ticked =
            sent.map { $0.fields.values(of: "members").contains("\(member.id)") }
            ?? (member.takesPart || application.names.isEmpty)
        return """
            <div class="choice"><input type="checkbox" id="member-\(member.id)" name="members" \
            value="\(member.id)"\(if: ticked, " checked")>
            <label for="member-\(member.id)">\(member.name)</label></div>
            """
    }

    private var names: HTML {
        let taking = known.filter(\.takesPart).map(\.name)
        let others = application.names.filter { !taking.contains($0) }
        return Field(
            label: t("参加申报的人"),
            name: "names",
            value: sent?["names"] ?? others.joined(separator: "\n"),
            kind: .textarea(rows: 4),
            help: t("一行写一个人的姓名，只写成年的家人；已经勾上的不用再写。"),
            error: sentence("names"),
            note: t("可以不填")
        ).body
    }

    private var deeds: HTML {
        Field(
            label: t("事迹"),
            name: "deeds",
            value: sent?["deeds"] ?? application.deeds ?? "",
            kind: .textarea(rows: 8),
            help: t("家里做了哪些好事，最多 500 个字。"),
            error: sentence("deeds"),
            note: t("可以不填"),
            maxLength: 500
        ).body
    }

    private func sentence(_ field: String) -> String? {
        problems.sentence(for: field).map { t($0) }
    }
}
