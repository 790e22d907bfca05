/// What a contact was about; pregnancy, contraception and children are left out on purpose.
package enum ContactTopic: String, CaseIterable, Sendable {
    case needs, help, policy, notice

    package var label: Label {
        switch self {
        case .needs: Label("问需求", "asked for needs")
        case .help: Label("帮了忙", "lent a hand")
        case .policy: Label("讲政策", "explained a policy")
        case .notice: Label("送通知", "brought a notice")
        }
    }
}
