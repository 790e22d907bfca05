import Domain
import HTML
import Hummingbird
import Postgres

/// Requests about personal data, what is kept about somebody, and who looked at it.
struct PrivacyRoutes {
    func add(to doors: inout Doors) {
        doors.get("/me/kept", to: .seeOwnKept, use: own)
        doors.post("/me/data-requests", to: .askOwnData, use: ask)
        for subject in ["/members/{member}", "/households/{household}"] {
            doors.get("\(subject)/kept", to: .seeKept, use: kept)
            doors.get("\(subject)/data-requests", to: .enterDataRequest, use: form)
            doors.post("\(subject)/data-requests", to: .enterDataRequest, use: add)
        }
        doors.get("/data-requests", to: .seeDataRequests, use: list)
        doors.get("/data-requests/{request}", to: .seeOwnKept, use: show)
        for event in DataRequestEvent.allCases {
            let path = "/data-requests/{request}/\(event.path)"
            doors.post(path, to: event.act) { request, visitor in
                let sent = try await request.form(from: visitor)
                do {
                    return try await KeepDataRequests(visitor: visitor, sent: sent).step(event)
                } catch let problems as Problems {
                    return try await visitor.dataRequest(problems, sent)
                }
            }
        }
    }

    func own(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.ownKept()
    }

    func ask(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        do {
            return try await KeepDataRequests(visitor: visitor, sent: sent).ask()
        } catch let problems as Problems {
            return try await visitor.ownKept(problems, sent)
        }
    }

    func kept(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let subject = try visitor.subject()
        let (name, region) = try await visitor.named(subject)
        let (person, (terms, kept, looks, requests)) = try await visitor.read(
            RetentionQuery.terms.list(RetentionTerm.self, visitor.site.clock.today),
            DataRequestQuery.kept.list(KeptRow.self, subject.member, subject.household),
            DataRequestQuery.looks.list(LookRow.self, subject.member, subject.household),
            DataRequestQuery.ofSubject.list(DataRequest.self, subject.member, subject.household)
        )
        try person.require(.seeKept, at: region)
        let t = visitor.words(for: person)
        let enter = ButtonLink(
            text: t("登记申请"),
            link: "\(subject.link)/data-requests",
            weight: .quiet
        )
        let page = KeptPage(
            t: t,
            subjects: [
                .init(name: name, kept: kept, looks: looks, isMember: subject.member != nil)
            ],
            requests: requests,
            terms: terms,
            back: subject.link,
            ask: """
                \(if: person.may(.enterDataRequest, at: region), enter.body)
                \(if: person.may(.holdRetention, at: region), subject.hold(t, at: region).body)
                """,
            problems: Problems(),
            today: visitor.site.clock.today
        )
        return visitor.show(page, to: person)
    }

    func form(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.newDataRequest(Problems(), nil)
    }

    func add(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        do {
            return try await KeepDataRequests(visitor: visitor, sent: sent)
                .add(about: visitor.subject())
        } catch let problems as Problems {
            return try await visitor.newDataRequest(problems, sent)
        }
    }

    func list(_ request: Request, _ visitor: Visitor) async throws -> Response {
        guard let place = try request.place() else {
            return .seeOther("/data-requests?place=\(try await visitor.ownPlace().text)")
        }
        let today = visitor.site.clock.today
        let filter = DataRequestFilter(request.uri.queryParameters, at: place, on: today)
        let (person, (here, counts, rows)) = try await visitor.read(
            MemberStore.place(place),
            filter.counts,
            filter.rows
        )
        try person.require(.seeDataRequests, at: place)
        let page = DataRequestListPage(
            t: visitor.words(for: person),
            person: person,
            filter: filter,
            here: here,
            counts: counts,
            found: rows
        )
        return visitor.show(page, to: person)
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.dataRequest(Problems(), nil)
    }
}

extension KeepDataRequests.Subject {
    /// Leads to where it is said that nothing of hers is to be cleared for now.
    fileprivate func hold(_ t: Words, at region: RegionCode) -> ButtonLink {
        let query =
            "/retention-holds\(query: ["place": region.text, "member": member?.description, "household": household?.description])"
            as Link
        return ButtonLink(text: t("要求保留"), link: query, weight: .quiet)
    }

    var link: Link {
        switch self {
        case .member(let key): "/members/\(key)"
        case .household(let key): "/households/\(key)"
        }
    }
}
