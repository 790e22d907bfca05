import Domain
import Postgres

/// A draft as it is to be kept: everything of a scheme that a township may change.
struct SchemeDraft: Sendable {
    struct Flag: Sendable {
        let rank: Int
        let label: String
        let grade: String
        /// In tenths; nil where places alone count.
        let from: Int?
        let quota: Int?
        let note: String?
    }

    let name: String
    let preset: FlagPreset
    let mode: String
    let ratesEnterprises: Bool
    let daysToEnter: Int
    let statementDay: Int
    let indicators: [Indicator]
    let flags: [Flag]
    let vetoes: [Veto: Int]
    /// Why: of the whole, of its parts, of its facts.
    let note: String?
    let partNotes: [Source: String]
    let vetoNotes: [Veto: String]

    /// Keeps the draft; a draft that somebody else changed meanwhile is not written over.
    func save(
        _ scheme: Int64,
        of town: RegionCode,
        version: Int,
        _ transaction: Transaction
    ) async throws {
        let changed = try await transaction.run(
            SchemeQuery.change.execute(
                scheme,
                town,
                version,
                name,
                preset == .redGreenYellow ? "B" : "A",
                mode,
                ratesEnterprises,
                daysToEnter,
                statementDay,
                note
            )
        )
        guard changed == 1 else {
            throw Problems("", Sentence("这份草稿刚才有人改过，或者已经公布。请重新打开再改。"))
        }
        try await saveParts(scheme, transaction)
        try await saveFlags(scheme, transaction)
    }

    private func saveParts(_ scheme: Int64, _ transaction: Transaction) async throws {
        for (place, indicator) in indicators.enumerated() {
            _ = try await transaction.run(
                SchemeQuery.indicator.execute(
                    scheme,
                    indicator.code,
                    place + 1,
                    indicator.label.chinese
                )
            )
            for part in indicator.parts {
                let note = partNotes[part.source]
                _ = try await transaction.run(part.kept(as: indicator.code, in: scheme, note))
            }
        }
        let sources = indicators.flatMap(\.parts).map(\.source.number)
        _ = try await transaction.run(
            SchemeQuery.dropParts.execute(scheme, sources),
            SchemeQuery.dropIndicators.execute(scheme)
        )
    }

    private func saveFlags(_ scheme: Int64, _ transaction: Transaction) async throws {
        for flag in flags {
            _ = try await transaction.run(
                SchemeQuery.flag.execute(
                    scheme,
                    flag.rank,
                    preset.flag(flag.rank, of: flags.count).colour.rawValue,
                    flag.label,
                    flag.grade,
                    flag.from,
                    flag.quota,
                    flag.note
                )
            )
        }
        for (kind, rank) in vetoes {
            _ = try await transaction.run(
                SchemeQuery.veto.execute(scheme, kind.rawValue, rank, vetoNotes[kind])
            )
        }
        // Facts first: a flag that one of them lowers to cannot go.
        _ = try await transaction.run(
            SchemeQuery.dropVetoes.execute(scheme, vetoes.keys.map(\.rawValue)),
            SchemeQuery.dropFlags.execute(scheme, flags.count)
        )
    }
}

/// Gives a draft up, with all it is made of.
enum SchemeRemoval {
    static func carryOut(
        _ scheme: Int64,
        of town: RegionCode,
        _ transaction: Transaction
    ) async throws {
        let (_, _, _, _, gone) = try await transaction.run(
            SchemeQuery.dropVetoes.execute(scheme, [String]()),
            SchemeQuery.dropParts.execute(scheme, [Int]()),
            SchemeQuery.dropIndicators.execute(scheme),
            SchemeQuery.dropFlags.execute(scheme, 0),
            SchemeQuery.drop.execute(scheme, town)
        )
        guard gone == 1 else { throw Stop.notFound }
    }
}

extension Part {
    /// The part as the register keeps it.
    fileprivate func kept(as code: String, in scheme: Int64, _ note: String?) -> Query<Int> {
        var word = "by_hand"
        var (at, points): ([Int]?, [Int]?) = (nil, nil)
        var (target, step): (Int?, Int?) = (nil, nil)
        var none: String?
        switch formula {
        case .steps(let steps):
            word = "steps"
            (at, points) = (steps.map(\.atLeast), steps.map(\.points))
        case .share(let wanted, let whenNone):
            word = "share"
            (target, none) = (wanted, whenNone.rawValue)
        case .byHand(let wanted): step = wanted
        }
        let number = Int16(source.number)
        return SchemeQuery.part.execute(
            scheme,
            number,
            code,
            word,
            most,
            at,
            points,
            target,
            none,
            step,
            note
        )
    }
}
