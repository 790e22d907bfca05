/// Which part of a year is paid: all of it, a month, a quarter, or a half (a school's term).
///
/// Kept as a number: 0 the year, 1 to 12 a month, 13 to 16 a quarter, 17 and 18 a half.
package enum PaymentTerm: Hashable, Sendable {
    case year
    case month(Int)
    case quarter(Int)
    case half(Int)

    package init?(code: Int) {
        switch code {
        case 0: self = .year
        case 1...12: self = .month(code)
        case 13...16: self = .quarter(code - 12)
        case 17...18: self = .half(code - 16)
        default: return nil
        }
    }

    package var code: Int {
        switch self {
        case .year: 0
        case .month(let number): number
        case .quarter(let number): number + 12
        case .half(let number): number + 16
        }
    }

    /// Every one, the year first.
    package static let all =
        [0, 17, 18, 13, 14, 15, 16].compactMap { Self(code: $0) }
        + (1...12).map { Self.month($0) }

    package var label: Label {
        switch self {
        case .year: Label("全年", "the year")
        case .month(let number): Label("\(number) 月", "month \(number)")
        case .quarter(let number): Label("第 \(number) 季度", "quarter \(number)")
        case .half(1): Label("上半年（春季学期）", "first half (spring term)")
        case .half: Label("下半年（秋季学期）", "second half (autumn term)")
        }
    }
}
