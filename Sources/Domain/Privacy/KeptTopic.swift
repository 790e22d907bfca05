/// A kind of row that is kept about a person or her household.
package enum KeptTopic: String, CaseIterable, Sendable {
    case member, household, phone, event, link, post, excellent, mark, contact, need
    case participation, policy, claim, star, award, project, income, loan, consent, account, request
    case gift, payment, bank
    case idNumber = "id_number"
    case assistance = "case"
    /// Projects that she runs.
    case running = "operator"

    /// The rule under which words of such rows are cleared one day; nil for what stays with the record.
    package var rule: RetentionRule? {
        switch self {
        case .member: .member
        case .household: .household
        case .mark: .mark
        case .contact: .contactNote
        case .need: .followUp
        case .project, .running: .project
        case .star: .starForm
        case .assistance, .bank: .assistance
        case .request: .request
        default: nil
        }
    }

    package var label: Label {
        switch self {
        case .member: Label("会员资料", "membership record")
        case .household: Label("户的资料", "household record")
        case .idNumber: Label("身份证号", "ID number")
        case .phone: Label("电话", "telephone")
        case .event: Label("入会和变动", "joining and changes")
        case .link: Label("联系户关系", "links between members and households")
        case .post: Label("担任的职务", "posts held")
        case .excellent: Label("优秀会员评选", "excellent member nominations")
        case .mark: Label("户的特殊标记", "sensitive marks")
        case .contact: Label("走访联系", "contacts")
        case .need: Label("提出的需求", "needs raised")
        case .participation: Label("参加的活动", "activities taken part in")
        case .policy: Label("保险", "insurance policies")
        case .claim: Label("保险赔付（元）", "insurance paid in yuan")
        case .star: Label("五星农家申报", "five-star applications")
        case .award: Label("五星农家牌", "five-star plaques")
        case .assistance: Label("帮扶救助", "assistance")
        case .gift: Label("收到的物品", "things received")
        case .payment: Label("收到的帮扶金（元）", "assistance received in yuan")
        case .bank: Label("银行账号", "bank account")
        case .project: Label("三结合项目", "Three-Combination projects")
        case .running: Label("负责的项目", "projects run")
        case .income: Label("申报的人均年收入", "declared income a head")
        case .loan: Label("周转金借款", "loans of revolving money")
        case .consent: Label("本人的同意", "consents")
        case .account: Label("登录账号", "account")
        case .request: Label("个人信息申请", "requests about personal data")
        }
    }
}
