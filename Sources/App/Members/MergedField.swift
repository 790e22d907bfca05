import Domain
import Foundation

/// A field for which somebody may choose, when two rows about one person become one, which counts.
enum MergedField: String, CaseIterable, Sendable {
    case name, sex, phone, group, ethnicity, education, card, remark
    case birthDate = "birth_date"
    case idNumber = "id_number"
    case elderKind = "elder_kind"
    case joinedOn = "joined_on"

    /// What the field is called in the form.
    var choice: String { "take_\(rawValue)" }

    /// The field's value as it may be compared; empty where there is none.
    func value(of member: Member, _ numbers: OpenedNumbers) -> String {
        switch self {
        case .name: member.name
        case .sex: member.sex == .unknown ? "" : "\(member.sex.rawValue)"
        case .birthDate: member.birthDate.iso
        case .group: member.groupName ?? ""
        case .joinedOn: member.joined?.iso ?? ""
        case .idNumber: numbers.idNumber ?? ""
        case .phone: numbers.phone ?? ""
        case .ethnicity: member.ethnicity ?? ""
        case .education: member.education ?? ""
        case .elderKind: member.elderKind?.rawValue ?? ""
        case .card: member.card ?? ""
        case .remark: member.remark ?? ""
        }
    }

    /// Whether there is anything to choose: the values differ, and both could be kept.
    func isOpen(between kept: Member, and other: Member, _ values: (String, String)) -> Bool {
        guard values.0 != values.1 else { return false }
        return switch self {
        case .group: kept.chapter == other.chapter
        case .joinedOn: kept.state == .active
        default: true
        }
    }
}

/// Which fields the row that stays takes from the other one.
struct MergedFields: Sendable {
    let kept: MergerSide
    let other: MergerSide
    /// What was chosen, as the form has it; nil before anything was.
    let sent: SentForm?

    func isOpen(_ field: MergedField) -> Bool {
        let values = (value(field, of: kept), value(field, of: other))
        return field.isOpen(between: kept.member, and: other.member, values)
    }

    /// What was chosen; else what stays unless it is empty.
    func takesOther(_ field: MergedField) -> Bool {
        guard isOpen(field) else { return false }
        return switch Int64(sent?[field.choice] ?? "") {
        case kept.member.id: false
        case other.member.id: true
        default: value(field, of: kept).isEmpty
        }
    }

    var taken: [MergedField] { MergedField.allCases.filter(takesOther) }

    /// An ID number chosen from one row must not contradict what was chosen from the other.
    func check(on today: Day) throws(Problems) {
        let text = value(.idNumber, of: side(.idNumber))
        guard !text.isEmpty, let number = Self.read(text, on: today) else { return }
        var problems = Problems()
        for found in number.disagreements(
            sex: side(.sex).member.sex,
            birthDate: side(.birthDate).member.birthDate
        ) {
            switch found {
            case .sex: problems.add(MergedField.sex.choice, Sentence("性别和身份证号不一致，请核对。"))
            case .birthDate:
                problems.add(
                    MergedField.birthDate.choice,
                    Sentence("出生日期和身份证号不一致，请核对。")
                )
            }
        }
        try problems.stopIfAny()
    }

    private func side(_ field: MergedField) -> MergerSide { takesOther(field) ? other : kept }

    private func value(_ field: MergedField, of side: MergerSide) -> String {
        field.value(of: side.member, side.numbers)
    }

    private static func read(_ text: String, on today: Day) -> IDNumber? {
        do throws(IDNumberFault) { return try IDNumber(text, on: today) } catch { return nil }
    }
}
