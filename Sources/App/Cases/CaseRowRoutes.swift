import Domain
import HTML
import Hummingbird
import Postgres

/// What belongs to a case besides its steps: papers seen, things handed over, where the money goes.
struct CaseRowRoutes {
    func add(to doors: inout Doors) {
        doors.post("/cases/{case}/documents", to: .enterCase, use: document)
        doors.post("/cases/{case}/gifts", to: .enterCase, use: gift)
        doors.post("/cases/{case}/bank", to: .enterCase, use: bank)
    }

    func document(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let now = visitor.site.clock.now()
        return try await add(request, visitor) { sent, problems in
            let kind = CaseDocument(rawValue: sent["kind"])
            if kind == nil { problems.add("kind", Sentence("请选看了什么证件。")) }
            let tail = Folding.tight(sent["number_tail"])
            if tail.utf8.count > 4
                || !tail.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
            {
                problems.add("number_tail", Sentence("只填号码的最后 4 位，或者不填。"))
            }
            let kept = tail.isEmpty ? nil : tail
            return { id, person in
                CaseQuery.addDocument.execute(id, kind, kept, person.account, now)
            }
        }
    }

    func gift(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let clock = visitor.site.clock
        return try await add(request, visitor) { sent, problems in
            let day = problems.day(
                "given_on",
                sent["given_on"],
                upTo: clock.today,
                orElse: .whichDay
            )
            let goods = problems.text(
                "goods",
                sent["goods"],
                most: 60,
                orElse: Sentence("请写送了什么。")
            )
            let source = problems.text(
                "source",
                sent["source"],
                most: 60,
                orElse: Sentence("请写是谁出的。")
            )
            let worth = Fen(yuan: sent["worth"])
            if !(worth.map { (1...100_000_000).contains($0.count) } ?? false) {
                problems.add("worth", Sentence("请填折合多少元，不超过一百万元。"))
            }
            return { id, person in
                CaseQuery.addGift.execute(
                    id,
                    day,
                    goods,
                    worth?.count,
                    source,
                    person.account,
                    clock.now()
                )
            }
        }
    }

    func bank(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let keys = visitor.site.keys
        return try await add(request, visitor) { sent, problems in
            let bank = BankNumber.read(sent, &problems)
            if bank == nil, problems.isEmpty {
                problems.add("bank_name", Sentence("请写是哪家银行。"))
            }
            let sealed = try bank.map { try SealedBank($0.digits, keys) }
            return { id, _ in
                CaseQuery.bank.execute(id, bank?.name, sealed?.sealed, sealed?.hash, sealed?.tail)
            }
        }
    }

    /// Reads a row of a case, and writes it once it is right.
    private func add(
        _ request: Request,
        _ visitor: Visitor,
        _ read: (SentForm, inout Problems) throws -> @Sendable (Int64, SignedIn) -> Query<Int>
    ) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let today = visitor.site.clock.today
        return try await visitor.onCase(sent) { id in
            let (reader, one) = try await visitor.read(
                CaseQuery.find.one(AssistanceCase.self, id, today)
            )
            try reader.require(.enterCase, at: one.region)
            var problems = Problems()
            let query = try read(sent, &problems)
            try problems.stopIfAny()
            return try await visitor.act(sent) { person, transaction in
                try person.require(.enterCase, at: one.region)
                _ = try await transaction.run(query(id, person))
                return .assistanceCase(id)
            }
        }
    }
}
