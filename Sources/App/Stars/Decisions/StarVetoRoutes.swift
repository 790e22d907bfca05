import Domain
import HTML
import Hummingbird
import Postgres

/// Facts that block the honour: raised with their document by one, decided by another.
struct StarVetoRoutes {
    func add(to doors: inout Doors) {
        let one = "/stars/applications/{application}/vetoes"
        doors.post("\(one)", to: .vetoStars, use: raise)
        doors.post("\(one)/{veto}/answer", to: .vetoStars, use: decide)
    }

    func raise(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let clock = visitor.site.clock
        return try await visitor.onStarDecision(sent) { decided, _ in
            try await visitor.act(sent) { person, transaction in
                try person.require(.vetoStars, at: decided.pending.region)
                let facts = try await transaction.run(
                    StarDecisionQuery.facts.list(BlockingFact.self, decided.scheme)
                )
                let raised = try FactForm(sent: sent, facts: facts, today: clock.today).checked()
                _ = try await transaction.run(
                    StarDecisionQuery.raise.execute(
                        decided.pending.id,
                        raised.code,
                        raised.issuer,
                        raised.number,
                        raised.day,
                        person.account,
                        clock.now()
                    )
                )
                return "\(decided.pending.link)#facts"
            }
        }
    }

    func decide(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let veto = try visitor.id("veto")
        return try await visitor.onStarDecision(sent) { decided, _ in
            try await visitor.act(sent) { person, transaction in
                try person.require(.vetoStars, at: decided.pending.region)
                var problems = Problems()
                let answer = problems.text(
                    "answer",
                    sent["answer"],
                    most: 200,
                    orElse: Sentence("请写明理由。")
                )
                guard let answer, problems.isEmpty else { throw problems }
                let done = try await transaction.run(
                    StarDecisionQuery.decide.execute(
                        veto,
                        decided.pending.id,
                        sent["upheld"] == "yes",
                        answer,
                        person.account,
                        visitor.site.clock.now()
                    )
                )
                guard done == 1 else { throw Stop.notFound }
                return "\(decided.pending.link)#facts"
            }
        }
    }
}

/// A fact as typed: which one, and the document that proves it.
struct FactForm: Sendable {
    let sent: SentForm
    let facts: [BlockingFact]
    let today: Day

    struct Checked: Sendable {
        let code: String
        let issuer: String
        let number: String
        let day: Day
    }

    func checked() throws(Problems) -> Checked {
        var problems = Problems()
        let code = sent["code"]
        if !facts.contains(where: { $0.code == code }) {
            problems.add("code", Sentence("请选一条否决情形。"))
        }
        let issuer = problems.text(
            "issuer",
            sent["issuer"],
            most: 80,
            orElse: Sentence("请写明是哪个机关的文书。")
        )
        let number = problems.text(
            "number",
            sent["number"],
            most: 80,
            orElse: Sentence("请写明文书的编号。")
        )
        let day = problems.day("dated_on", sent["dated_on"], upTo: today, orElse: .whichDay)
        guard let issuer, let number, let day, problems.isEmpty else { throw problems }
        return Checked(code: code, issuer: issuer, number: number, day: day)
    }
}
