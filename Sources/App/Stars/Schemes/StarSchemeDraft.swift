import Domain
import Postgres

// Pieces of a draft as the register keeps them.

extension StarSchemeForm.Numbers {
    func kept(as scheme: Int64, _ version: Int) -> Query<Int> {
        StarSchemeQuery.change.execute(
            scheme,
            version,
            name,
            note,
            rules.starAt,
            rules.fiveStarTotal,
            rules.fewestReviewers,
            rules.samplePercent,
            rules.villageNoticeDays,
            rules.townshipNoticeDays,
            rules.noticeAfterRecheck,
            rules.recheckDays,
            rules.appealDays,
            rules.mendMonths,
            rules.barYears,
            rules.householdsPerAward,
            StarDeadline.allCases.map { calendar[$0]?.number ?? 0 },
            rules.reviewFrom?.number
        )
    }
}

extension StarCategory {
    func save(in scheme: Int64, _ transaction: Transaction) async throws {
        _ = try await transaction.run(
            StarSchemeQuery.category.execute(scheme, letter, label.chinese, label.english),
            StarSchemeQuery.dropItems.execute(scheme, letter, items.map(\.code))
        )
        for item in items {
            _ = try await transaction.run(
                StarSchemeQuery.item.execute(
                    scheme,
                    item.code,
                    item.label.chinese,
                    item.label.english,
                    item.help?.chinese,
                    item.help?.english,
                    item.most,
                    item.proof.kind.rawValue,
                    item.proof.rows?.source.rawValue,
                    item.proof.rows?.needs,
                    item.mayNotApply
                )
            )
        }
    }
}

extension [StarVetoRule] {
    func save(in scheme: Int64, _ transaction: Transaction) async throws {
        _ = try await transaction.run(StarSchemeQuery.dropVetoes.execute(scheme, map(\.code)))
        for veto in self {
            _ = try await transaction.run(
                StarSchemeQuery.veto.execute(
                    scheme,
                    veto.code,
                    veto.fact.chinese,
                    veto.fact.english,
                    veto.document.chinese,
                    veto.document.english
                )
            )
        }
    }
}
