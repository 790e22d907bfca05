/// How far a batch of payments has come (domain 8).
package enum BatchState: String, CaseIterable, Sendable {
    case prepared, withdrawn, released, sent, answered, closed

    package var label: Label {
        switch self {
        case .prepared: Label("已编好，待核拨", "prepared, to be released")
        case .withdrawn: Label("已撤回", "withdrawn")
        case .released: Label("已核拨，待送银行", "released, to be sent")
        case .sent: Label("已送银行，等结果", "with the bank")
        case .answered: Label("结果已回", "answered by the bank")
        case .closed: Label("已办结", "closed")
        }
    }
}

/// What is done about a batch; that it is answered follows by itself from the bank's last answer.
package enum BatchStep: String, CaseIterable, Sendable {
    case released, withdrawn, sent, closed

    package var label: Label {
        switch self {
        case .released: Label("核拨", "released")
        case .withdrawn: Label("撤回", "withdrawn")
        case .sent: Label("送银行", "sent to the bank")
        case .closed: Label("办结", "closed")
        }
    }

    /// Whether a batch in that state can take this step.
    package func follows(_ state: BatchState) -> Bool {
        switch self {
        case .released: state == .prepared
        case .withdrawn: state == .prepared || state == .released
        case .sent: state == .released
        case .closed: state == .answered
        }
    }
}

/// What became of one payment.
package enum PaymentResult: String, CaseIterable, Sendable {
    case paid, returned, withdrawn

    package var label: Label {
        switch self {
        case .paid: Label("已到账", "paid")
        case .returned: Label("被退回", "returned")
        case .withdrawn: Label("已撤回", "withdrawn")
        }
    }
}
