import Domain
import HTML
import Hummingbird
import Postgres

/// Facts that lower a flag: one person raises, another confirms or dismisses.
struct VetoRoutes {
    func add(to doors: inout Doors) {
        doors.post("/ratings/{place}/{month}/{chapter}/vetoes", to: .raiseVeto, use: raise)
        doors.post(
            "/ratings/{place}/{month}/{chapter}/vetoes/{veto}/decision",
            to: .decideVeto,
            use: decide
        )
    }

    func raise(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        return try await visitor.onSheet(sent) { sheet in
            var problems = Problems()
            let kind = Veto(rawValue: sent["kind"])
            if kind == nil { problems.add("kind", Sentence("请选是哪一种。")) }
            let fact = problems.text("fact", sent["fact"], most: 300, orElse: Self.tooShort)
            if let fact, fact.unicodeScalars.count < 5 { problems.add("fact", Self.tooShort) }
            guard let kind, let fact, problems.isEmpty else { throw problems }
            return try await visitor.act(sent) { person, transaction in
                try person.require(.raiseVeto, at: sheet.rating.head.town)
                _ = try await transaction.run(
                    RatingQuery.raise.execute(
                        sheet.score.chapter,
                        sheet.rating.month.first,
                        kind.rawValue,
                        fact,
                        person.account,
                        visitor.site.clock.now()
                    )
                )
                return "\(sheet.link)#vetoes"
            }
        }
    }

    /// Decides a fact and computes the month once more: a confirmed one lowers the flag.
    func decide(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let veto = try visitor.id("veto")
        return try await visitor.onSheet(sent) { sheet in
            guard sheet.vetoes.contains(where: { $0.id == veto }) else { throw Stop.notFound }
            var problems = Problems()
            let reason = problems.reason(sent["reason"])
            try problems.stopIfAny()
            return try await visitor.act(sent) { person, transaction in
                try person.require(.decideVeto, at: sheet.rating.head.town)
                let (first, now) = (sheet.rating.month.first, visitor.site.clock.now())
                _ = try await transaction.run(
                    RatingQuery.decide.execute(
                        veto,
                        sheet.score.chapter,
                        first,
                        sent["confirmed"] == "yes",
                        reason,
                        person.account,
                        now
                    ),
                    RatingQuery.again.one(Int.self, sheet.rating.head.town, first, now)
                )
                return "\(sheet.link)#vetoes"
            }
        }
    }

    private static let tooShort = Sentence("请写明事实，至少 5 个字。")
}
