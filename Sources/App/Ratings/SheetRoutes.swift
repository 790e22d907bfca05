import Domain
import HTML
import Hummingbird
import Postgres

/// A chapter's sheet: looked at, given points by the township, scored by the village itself.
struct SheetRoutes {
    func add(to doors: inout Doors) {
        doors.get("/ratings/{place}/{month}/{chapter}", to: .seeRatings, use: show)
        doors.post("/ratings/{place}/{month}/{chapter}/points", to: .givePoints, use: give)
        doors.post(
            "/ratings/{place}/{month}/{chapter}/self-points",
            to: .scoreOneself,
            use: scoreSelf
        )
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.sheetPage()
    }

    /// Gives the points and computes the month once more, so that totals and ranks are true.
    func give(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        return try await visitor.onSheet(sent) { sheet in
            let lines = try PointsForm(sheet: sheet, sent: sent).given()
            let next = sheet.rating.neighbours(of: sheet.score.chapter).after
            return try await visitor.act(sent) { person, transaction in
                try person.require(.givePoints, at: sheet.score.region)
                let (first, now) = (sheet.rating.month.first, visitor.site.clock.now())
                for line in lines {
                    let given = try await transaction.run(
                        RatingQuery.give.execute(
                            sheet.score.chapter,
                            first,
                            Int16(line.source.number),
                            line.points,
                            line.text,
                            line.measure,
                            person.account,
                            now,
                            line.seen
                        )
                    )
                    guard given == 1 else { throw Problems("", .changedMeanwhile) }
                }
                if !lines.isEmpty {
                    let town = sheet.rating.head.town
                    _ = try await transaction.run(RatingQuery.again.one(Int.self, town, first, now))
                }
                guard let next, !sent["next"].isEmpty else { return sheet.link }
                return "\(sheet.rating.link)/\(next.chapter)#points"
            }
        }
    }

    func scoreSelf(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        return try await visitor.onSheet(sent) { sheet in
            let lines = try PointsForm(sheet: sheet, sent: sent).claimed()
            return try await visitor.act(sent) { person, transaction in
                try person.require(.scoreOneself, at: sheet.score.region)
                for line in lines {
                    _ = try await transaction.run(
                        RatingQuery.scoreSelf.execute(
                            sheet.score.chapter,
                            sheet.rating.month.first,
                            Int16(line.source.number),
                            line.points,
                            line.text,
                            person.account,
                            visitor.site.clock.now()
                        )
                    )
                }
                return sheet.link
            }
        }
    }
}

extension Visitor {
    /// The sheet, also as a refused form.
    func sheetPage(
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let (person, sheet) = try await sheet()
        let page = SheetPage(
            t: words(for: person),
            sheet: sheet,
            person: person,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent
        )
        return show(page, to: person, status: problems.status)
    }

    /// Does something on a sheet; what stands against it comes back with the sheet, filled in.
    func onSheet(
        _ sent: SentForm,
        _ act: (SheetOfMonth) async throws -> Response
    ) async throws -> Response {
        do {
            return try await act(try await sheet().1)
        } catch let problems as Problems {
            return try await sheetPage(problems, sent)
        } catch let error as PostgresError {
            return try await sheetPage(try Problems.ofRatings(error), sent)
        }
    }
}
