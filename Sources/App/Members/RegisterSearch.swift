import Domain
import Foundation
import HTML
import Hummingbird

/// What was typed into the one box above a list of people: it shows by itself what it is.
enum RegisterSearch: Sendable {
    case name(String)
    case initials(String)
    /// The last four digits of a telephone.
    case phone(String)
    case telephone(Phone)
    case idNumber(IDNumber)
    /// Digits that are no whole number of anybody's and no four of a telephone.
    case unreadable

    /// Nil if nothing was typed.
    init?(_ typed: String, on today: Day) {
        let text = Folding.tight(typed)
        guard !text.isEmpty else { return nil }
        let hasDigits = text.utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        if hasDigits {
            self = Self.number(text, on: today)
        } else if text.utf8.allSatisfy({ $0 < 0x80 }), text.contains(where: \.isLetter) {
            self = .initials(text.lowercased().filter(\.isLetter))
        } else {
            self = .name(Folding.simplified(text))
        }
    }

    private static func number(_ text: String, on today: Day) -> Self {
        if text.utf8.count == 4, text.allSatisfy(\.isNumber) { return .phone(text) }
        if let phone = telephone(text) { return .telephone(phone) }
        do throws(IDNumberFault) {
            return .idNumber(
                text.utf8.count == 15
                    ? try IDNumber(legacy: text, on: today) : try IDNumber(text, on: today)
            )
        } catch {
            return .unreadable
        }
    }

    private static func telephone(_ text: String) -> Phone? {
        do { return try Phone(text) } catch { return nil }
    }

    /// The least text after everything that begins so.
    static func end(of beginning: String) -> String { beginning + "\u{10FFFF}" }
}

/// Where a page of a list begins: behind the last row of the one before.
struct ListKey: Sendable {
    var region: String
    var initials = ""
    var name = ""
    var id: Int64 = 0

    init(startOf place: RegionCode) {
        region = place.text
    }

    init(region: RegionCode, initials: String, name: String, id: Int64) {
        self.region = region.text
        self.initials = initials
        self.name = name
        self.id = id
    }

    /// Reads it from an address; nil if it is none of ours.
    init?(_ text: String) {
        let parts = text.split(separator: "~", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, let id = Int64(parts[3]) else { return nil }
        (region, initials, name, self.id) = (parts[0], parts[1], parts[2], id)
    }

    var text: String { "\(region)~\(initials)~\(name)~\(id)" }
}

extension RegionCode {
    /// The township that a place of the register lies in, by which searches begin.
    var township: RegionCode { ancestor(at: .township) ?? self }
}
