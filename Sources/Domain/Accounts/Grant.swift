/// Why a text is no grant.
package enum GrantFault: Error, Hashable, Sendable {
    case unreadable(String)
    case unknownDuty(String)
    case region(RegionCodeFault)
}

/// A duty, held for a place and all below it.
package struct Grant: Hashable, Sendable {
    package let duty: Duty
    package let region: RegionCode
    /// Whether the duty makes sense at that height of the tree.
    package let isAtItsLevel: Bool

    package init(_ duty: Duty, at region: RegionCode) {
        self.duty = duty
        self.region = region
        isAtItsLevel = duty.levels.contains(region.level)
    }

    /// Reads `township_officer@431003190`, as the session's context tells it.
    package init(_ text: String) throws(GrantFault) {
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2 else { throw .unreadable(text) }
        let name = String(Substring(parts[0]))
        guard let duty = Duty(rawValue: name) else { throw .unknownDuty(name) }
        do {
            self.init(duty, at: try RegionCode(String(Substring(parts[1]))))
        } catch {
            throw .region(error)
        }
    }

    package var text: String { "\(duty.rawValue)@\(region.text)" }
}
