import Domain
import HTML

/// The form for a member: for somebody new with how she comes in, else what is kept about her.
struct MemberFormPage: Page {
    let fields: MemberFields
    let formToken: FormToken

    var t: Words { fields.t }
    var title: String { fields.member.map { t("修改{name}的资料", $0.name) } ?? t("登记新会员") }
    var place: MenuItem.Place? { .members }

    var body: HTML {
        """
        <div class="narrow form">
        <p class="soft">\(fields.chapter.name)</p>
        <h1>\(title)</h1>
        \(fields.problems.summary(t))
        <form method="post" action="\(to: action)">
        \(formToken.html)\(FormKey().html)
        \(hidden)
        \(fields.html)
        \(if: fields.member == nil, admission)
        <h2>\(t("要本人同意的"))</h2>
        \(if: fields.member == nil, notice)
        \(fields.phone)
        \(fields.idNumber)
        \(fields.channel)
        <button class="button wide">\(fields.member == nil ? t("登记") : t("保存"))</button>
        </form></div>
        """
    }

    private var action: Link { fields.member.map { "/members/\($0.id)" } ?? "/members" }

    private var hidden: HTML {
        if let member = fields.member {
            return "<input type=\"hidden\" name=\"version\" value=\"\(version(member))\">"
        }
        return "<input type=\"hidden\" name=\"chapter\" value=\"\(fields.chapter.id)\">"
    }

    /// The version that was looked at, so that nobody is overwritten unawares.
    private func version(_ member: Member) -> String {
        fields.sent?["version"] ?? "\(member.version)"
    }

    private var notice: HTML {
        """
        <p>\(t("请先向本人说明：登记姓名、性别、出生日期和小组，用来组织活动和互助；随时可以查看、更正、退会。"))</p>
        \(tick)
        """
    }

    private var tick: HTML {
        Field(
            label: t("已经说明，本人同意登记"),
            name: "consent",
            value: fields.sent?["consent"] ?? "",
            kind: .checkbox,
            error: fields.sentence("consent"),
            required: true
        ).body
    }

    private var admission: HTML {
        """
        <h2>\(t("怎样入会"))</h2>
        \(how)
        <div class="row dates">\(date("approved_on", t("理事会批准日期")))\
        \(date("joined_on", t("入会日期")))</div>
        """
    }

    private var how: HTML {
        Field(
            label: t("现在到了哪一步"),
            name: "admission",
            value: fields.sent?["admission"] ?? "applied",
            kind: .radios([
                .init(value: "applied", label: t("刚申请，等理事会批准")),
                .init(value: "active", label: t("理事会已经批准，编入名册")),
            ]),
            help: t("已经批准的，填下面两个日期。"),
            required: true
        ).body
    }

    private func date(_ name: String, _ label: String) -> HTML {
        Field(
            label: label,
            name: name,
            value: fields.sent?[name] ?? "",
            kind: .date,
            error: fields.sentence(name)
        ).body
    }
}
