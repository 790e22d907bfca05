import Domain
import Foundation
import Postgres

/// What `xiehui export` does: a return as a file, by the rights of an account.
package struct ExportCommands: Sendable {
    let site: Site
    let owner: Pool

    package init(site: Site, owner: Pool) {
        self.site = site
        self.owner = owner
    }

    package enum Format: String, CaseIterable, Sendable {
        case xlsx, csv
    }

    /// What is asked for.
    package struct Wish: Sendable {
        let kind: StandardReturn
        let place: RegionCode
        let period: ReturnPeriod
        let format: Format
        /// What numbers are needed whole for; nil where they stay hidden.
        let purpose: String?
        /// Of R11 the suggestions, not the charters.
        let ofSuggestions: Bool

        /// - Throws: `Refusal` for what is no return, region or period.
        package init(
            code: String,
            place: String,
            period: String,
            format: Format,
            purpose: String?,
            ofSuggestions: Bool = false
        ) throws {
            guard let kind = StandardReturn(code: code) else { throw Refusal.noReturn }
            guard !ofSuggestions || kind == .selfGovernance else { throw Refusal.noSuggestions }
            guard kind.isWrittenByCommand || kind.hasWholeForm && purpose != nil else {
                throw Refusal.onPagesOnly
            }
            guard purpose == nil || kind.hasWholeForm else { throw Refusal.nothingHidden }
            if let purpose {
                guard (1...120).contains(purpose.unicodeScalars.count) else {
                    throw Refusal.noPurpose
                }
            }
            self.place = try RegionCode(place)
            guard let period = ReturnPeriod(iso: period),
                SheetMaking.fits(kind, self.place, period)
            else { throw Refusal.noPeriod(kind) }
            self.kind = kind
            self.period = period
            self.format = format
            self.ofSuggestions = ofSuggestions
            self.purpose = purpose
        }
    }

    package enum Refusal: Error {
        case noReturn, onPagesOnly, nothingHidden, noPurpose, noSuggestions
        case noPeriod(StandardReturn)
    }

    /// The file, and the name it would have.
    package func export(
        _ wish: Wish,
        as operatorName: String
    ) async throws -> (name: String, bytes: [UInt8]) {
        let acting = try await Operator(named: operatorName, site: site, owner: owner)
        let act = wish.kind.act
        var making = SheetMaking(
            t: Words(.chinese),
            kind: wish.kind,
            place: wish.place,
            period: wish.period,
            made: site.clock.now(),
            isWhole: wish.purpose != nil
        )
        making.ofSuggestions = wish.ofSuggestions
        let form: ReturnForm = wish.format == .csv ? .csv : .xlsx
        let sheet = try await acting.act(wish.purpose == nil ? act : .revealNumber) {
            [site, making] person, transaction in
            try person.require(act, at: wish.place)
            if wish.purpose != nil { try person.require(.revealNumber, at: wish.place) }
            return try await making.takenOut(transaction, form, wish.purpose, site)
        }
        try await acting.end()
        let book = sheet.spreadsheet
        let bytes = wish.format == .csv ? book.csv : try await book.bytes()
        return ("\(sheet.fileName).\(wish.format.rawValue)", bytes)
    }
}
