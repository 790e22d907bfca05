import Domain
import Foundation
import HTML

/// Points as people write them.
enum Points {
    /// Hundredths of a point, without needless zeros: 12.12, 4.5, 15.
    static func text(_ hundredths: Int) -> String {
        let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
        let sign = hundredths < 0 ? "−" : ""
        guard rest > 0 else { return "\(sign)\(whole)" }
        guard rest % 10 > 0 else { return "\(sign)\(whole).\(rest / 10)" }
        return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// Hundredths shown to a tenth, as a wide table has room for.
    static func short(_ hundredths: Int) -> String {
        text((hundredths + 5) / 10 * 10)
    }

    /// A total in tenths, always with its one decimal: 83.3.
    static func total(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }

    /// A share of a hundred with two decimals: 24.24.
    static func percent(_ number: Int, of whole: Int) -> String {
        guard whole > 0 else { return "0" }
        return text((20_000 * number + whole) / (2 * whole))
    }
}

extension Words {
    /// The last moment at which something still counts, said as the moment after it.
    func moment(_ date: Date) -> String { moment(Moment(date)) }
}

extension SchemeFlag {
    /// The flag with its shape and word.
    var mark: HTML { FlagMark(flag: Self.flag(colour), word: label).body }

    static func flag(_ colour: String) -> FlagMark.Flag {
        switch colour {
        case "red": .red
        case "yellow": .amber
        case "green": .green
        case "blue": .blue
        case "white": .white
        default: .none
        }
    }
}
