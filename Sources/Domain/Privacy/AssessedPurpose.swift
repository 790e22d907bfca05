/// Sensitive data whose handling is assessed before it begins (domain 1.5).
package enum AssessedPurpose: String, CaseIterable, Sendable {
    case idNumber = "id_number"
    case bankAccount = "bank_account"
    case hardship, special, disability, child

    package var label: Label {
        switch self {
        case .idNumber: Label("登记身份证号", "keeping ID numbers")
        case .bankAccount: Label("登记银行账号", "keeping bank accounts")
        case .hardship: Label("登记困难情况", "marks of hardship")
        case .special: Label("登记特殊家庭", "marks of special families")
        case .disability: Label("登记残疾情况", "marks of disability")
        case .child: Label("登记受助孩子", "children who are helped")
        }
    }
}

/// How much harm the handling could do.
package enum AssessedRisk: String, CaseIterable, Sendable {
    case low, medium, high

    package var label: Label {
        switch self {
        case .low: Label("低", "low")
        case .medium: Label("中", "medium")
        case .high: Label("高", "high")
        }
    }
}
