import Domain
import Foundation
import Postgres
import Testing

@testable import App

/// The rules in Swift and the arithmetic of the database, held against each other.
struct RatingAgreementTests {
    private static let cases = 400

    @Test func `both reckon the same points, total, rank and flag for any counts`() async throws {
        try await withSite { site in
            var random = Numbers(seed: 20_260_406)
            let scheme = try await Self.scheme(site)
            var entries: [Ranking<Int>.Entry] = []
            var values: [String] = []
            for number in 0..<Self.cases {
                let counts = Self.counts(&random, isComplete: number % 7 > 0)
                let tally = Tally(counts, by: scheme.rules)
                entries.append(.init(number, tally.total))
                values.append("(\(number), \(Self.sql(counts)))")
            }
            let ranking = Ranking(entries, by: scheme.rules)
            let expected = ranking.places.sorted { $0.entry.chapter < $1.entry.chapter }.map {
                Self.line($0)
            }
            #expect(try Self.reckon(values, site) == expected)
        }
    }

    /// The database's own functions on counts put in place of those it would count.
    private static func reckon(_ values: [String], _ site: TestSite) throws -> [String] {
        let printed = try site.database.run(
            """
            create table trial (chapter_id bigint, counted integer[], out_of integer[]);
            grant select on trial to xiehui_owner;
            insert into trial values \(values.joined(separator: ","));
            create or replace function month_counts(low text, high text, month date,
                closed timestamptz, as_of timestamptz, taken timestamptz, trial bigint)
            returns table (chapter_id bigint, region_code text, town_code text, flag_scheme_id bigint,
                counted integer[], out_of integer[], entered integer, late integer)
            language sql stable as $$
                select t.chapter_id, 'x', 'town', 1::bigint, t.counted, t.out_of, 0, 0 from public.trial t
            $$;
            select chapter_id, total, is_provisional, rank, flag
            from month_scores('', '', '2026-03-01', now(), now(), now(), null) order by chapter_id
            """
        )
        return printed.split(separator: "\n").map(String.init)
    }

    private static func line(_ place: Ranking<Int>.Place) -> String {
        let (total, isProvisional): (Int, Bool) =
            switch place.entry.total {
            case .none: (0, false)
            case .provisional(let tenths): (tenths, true)
            case .final(let tenths): (tenths, false)
            }
        let rank = place.rank.map { "\($0)" } ?? ""
        let flag = place.flag.map { "\($0.rank)" } ?? ""
        return "\(place.entry.chapter)|\(total)|\(isProvisional ? "t" : "f")|\(rank)|\(flag)"
    }

    private static func scheme(_ site: TestSite) async throws -> RatingScheme {
        let owner = try site.owner()
        defer { owner.close() }
        let (head, parts, flags, vetoes) = try await owner.run(
            RatingQuery.month.one(MonthHead.self, "431003190", try Day(iso: "2026-03-01")),
            RatingQuery.schemeParts.list(SchemePart.self, 1),
            RatingQuery.schemeFlags.list(SchemeFlag.self, 1),
            RatingQuery.schemeVetoes.list(SchemeVeto.self, 1)
        )
        return RatingScheme(head.scheme, parts, flags, vetoes)
    }

    private static func counts(_ random: inout Numbers, isComplete: Bool) -> [Source: Count] {
        var counts: [Source: Count] = [:]
        for source in Source.allCases {
            let isMissing = Int.random(in: 0..<12, using: &random) == 0
            switch source.kind {
            case .byHand:
                let step = source == .venue ? 200 : 50
                counts[source] =
                    isComplete
                    ? .given(Int.random(in: 0...(1000 / step), using: &random) * step)
                    : .notYetGiven
            case .number:
                counts[source] =
                    isMissing
                    ? .notApplicable(.notKept) : .counted(Int.random(in: 0...4, using: &random))
            case .share:
                let whole = Int.random(in: 0...170, using: &random) * (isMissing ? 0 : 1)
                counts[source] = .counted(Int.random(in: 0...whole, using: &random), of: whole)
            }
        }
        return counts
    }

    private static func sql(_ counts: [Source: Count]) -> String {
        var (counted, outOf): ([String], [String]) = ([], [])
        for source in Source.allCases {
            switch counts[source] ?? .notYetGiven {
            case .counted(let number, let whole):
                counted.append("\(number)")
                outOf.append(whole.map { "\($0)" } ?? "null")
            case .given(let points):
                counted.append("\(points)")
                outOf.append("null")
            case .notApplicable, .notYetGiven:
                counted.append("null")
                outOf.append("null")
            }
        }
        let lists = [counted, outOf].map { "array[\($0.joined(separator: ","))]::integer[]" }
        return lists.joined(separator: ",")
    }
}

/// The same numbers in every run (SplitMix64).
private struct Numbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
