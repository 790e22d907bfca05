import Domain
import Postgres

/// A line of a scheme: a part and the indicator it belongs to.
struct SchemePart: Row, Sendable {
    let code: String
    let label: String
    let part: Part
    let note: String?

    init(_ row: inout RowReader) throws {
        code = try row.next()
        label = try row.next()
        let number = try row.next(Int.self)
        guard let source = Source(number: number) else { throw ColumnFault.unknownCase }
        let formula = try row.next(String.self)
        let most = try row.next(Int.self)
        let at = try row.next([Int]?.self) ?? []
        let points = try row.next([Int]?.self) ?? []
        let target = try row.next(Int?.self) ?? Formula.whole
        let whenNone = try row.next(String?.self).flatMap(Formula.WhenNone.init) ?? .notApplicable
        let step = try row.next(Int?.self) ?? most
        let rule: Formula =
            switch formula {
            case "steps": .steps(zip(at, points).map { Formula.Step(atLeast: $0, points: $1) })
            case "share": .share(target: target, whenNone: whenNone)
            default: .byHand(step: step)
            }
        part = Part(source, most: most, rule)
        note = try row.next()
    }
}

/// A flag as the scheme calls it.
struct SchemeFlag: Row, Sendable {
    let rank: Int
    let colour: String
    let label: String
    let grade: String
    /// In tenths.
    let from: Int?
    let quota: Int?
    /// Why it is so, for those who are rated.
    let note: String?

    init(_ row: inout RowReader) throws {
        rank = try row.next()
        colour = try row.next()
        label = try row.next()
        grade = try row.next()
        from = try row.next()
        quota = try row.next()
        note = try row.next()
    }
}

/// What a fact lowers a flag to.
struct SchemeVeto: Row, Sendable {
    let kind: Veto
    let lowersTo: Int
    let note: String?

    init(_ row: inout RowReader) throws {
        kind = try row.next()
        lowersTo = try row.next()
        note = try row.next()
    }
}

/// A scheme with all it is made of, for the rules and for the page.
struct RatingScheme: Sendable {
    let head: SchemeHead
    let flags: [SchemeFlag]
    let rules: FlagScheme
    /// Why a part weighs what it weighs.
    let partNotes: [Source: String]
    /// Why a fact lowers a flag so far.
    let vetoNotes: [Veto: String]

    init(_ head: SchemeHead, _ parts: [SchemePart], _ flags: [SchemeFlag], _ vetoes: [SchemeVeto]) {
        self.head = head
        self.flags = flags
        partNotes = Dictionary(parts.map { ($0.part.source, $0.note) }) { $1 }.compactMapValues(
            \.self
        )
        vetoNotes = Dictionary(vetoes.map { ($0.kind, $0.note) }) { $1 }.compactMapValues(\.self)
        rules = FlagScheme(
            name: head.name,
            validFrom: head.from,
            preset: head.preset,
            indicators: Self.indicators(parts),
            rule: Self.rule(head.mode, flags),
            lowest: flags.count,
            vetoes: Dictionary(vetoes.map { ($0.kind, $0.lowersTo) }) { max($0, $1) }
        )
    }

    func flag(_ rank: Int?) -> SchemeFlag? { flags.first { $0.rank == rank } }

    private static func indicators(_ parts: [SchemePart]) -> [Indicator] {
        var codes: [String] = []
        for part in parts where !codes.contains(part.code) { codes.append(part.code) }
        return codes.map { code in
            let own = parts.filter { $0.code == code }
            let label = own.first?.label ?? code
            return Indicator(code, Label(label, label), own.map(\.part))
        }
    }

    private static func rule(_ mode: String, _ flags: [SchemeFlag]) -> FlagRule {
        let bands = Band.bands(from: flags.map { $0.from ?? 0 })
        let quota = Quota(first: flags.first?.quota ?? 0, last: flags.last?.quota ?? 0)
        return switch mode {
        case "quotas": .quota(quota)
        case "both": .both(bands, quota)
        default: .cutOffs(bands)
        }
    }
}
