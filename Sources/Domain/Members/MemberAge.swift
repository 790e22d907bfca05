/// From what age on somebody may be a member (domain 3).
package enum MemberAge {
    package static let least = 18
    /// Who would be older than this was mistyped.
    package static let most = 130

    /// Why somebody with that birth date is no member.
    package enum Fault: Error, Hashable, Sendable {
        case notBornYet
        case underAge(on: Day)
        case tooOld
    }

    /// - Parameter day: the day on which she applies.
    package static func check(bornOn birth: Day, on day: Day) throws(Fault) {
        guard birth <= day else { throw .notBornYet }
        guard birth.age(on: day) <= most else { throw .tooOld }
        guard birth.age(on: day) >= least else { throw .underAge(on: day) }
    }
}
