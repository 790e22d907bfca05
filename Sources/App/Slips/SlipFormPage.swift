import Domain
import HTML

/// The last look before a slip is printed: for whom, and under which name she will sign in.
struct SlipFormPage: Page {
    let t: Words
    let household: Household
    let member: SlipMember
    /// A free name that is quickly typed on a telephone.
    let proposed: String
    let formToken: FormToken
    let sent: SentForm?
    let problems: Problems

    var title: String { t("给{name}打邀请条", member.name) }
    var place: MenuItem.Place? { .households }
    private var base: Link { "/households/\(household.id)" }

    var body: HTML {
        """
        <div class="narrow form">
        <p class="soft"><a href="\(to: base)">\(t("{name}户", household.head))</a></p>
        <h1>\(title)</h1>
        \(problems.summary(t))
        <p>\(t("她用手机登录以后，只看得到自己这一户，可以申报五星农家、看申报走到哪一步。"))</p>
        <form method="post" action="\(to: "\(base)/slip")">
        \(formToken.html)\(FormKey().html)
        <input type="hidden" name="member" value="\(member.id)">
        \(livesHere)
        \(userName)
        <button class="button wide">\(t("打邀请条"))</button>
        </form>
        <p class="actions"><a href="\(to: "\(base)/slip")">\(t("换一位会员"))</a></p>
        </div>
        """
    }

    /// No row says who lives where: it is the word of whoever prints.
    private var livesHere: HTML {
        Field(
            label: t("核对过了：{name}就住在{head}户", member.name, household.head),
            name: "lives_here",
            value: sent?["lives_here"] ?? "",
            kind: .checkbox,
            error: sentence("lives_here"),
            required: true
        ).body
    }

    private var userName: HTML {
        Field(
            label: t("登录用的用户名"),
            name: "user_name",
            value: sent?["user_name"] ?? proposed,
            help: t("姓名拼音首字母加一个数字，好记好打；可以改。"),
            error: sentence("user_name"),
            autocomplete: "off",
            required: true
        ).body
    }

    private func sentence(_ field: String) -> String? {
        problems.sentence(for: field).map { t($0) }
    }
}
