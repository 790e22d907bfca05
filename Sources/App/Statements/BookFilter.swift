import Domain
import HTML
import Hummingbird
import Postgres

/// Which entries of a period are shown: all, or those behind one figure of the statement.
enum BookFilter: Hashable, Sendable {
    case all
    case kind(FundEntryKind)
    case source(FundSource)
    case purpose(FundPurpose)
    case account(Int64)

    /// What is neither source nor purpose is a page that is not there.
    init(_ request: Request) throws {
        let query = request.uri.queryParameters
        func read<Value>(_ name: Substring, _ make: (String) -> Value?) throws -> Value? {
            guard let text = query[name] else { return nil }
            guard let value = make(String(text)) else { throw Stop.notFound }
            return value
        }
        if let source = try read("source", FundSource.init(rawValue:)) {
            self = .source(source)
        } else if let purpose = try read("purpose", FundPurpose.init(rawValue:)) {
            self = .purpose(purpose)
        } else if let kind = try read("kind", FundEntryKind.init(rawValue:)) {
            self = .kind(kind)
        } else if let account = try read("account", { Int64($0) }) {
            self = .account(account)
        } else {
            self = .all
        }
    }

    /// A page of the entries, one more than is shown, so that it is known whether there are more.
    func entries(
        of chapter: Int64,
        _ span: BookSpan,
        after: BookCursor?
    ) -> Query<[BookEntry]> {
        StatementQuery.entries.list(
            BookEntry.self,
            chapter,
            span.first,
            span.end,
            span.period.countsUndated,
            kind?.rawValue,
            source?.rawValue,
            purpose?.rawValue,
            account,
            after?.day,
            after?.entry,
            Self.most + 1
        )
    }

    /// How many entries stand on a page.
    static let most = 200

    var kind: FundEntryKind? { if case .kind(let kind) = self { kind } else { nil } }
    var source: FundSource? { if case .source(let source) = self { source } else { nil } }
    var purpose: FundPurpose? { if case .purpose(let purpose) = self { purpose } else { nil } }
    var account: Int64? { if case .account(let account) = self { account } else { nil } }
}

/// Where a list of entries goes on: the last one that was seen.
struct BookCursor: Hashable, Sendable {
    let day: Day
    let entry: Int64

    init(_ entry: BookEntry) {
        day = entry.countsOn
        self.entry = entry.id
    }

    init?(_ request: Request) throws {
        let query = request.uri.queryParameters
        guard let text = query["day"], let entry = query["after"].flatMap({ Int64($0) }) else {
            return nil
        }
        day = try Stop.hiding { try Day(iso: String(text)) }
        self.entry = entry
    }
}

extension Link {
    /// The entries behind a figure of a chapter's book.
    static func book(
        ofChapter chapter: Int64,
        _ period: FundPeriod,
        _ filter: BookFilter,
        after: BookCursor? = nil
    ) -> Link {
        """
        \(Link.book(ofChapter: chapter, period))\(query: [
            "kind": filter.kind?.rawValue, "source": filter.source?.rawValue,
            "purpose": filter.purpose?.rawValue, "account": filter.account.map { "\($0)" },
            "day": after?.day.iso, "after": after.map { "\($0.entry)" },
        ])
        """
    }
}
