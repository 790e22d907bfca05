/// What a person is asked to agree to, each by itself (domain 1.5).
package enum ConsentPurpose: String, CaseIterable, Sendable {
    case register
    case idNumber = "id_number"
    case phone
    case hardship, special, disability

    package var label: Label {
        switch self {
        case .register: Label("登记入会", "being kept in the register")
        case .idNumber: Label("登记身份证号", "keeping the ID number")
        case .phone: Label("登记电话", "keeping the telephone number")
        case .hardship: Label("登记困难情况", "a mark of hardship")
        case .special: Label("登记特殊家庭", "a mark of a special family")
        case .disability: Label("登记残疾情况", "a mark of disability")
        }
    }
}

/// How somebody said so.
package enum ConsentChannel: String, CaseIterable, Sendable {
    case paper, spoken, phone
    case ownAccount = "own_account"

    package var label: Label {
        switch self {
        case .paper: Label("签了字", "signed on paper")
        case .spoken: Label("当面说的", "said in person")
        case .phone: Label("电话里说的", "said by telephone")
        case .ownAccount: Label("自己在账号里点的", "in her own account")
        }
    }

    /// What a clerk may enter for somebody else.
    package static let byClerk: [ConsentChannel] = [.paper, .spoken, .phone]
}
