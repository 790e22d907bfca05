import Domain
import HTML
import Hummingbird
import Postgres

/// Enters a case; whoever gets help of the same kind already is entered only by somebody who says she knows.
struct EnterCase: Sendable {
    let visitor: Visitor
    let sent: SentForm

    /// There is other help, and nobody has said that she knows of it.
    struct Doubled: Error {
        let others: [CaseDouble]
    }

    func carryOut() async throws -> Response {
        let (chapter, programme) = (try visitor.id("chapter"), try visitor.id("programme"))
        let today = visitor.site.clock.today
        let (reader, desk) = try await visitor.read(
            CaseQuery.desk.one(CaseDesk.self, chapter, programme, today)
        )
        try reader.require(.enterCase, at: desk.region)
        let form = try CaseForm(sent: sent, desk: desk, today: today).checked()
        let numbers = try SealedNumbers(form.number, nil, visitor.site.keys)
        let bank = try form.bank.map { try SealedBank($0.digits, visitor.site.keys) }
        return try await visitor.act(sent) { person, transaction in
            try person.require(.enterCase, at: desk.region)
            let others = try await transaction.run(
                CaseQuery.doubles.list(
                    CaseDouble.self,
                    numbers.idHash,
                    form.household,
                    programme,
                    form.year
                )
            )
            guard others.isEmpty || form.knowsDoubles else { throw Doubled(others: others) }
            let made = try await transaction.run(
                add(form, numbers, bank, knowing: !others.isEmpty, by: person.account)
            )
            return .assistanceCase(made)
        }
    }

    private func add(
        _ form: CaseForm.Checked,
        _ numbers: SealedNumbers,
        _ bank: SealedBank?,
        knowing: Bool,
        by account: Account.ID
    ) throws -> Query<Int64> {
        CaseQuery.add.one(
            Int64.self,
            try visitor.id("programme"),
            Int16(form.year),
            try visitor.id("chapter"),
            form.household,
            form.name.text,
            numbers.id,
            numbers.idHash,
            form.birthYear.map { Int16($0) },
            form.isChild,
            form.guardian,
            form.consentedOn,
            form.rateClass,
            form.sponsor,
            form.contact,
            form.bank?.name,
            bank?.sealed,
            bank?.hash,
            bank?.tail,
            knowing,
            account,
            visitor.site.clock.now()
        )
    }
}
