import Domain
import HTML
import Hummingbird
import Postgres

/// The public notices of a place: put up, looked at, taken down, and how long they hang.
struct NoticeRoutes {
    func add(to doors: inout Doors) {
        doors.get("/notices", to: .seeHonours, use: list)
        doors.get("/notices/new", to: .postNotice, use: new)
        doors.post("/notices", to: .postNotice, use: add)
        doors.post("/notices/length", to: .postNotice, use: setLength)
        doors.get("/notices/{notice}", to: .seeNotice, use: show)
        doors.post("/notices/{notice}/withdrawal", to: .postNotice, use: withdraw)
    }

    func list(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let asked = try request.place()
        let place = if let asked { asked } else { try await visitor.ownPlace() }
        return try await visitor.noticeList(place)
    }

    func new(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let asked = try request.place()
        let place = if let asked { asked } else { try await visitor.ownPlace() }
        return try await visitor.noticeForm(place)
    }

    func add(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let place = try Stop.hiding { try RegionCode(sent["place"]) }
        let clock = visitor.site.clock
        do {
            return try await visitor.act(sent) { person, transaction in
                try person.require(.postNotice, at: place)
                let (_, days) = try await transaction.run(
                    RegionQuery.find.one(Region.self, place),
                    NoticeQuery.length.one(Int.self, place, clock.today)
                )
                let form = try NoticeForm(sent: sent, today: clock.today, days: days).checked()
                let notice = try await transaction.run(
                    NoticeQuery.add.one(
                        Int64.self,
                        place,
                        NoticeKind.plain.rawValue,
                        Int?.none,
                        form.title,
                        form.text,
                        form.desk,
                        form.time.from,
                        form.time.to,
                        person.account,
                        clock.now()
                    )
                )
                return "/notices/\(notice)"
            }
        } catch let problems as Problems {
            return try await visitor.noticeForm(place, problems, sent)
        } catch let error as PostgresError {
            return try await visitor.noticeForm(place, try Problems.ofNotices(error), sent)
        }
    }

    /// A longer or again a shorter time, for notices from today on.
    func setLength(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let place = try Stop.hiding { try RegionCode(sent["place"]) }
        guard place.level == .township else { throw Stop.notFound }
        let clock = visitor.site.clock
        do {
            return try await visitor.act(sent) { person, transaction in
                try person.require(.postNotice, at: place)
                let (fewest, most) = (NoticeTime.fewestDays, NoticeTime.mostDays)
                guard let days = SchemeFields.whole(sent["days"]), (fewest...most).contains(days)
                else {
                    throw Problems("days", Sentence("请填 {n} 到 {m} 的整数。", fewest, most))
                }
                _ = try await transaction.run(
                    NoticeQuery.setLength.execute(
                        place,
                        clock.today,
                        days,
                        person.account,
                        clock.now()
                    )
                )
                return "/notices?place=\(place.text)"
            }
        } catch let problems as Problems {
            return try await visitor.noticeList(place, problems, sent)
        }
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.noticePage()
    }

    func withdraw(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        return try await visitor.onNotice(sent) { notice in
            try await visitor.act(sent) { person, transaction in
                try person.require(.postNotice, at: notice.region)
                var problems = Problems()
                let reason = problems.reason(sent["reason"])
                try problems.stopIfAny()
                _ = try await transaction.run(
                    NoticeQuery.withdraw.execute(
                        notice.id,
                        person.account,
                        visitor.site.clock.now(),
                        reason
                    )
                )
                return notice.link
            }
        }
    }
}

extension Visitor {
    /// The notices of a place, also with a length that was refused.
    func noticeList(
        _ place: RegionCode,
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        guard let town = place.ancestor(at: .township) else { throw Stop.notFound }
        let (person, (region, notices, lengths, days)) = try await read(
            RegionQuery.find.one(Region.self, place),
            NoticeQuery.list.list(NoticeEntry.self, place, place.range.upperBound, town),
            NoticeQuery.lengths.list(NoticeLength.self, town),
            NoticeQuery.length.one(Int.self, town, site.clock.today)
        )
        try person.require(.seeHonours, at: place)
        let page = NoticeListPage(
            t: words(for: person),
            person: person,
            region: region,
            notices: notices,
            lengths: lengths,
            days: days,
            today: site.clock.today,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent
        )
        return show(page, to: person, status: problems.status)
    }

    func noticeForm(
        _ place: RegionCode,
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        guard place.level == .township || place.level == .village else { throw Stop.notFound }
        let (person, (region, days)) = try await read(
            RegionQuery.find.one(Region.self, place),
            NoticeQuery.length.one(Int.self, place, site.clock.today)
        )
        try person.require(.postNotice, at: place)
        let page = NewNoticePage(
            t: words(for: person),
            region: region,
            days: days,
            today: site.clock.today,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent
        )
        return show(page, to: person, status: problems.status)
    }

    /// One notice with what was said against it, also as a refused form.
    func noticePage(
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let id = try id("notice")
        let (person, (notice, named, objections, photos)) = try await read(
            NoticeQuery.find.one(PublicNotice.self, id),
            NoticeQuery.named.list(NamedInNotice.self, id),
            NoticeQuery.objections.list(NoticeObjection.self, id),
            NoticeQuery.files.list(NoticePhoto.self, id)
        )
        let page = NoticePage(
            t: words(for: person),
            person: person,
            notice: notice,
            named: named,
            objections: objections,
            photos: photos,
            today: site.clock.today,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent
        )
        return show(page, to: person, status: problems.status)
    }

    /// Does something about a notice; what stands against it comes back with the page, filled in.
    func onNotice(
        _ sent: SentForm,
        _ act: (PublicNotice) async throws -> Response
    ) async throws -> Response {
        do {
            let id = try id("notice")
            return try await act(
                try await read(NoticeQuery.find.one(PublicNotice.self, id)).1
            )
        } catch let problems as Problems {
            return try await noticePage(problems, sent)
        } catch let error as PostgresError {
            return try await noticePage(try Problems.ofNotices(error), sent)
        }
    }
}
