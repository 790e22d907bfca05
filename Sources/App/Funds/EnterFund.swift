import Domain
import Foundation
import HTML
import Postgres

/// Enters an entry with its papers, and opens the cash box that it is the first to use.
struct EnterFund: Sendable {
    let desk: FundDesk
    let kind: FundEntryKind
    let form: FundEntryForm.Checked
    let papers: [KeptFile]

    func carryOut(
        _ person: SignedIn,
        _ transaction: Transaction,
        _ clock: Clock
    ) async throws -> Link {
        let money =
            if let money = form.money { money } else {
                try await cashBox(person, transaction, clock)
            }
        let entry = try await transaction.run(
            FundQuery.add.one(
                Int64.self,
                desk.chapter,
                kind,
                form.day,
                form.amount.count,
                money,
                form.target,
                form.source,
                form.purpose,
                form.restriction,
                form.party,
                form.what,
                form.paperNumber,
                form.activity,
                form.project,
                person.account,
                clock.now()
            )
        )
        try await transaction.add(papers, to: entry, in: desk.region, by: person, at: clock.now())
        return .fundEntry(entry)
    }

    private func cashBox(
        _ person: SignedIn,
        _ transaction: Transaction,
        _ clock: Clock
    ) async throws -> Int64 {
        let name = "现金"
        let (_, accounts) = try await transaction.run(
            FundQuery.open.execute(
                desk.chapter,
                false,
                name,
                String?.none,
                person.account,
                clock.now()
            ),
            FundQuery.accounts.list(FundAccount.self, desk.chapter, clock.today)
        )
        let box = accounts.first {
            if case .money(name, _, _) = $0.kind { true } else { false }
        }
        guard let box else { throw Stop.notFound }
        return box.id
    }
}

extension Transaction {
    /// Names files of the store as papers of an entry.
    func add(
        _ papers: [KeptFile],
        to entry: Int64,
        in region: RegionCode,
        by person: SignedIn,
        at now: Date
    ) async throws {
        for paper in papers {
            _ = try await run(
                FundQuery.addPaper.execute(
                    entry,
                    region,
                    paper.digest,
                    paper.kind.contentType,
                    paper.name,
                    paper.bytes,
                    paper.pixels?.width,
                    paper.pixels?.height,
                    person.account,
                    now
                )
            )
        }
    }
}
