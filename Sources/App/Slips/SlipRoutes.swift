import Domain
import HTML
import Hummingbird
import Postgres

/// A household's account: printed on a slip for a member who lives there, printed again, ended.
struct SlipRoutes {
    let site: Site

    func add(to doors: inout Doors) {
        doors.get("/households/{household}/slip", to: .issueSlip, use: choose)
        doors.post("/households/{household}/slip", to: .issueSlip, use: issue)
        doors.get("/households/{household}/slip/{account}", to: .issueSlip, use: show)
        doors.post("/households/{household}/slip/{account}", to: .issueSlip, use: again)
        doors.post("/households/{household}/slip/{account}/end", to: .issueSlip, use: end)
    }

    /// Which member; once one is named, the slip's own form.
    func choose(_ request: Request, _ visitor: Visitor) async throws -> Response {
        if let member = request.uri.queryParameters["member"].flatMap({ Int64($0) }) {
            return try await formPage(member, visitor)
        }
        let id = try visitor.id("household")
        let (person, (household, head)) = try await visitor.read(
            HouseholdStore.find(id),
            SlipQuery.head.first(SlipMember.self, id)
        )
        try person.require(.issueSlip, at: household.region)
        var filter = MemberFilter(request.asked, at: household.region, on: site.clock.today)
        // Before anything is typed, the neighbours: those of the household's own group.
        if filter.search == nil { filter.group = household.group }
        let found = try await visitor.read(filter.rows(site.keys)).1
        return visitor.show(
            SlipChoicePage(
                t: visitor.words(for: person),
                household: household,
                head: head,
                typed: filter.typed,
                found: found.filter { $0.region == household.region && $0.state == .active }
            ),
            to: person
        )
    }

    func issue(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        do {
            return try await slip(visitor, sent).carryOut()
        } catch let problems as Problems {
            guard let member = Int64(sent["member"]) else { throw Stop.notFound }
            return try await formPage(member, visitor, problems, sent)
        }
    }

    func again(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let account = try visitor.id("account")
        return try await onHousehold(request, visitor) { try await $0.again(for: account) }
    }

    func end(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let account = try visitor.id("account")
        return try await onHousehold(request, visitor) { try await $0.end(account) }
    }

    /// The printable slip; its note holds the code for an hour.
    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let id = try visitor.id("household")
        let account = try visitor.account()
        let (person, (household, accounts)) = try await visitor.read(
            HouseholdStore.find(id),
            SlipQuery.accounts.list(HouseholdAccount.self, id)
        )
        try person.require(.issueSlip, at: household.region)
        guard let found = accounts.first(where: { $0.account == account }) else {
            throw Stop.notFound
        }
        guard let note = SlipNote(request, site, for: account) else {
            return .seeOther("/households/\(id)")
        }
        let t = visitor.words(for: person)
        let isSmall = request.uri.queryParameters["paper"] == "a6"
        return visitor.show(
            SlipPage(
                t: t,
                name: found.name,
                userName: found.userName,
                note: note,
                site: site.address,
                place: .households,
                back: (t("回到{name}户", household.head), "/households/\(id)"),
                household: t("{name}户", household.head),
                other: otherSize(request, isSmall, "/households/\(id)/slip/\(account.value)"),
                isSmall: isSmall
            ),
            to: person
        )
    }

    /// The same slip on the other size of paper: its address carries the same note.
    private func otherSize(_ request: Request, _ isSmall: Bool, _ base: Link) -> Link {
        let note = request.uri.queryParameters["note"].map(String.init)
        return Link("\(base)\(query: ["note": note, "paper": isSmall ? nil : "a6"])")
    }

    private func slip(_ visitor: Visitor, _ sent: SentForm) throws -> IssueSlip {
        IssueSlip(visitor: visitor, household: try visitor.id("household"), sent: sent)
    }

    /// An act whose refusal is said on the household's own page.
    private func onHousehold(
        _ request: Request,
        _ visitor: Visitor,
        _ act: (IssueSlip) async throws -> Response
    ) async throws -> Response {
        let sent = try await request.form(from: visitor)
        do {
            return try await act(slip(visitor, sent))
        } catch let problems as Problems {
            return try await HouseholdRoutes(site: site)
                .householdPage(visitor, .unprocessableContent, problems, sent)
        }
    }

    private func formPage(
        _ member: Int64,
        _ visitor: Visitor,
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let id = try visitor.id("household")
        let (person, (household, found)) = try await visitor.read(
            HouseholdStore.find(id),
            SlipQuery.member.first(SlipMember.self, id, member)
        )
        try person.require(.issueSlip, at: household.region)
        guard let found else { throw Stop.notFound }
        let proposed = try await visitor.read(
            SlipQuery.freeName.one(String.self, found.initials)
        ).1
        return visitor.show(
            SlipFormPage(
                t: visitor.words(for: person),
                household: household,
                member: found,
                proposed: proposed,
                formToken: FormToken(text: visitor.token.formToken),
                sent: sent,
                problems: problems
            ),
            to: person,
            status: problems.status
        )
    }
}
