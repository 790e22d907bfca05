import Domain
import Postgres

/// The rule of a published month: what counts, how much, and which flag follows.
struct BoardScheme: Sendable {
    let head: Head
    let parts: [Part]
    let flags: [Flag]
    let vetoes: [Veto]

    enum Mode: String, Column {
        case cutOffs = "cut_offs"
        case quotas, both
    }

    enum Formula: String, Column {
        case steps, share
        case byHand = "by_hand"
    }

    enum WhenNone: String, Column {
        case full, zero
        case notApplicable = "not_applicable"
    }

    struct Head: Row, Sendable {
        let name: String
        let mode: Mode
        let daysToEnter: Int
        let statementDay: Int

        init(_ row: inout RowReader) throws {
            name = try row.next()
            mode = try row.next()
            daysToEnter = try row.next()
            statementDay = try row.next()
        }
    }

    /// One source of an indicator.
    struct Part: Row, Sendable {
        let code: String
        let label: String
        let source: Int
        let formula: Formula
        let most: Int
        let stepsAt: [Int]
        let stepsPoints: [Int]
        let target: Int?
        let whenNone: WhenNone?
        let handStep: Int?

        init(_ row: inout RowReader) throws {
            code = try row.next()
            label = try row.next()
            source = try row.next()
            formula = try row.next()
            most = try row.next()
            stepsAt = try row.next([Int]?.self) ?? []
            stepsPoints = try row.next([Int]?.self) ?? []
            target = try row.next()
            whenNone = try row.next()
            handStep = try row.next()
        }
    }

    struct Flag: Row, Sendable {
        let rank: Int
        let flag: BoardFlag
        let grade: String
        let from: Int?
        let quota: Int?

        init(_ row: inout RowReader) throws {
            rank = try row.next()
            flag = BoardFlag(colour: try row.next(), label: try row.next())
            grade = try row.next()
            from = try row.next()
            quota = try row.next()
        }
    }

    struct Veto: Row, Sendable {
        let fact: VetoFact
        let lowersTo: Int

        init(_ row: inout RowReader) throws {
            fact = try row.next()
            lowersTo = try row.next()
        }
    }

    /// An indicator with all that it counts.
    struct Indicator: Sendable {
        let code: String
        let label: String
        var parts: [Part]

        var most: Int { parts.reduce(0) { $0 + $1.most } }

        /// Its points in hundredths; nil if none of its parts applied.
        func points(in score: [Int?]) -> Int? {
            let given = parts.compactMap { part in
                score.indices.contains(part.source - 1) ? score[part.source - 1] : nil
            }
            return given.isEmpty ? nil : given.reduce(0, +)
        }
    }

    var indicators: [Indicator] {
        parts.reduce(into: []) { indicators, part in
            if indicators.last?.code == part.code {
                indicators[indicators.count - 1].parts.append(part)
            } else {
                indicators.append(Indicator(code: part.code, label: part.label, parts: [part]))
            }
        }
    }
}
