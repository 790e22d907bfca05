import Domain
import HTML

extension Link {
    /// The loans of a place.
    static func loans(_ place: RegionCode) -> Link { "/loans/\(place.text)" }

    /// One contract.
    static func loan(_ id: Int64) -> Link { "/loan-contracts/\(id)" }

    /// The form for a contract with a household of a project, also with principal that came back.
    static func newLoan(_ household: Int64, from loan: Int64? = nil) -> Link {
        "/loan-contracts/new/\(household)\(query: ["from": loan.map { "\($0)" }])"
    }

    /// The households that may borrow next, also what one loan returned.
    static func borrowers(_ place: RegionCode, from loan: Int64? = nil) -> Link {
        "/loans/\(place.text)/borrowers\(query: ["from": loan.map { "\($0)" }])"
    }
}
