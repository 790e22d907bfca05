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
                statementDay
            )
        )
        guard changed == 1 else {
            throw Problems("", Sentence("这份草稿刚才有人改过，或者已经公布。请重新打开再改。"))
        }
        try await saveParts(scheme, transaction)
        try await saveFlags(scheme, transaction)
    }

    private func saveParts(_ scheme: Int64, _ transaction: Transaction) async throws {
        _ = try await transaction.run(SchemeQuery.dropParts.execute(scheme))
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
                _ = try await transaction.run(part.kept(as: indicator.code, in: scheme))
            }
        }
        _ = try await transaction.run(SchemeQuery.dropIndicators.execute(scheme))
    }

    private func saveFlags(_ scheme: Int64, _ transaction: Transaction) async throws {
        _ = try await transaction.run(SchemeQuery.dropVetoes.execute(scheme))
        for flag in flags {
            _ = try await transaction.run(
                SchemeQuery.flag.execute(
                    scheme,
                    flag.rank,
                    preset.flag(flag.rank).colour.rawValue,
                    flag.label,
                    flag.grade,
                    flag.from,
                    flag.quota
                )
            )
        }
        for (kind, rank) in vetoes {
            _ = try await transaction.run(SchemeQuery.veto.execute(scheme, kind.rawValue, rank))
        }
    }
}

extension Part {
    /// The part as the register keeps it.
    fileprivate func kept(as code: String, in scheme: Int64) -> Query<Int> {
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
            step
        )
    }
}
