import Domain
import Foundation
import HTML
import Postgres

/// How a return that is made here comes out of its rows.
struct SheetMaking: Sendable {
    /// Enough for any township: a page shows few, a file shows all.
    static let all = 1_000_000
    static let onScreen = 50

    var t: Words
    let kind: StandardReturn
    let place: RegionCode
    let period: ReturnPeriod
    let made: Date
    var isWhole = false
    var most = all
    /// Of R11 the suggestions, not the charters.
    var ofSuggestions = false

    /// Whether a return is made of such a place and period.
    static func fits(_ kind: StandardReturn, _ place: RegionCode, _ period: ReturnPeriod) -> Bool {
        (place.level == .township || place.level == .village) && period.fits(kind.cycle)
    }

    /// Read inside a transaction that was entered, by whoever may see the rows.
    ///
    /// - Throws: when a sealed number cannot be opened.
    func sheet(_ transaction: Transaction, _ keys: KeyRing) async throws -> ReturnSheet {
        let region = try await transaction.run(RegionQuery.find.one(Region.self, place))
        switch kind {
        case .organisation:
            let rows = try await transaction.run(OrganisationRow.query(place, period))
            return organisation(region, rows)
        case .roster:
            let query = RosterRow.query(place, period, isWhole: isWhole, most: asked)
            return try roster(region, try await transaction.run(query), keys)
        case .links:
            let query = LinkReturnRow.query(place, period, isWhole: isWhole, most: asked)
            return try links(region, try await transaction.run(query), keys)
        case .activities:
            let rows = try await transaction.run(ActivityReturnRow.query(place, period))
            return activities(region, rows)
        case .selfGovernance: return try await governance(transaction, region)
        default:
            let rows = try await transaction.run(PolicyLedgerRow.query(place, period))
            return try policies(region, rows, keys)
        }
    }

    var asked: Int { most == Self.all ? most : most + 1 }

    func organisation(_ region: Region, _ rows: [OrganisationRow]) -> ReturnSheet {
        let lines = rows.map { $0.cells(t) }
        return sheet(
            region,
            OrganisationRow.heads(t),
            rows.isEmpty ? [] : lines + [OrganisationRow.total(rows, t)],
            "/chapters?place=\(place.text)"
        )
    }

    func roster(_ region: Region, _ rows: [RosterRow], _ keys: KeyRing) throws -> ReturnSheet {
        let lines = try rows.enumerated().map { index, row in
            isWhole ? try row.wholeCells(index + 1, t, keys) : row.cells(index + 1, t)
        }
        let heads = isWhole ? RosterRow.wholeHeads(t) : RosterRow.heads(t)
        return sheet(region, heads, lines, "/members?place=\(place.text)")
    }

    func links(_ region: Region, _ rows: [LinkReturnRow], _ keys: KeyRing) throws -> ReturnSheet {
        let lines = try rows.enumerated().map { index, row in
            isWhole ? try row.wholeCells(index + 1, keys) : row.cells(index + 1)
        }
        let heads = isWhole ? LinkReturnRow.wholeHeads(t) : LinkReturnRow.heads(t)
        return sheet(region, heads, lines, "/households?place=\(place.text)&linked=yes")
    }

    func activities(_ region: Region, _ rows: [ActivityReturnRow]) -> ReturnSheet {
        sheet(
            region,
            ActivityReturnRow.heads(t),
            rows.map { $0.cells(t) },
            "/activities?place=\(place.text)&month=\(period.iso)&state=counted"
        )
    }

    func policies(
        _ region: Region,
        _ rows: [PolicyLedgerRow],
        _ keys: KeyRing
    ) throws -> ReturnSheet {
        let lines = try rows.map { try $0.cells(t, isWhole ? keys : nil) }
        return sheet(
            region,
            PolicyLedgerRow.heads(t, isWhole: isWhole),
            lines,
            "/insurance/\(place.text)/\(period.iso)"
        )
    }

    func sheet(
        _ region: Region,
        _ heads: [ReturnSheet.Head],
        _ rows: [[Spreadsheet.Cell]],
        _ list: Link
    ) -> ReturnSheet {
        ReturnSheet(
            t: t,
            kind: kind,
            region: region,
            period: period,
            made: made,
            heads: heads,
            rows: Array(rows.prefix(most)),
            isWhole: isWhole,
            isCut: rows.count > most,
            list: list
        )
    }
}

extension SheetMaking {
    /// The sheet, with the row that says it was taken out, and of one with whole numbers what for.
    func takenOut(
        _ transaction: Transaction,
        _ form: ReturnForm,
        _ purpose: String?,
        _ site: Site
    ) async throws -> ReturnSheet {
        let export = ReturnExport(
            kind: kind,
            place: place,
            period: period,
            form: form,
            isWhole: isWhole
        )
        _ = try await transaction.run(export.kept(at: made))
        if let purpose {
            let words = "\(kind.label.chinese)（\(kind.code)）：\(purpose)"
            _ = try await transaction.run(ReturnQuery.read.execute(words, place))
        }
        return try await sheet(transaction, site.keys)
    }

    /// The sheet as a page shows it, in one round trip and in the reader's language.
    func onScreen(_ visitor: Visitor) async throws -> (SignedIn, ReturnSheet) {
        let find = RegionQuery.find.one(Region.self, place)
        let keys = visitor.site.keys
        switch kind {
        case .organisation:
            let query = OrganisationRow.query(place, period)
            let (person, (region, rows)) = try await visitor.read(find, query)
            return (person, said(to: person, by: visitor).organisation(region, rows))
        case .roster:
            let query = RosterRow.query(place, period, isWhole: false, most: asked)
            let (person, (region, rows)) = try await visitor.read(find, query)
            return (person, try said(to: person, by: visitor).roster(region, rows, keys))
        case .links:
            let query = LinkReturnRow.query(place, period, isWhole: false, most: asked)
            let (person, (region, rows)) = try await visitor.read(find, query)
            return (person, try said(to: person, by: visitor).links(region, rows, keys))
        case .activities:
            let query = ActivityReturnRow.query(place, period)
            let (person, (region, rows)) = try await visitor.read(find, query)
            return (person, said(to: person, by: visitor).activities(region, rows))
        default:
            let query = PolicyLedgerRow.query(place, period)
            let (person, (region, rows)) = try await visitor.read(find, query)
            return (person, try said(to: person, by: visitor).policies(region, rows, keys))
        }
    }

    private func said(to person: SignedIn, by visitor: Visitor) -> SheetMaking {
        var other = self
        other.t = visitor.words(for: person)
        return other
    }
}
