/// How far a loan has come; worked out from the book and the loan's steps, never stored.
package enum LoanState: String, CaseIterable, Sendable {
    case contracted, lent, repaid, waived
    case writtenOff = "written_off"
    case cancelled

    package var label: Label {
        switch self {
        case .contracted: Label("已签合同，未借出", "contracted, not lent yet")
        case .lent: Label("使用中", "in use")
        case .repaid: Label("已还清", "repaid")
        case .waived: Label("已减免", "waived")
        case .writtenOff: Label("已核销", "written off")
        case .cancelled: Label("合同已作废", "contract cancelled")
        }
    }
}

/// Who stands surety: other households together, or nobody.
///
/// Never an identity card.
package enum LoanGuarantee: String, CaseIterable, Sendable {
    case group, none

    package var label: Label {
        switch self {
        case .group: Label("联户担保", "a group of households")
        case .none: Label("不要担保", "none")
        }
    }
}
