import Domain
import Postgres

/// The person at the door, as the database knows her in this very transaction.
///
/// Only `enter` makes one: there is no other initialiser, so whoever holds a `SignedIn` has been
/// through the second lock, and what was read with it was read as her.
struct SignedIn: Row, Sendable {
    let account: Account.ID
    let userName: String
    let displayName: String
    let language: Language
    let grants: [Grant]
    /// The names of the grants' regions, in the same order.
    let places: [String]
    let session: Int64

    init(_ row: inout RowReader) throws {
        account = try row.next()
        userName = try row.next()
        displayName = try row.next()
        language = try row.next()
        grants = try row.next([String].self).map { try Grant($0) }
        places = try row.next()
        session = try row.next()
    }

    /// Herself as the rules of granting see her.
    var holder: Holder {
        Holder(account: account.value, grants: grants, isIdentified: true)
    }

    /// Whether any of her duties opens this door, for some place.
    func may(_ act: Act) -> Bool {
        Rights.opens(act, holding: grants)
    }

    /// Whether one of her duties allows it in this region.
    func may(_ act: Act, at region: RegionCode) -> Bool {
        Rights.may(act, holding: grants, at: region)
    }

    /// The first of the places where one of her duties allows it; nil where none does.
    func firstPlace(for act: Act) -> RegionCode? {
        Rights.regions(for: act, holding: grants).first
    }

    /// Stops her where her duties end: what lies outside her regions does not exist for her.
    func require(_ act: Act, at region: RegionCode) throws {
        do {
            try Rights.require(act, holding: grants, at: region)
        } catch .noDuty {
            throw Stop.forbidden
        } catch .outsideRegion {
            throw Stop.notFound
        }
    }
}
