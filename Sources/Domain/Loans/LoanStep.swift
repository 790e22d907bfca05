/// What is done about a loan besides the payments, which are entries of the book.
package enum LoanStep: String, CaseIterable, Sendable {
    case lent, cancelled, reminder, visit, rescheduled
    case waiverAsked = "waiver_asked"
    case waived
    case waiverRefused = "waiver_refused"
    case writeOffAsked = "write_off_asked"
    case writtenOff = "written_off"
    case writeOffRefused = "write_off_refused"

    package var label: Label {
        switch self {
        case .lent: Label("借出", "lent")
        case .cancelled: Label("合同作废", "contract cancelled")
        case .reminder: Label("提醒还款", "reminded")
        case .visit: Label("上门了解", "visited")
        case .rescheduled: Label("展期", "rescheduled")
        case .waiverAsked: Label("申请减免", "waiver asked for")
        case .waived: Label("县里同意减免", "waived by the county")
        case .waiverRefused: Label("县里不同意减免", "waiver refused")
        case .writeOffAsked: Label("申请核销", "write-off asked for")
        case .writtenOff: Label("同意核销", "written off")
        case .writeOffRefused: Label("不同意核销", "write-off refused")
        }
    }

    /// What answers this request: yes and no; nil for what asks for nothing.
    package var answers: (yes: LoanStep, no: LoanStep)? {
        switch self {
        case .waiverAsked: (.waived, .waiverRefused)
        case .writeOffAsked: (.writtenOff, .writeOffRefused)
        default: nil
        }
    }

    /// Whether it says why; the money itself says why it was lent, and a request why it was granted.
    package var needsReason: Bool {
        switch self {
        case .lent, .waived, .writtenOff: false
        default: true
        }
    }
}
