import Domain
import HTML
import Hummingbird
import Postgres

/// Objections to what was published: a village raises them, the township answers with reasons.
struct ObjectionRoutes {
    func add(to doors: inout Doors) {
        doors.get("/objections", to: .seeRatings, use: list)
        let ofChapter = "/ratings/{place}/{month}/{chapter}/objections"
        doors.get("\(ofChapter)", to: .seeRatings, use: show)
        doors.post("\(ofChapter)", to: .objectToScore, use: raise)
        doors.post("\(ofChapter)/{objection}/answer", to: .answerObjection, use: answer)
    }

    func list(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let asked = try request.place()
        let place = if let asked { asked } else { try await visitor.ownPlace() }
        let (person, (region, objections)) = try await visitor.read(
            RegionQuery.find.one(Region.self, place),
            ObjectionQuery.ofPlace.list(Objection.self, place, place.range.upperBound)
        )
        try person.require(.seeRatings, at: place)
        let page = ObjectionListPage(
            t: visitor.words(for: person),
            region: region,
            objections: objections,
            answers: person.may(.answerObjection, at: place)
        )
        return visitor.show(page, to: person)
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.objectionPage()
    }

    func raise(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        return try await visitor.onObjections(sent) { sheet in
            let clock = visitor.site.clock
            let form = try ObjectionForm(sheet: sheet, sent: sent, today: clock.today).checked()
            return try await visitor.act(sent) { person, transaction in
                try person.require(.objectToScore, at: sheet.score.region)
                _ = try await transaction.run(
                    ObjectionQuery.raise.execute(
                        sheet.score.chapter,
                        sheet.rating.month.first,
                        sheet.rating.head.revision,
                        form.code,
                        form.grounds,
                        person.account,
                        clock.now()
                    )
                )
                return "\(sheet.link)/objections"
            }
        }
    }

    func answer(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let objection = try visitor.id("objection")
        return try await visitor.onObjections(sent) { sheet in
            var problems = Problems()
            let answer = problems.text(
                "answer",
                sent["answer"],
                most: 500,
                orElse: Sentence("请写明答复的理由。")
            )
            guard let answer, problems.isEmpty else { throw problems }
            return try await visitor.act(sent) { person, transaction in
                try person.require(.answerObjection, at: sheet.score.region)
                let answered = try await transaction.run(
                    ObjectionQuery.answer.execute(
                        objection,
                        sheet.score.chapter,
                        sheet.rating.month.first,
                        sent["upheld"] == "yes",
                        answer,
                        person.account,
                        visitor.site.clock.now()
                    )
                )
                guard answered == 1 else { throw Stop.notFound }
                return "\(sheet.link)/objections#o\(objection)"
            }
        }
    }
}

extension Visitor {
    /// A chapter's objections to a month, also as a refused form.
    func objectionPage(
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let (_, sheet) = try await sheet()
        let (person, objections) = try await read(
            ObjectionQuery.ofChapter.list(
                Objection.self,
                sheet.score.chapter,
                sheet.rating.month.first
            )
        )
        let page = ObjectionPage(
            t: words(for: person),
            sheet: sheet,
            objections: objections,
            person: person,
            today: site.clock.today,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent
        )
        return show(page, to: person, status: problems.status)
    }

    /// Does something about objections; what stands against it comes back with the page, filled in.
    func onObjections(
        _ sent: SentForm,
        _ act: (SheetOfMonth) async throws -> Response
    ) async throws -> Response {
        do {
            return try await act(try await sheet().1)
        } catch let problems as Problems {
            return try await objectionPage(problems, sent)
        } catch let error as PostgresError {
            return try await objectionPage(try Problems.ofObjections(error), sent)
        }
    }
}

extension Problems {
    /// A rule of the table that stands against an objection or its answer.
    static func ofObjections(_ error: PostgresError) throws -> Problems {
        switch error.constraint {
        case "line_is_objected_to_once": Problems("code", Sentence("这一项已经提过异议，请等答复。"))
        case "objection_is_to_what_is_published":
            Problems("", Sentence("只能对正在公示的结果提异议。"))
        case "objection_within_its_days":
            Problems("", Sentence("异议期已经过了。"))
        case "objection_is_answered_once": Problems("", Sentence("这件异议已经答复过了。"))
        case "objection_is_decided_by_another":
            Problems("answer", Sentence("提异议的人不能自己答复，要由另一个人来定。"))
        default: try Problems.ofRatings(error)
        }
    }
}
