import Domain
import HTML
import Hummingbird
import Postgres

extension Visitor {
    /// Whom the address is about.
    func subject() throws -> KeepDataRequests.Subject {
        visit.parameters.get("member") == nil
            ? .household(try id("household")) : .member(try id("member"))
    }

    /// Her name, and where she belongs.
    func named(_ subject: KeepDataRequests.Subject) async throws -> (String, RegionCode) {
        switch subject {
        case .member(let key):
            let (person, found) = try await read(MemberStore.find(key))
            return (words(for: person).name(ofMember: found.name), found.region)
        case .household(let key):
            let (person, found) = try await read(HouseholdStore.find(key))
            return (words(for: person)("{name}户", found.head), found.region)
        }
    }

    /// The form of a request at the desk, also one that was refused.
    func newDataRequest(_ problems: Problems, _ sent: SentForm?) async throws -> Response {
        let subject = try subject()
        let (name, region) = try await named(subject)
        let (person, _) = try await read()
        try person.require(.enterDataRequest, at: region)
        let t = words(for: person)
        let fields = DataRequestFields(
            t: t,
            action: "\(subject.link)/data-requests",
            isOwn: false,
            today: site.clock.today,
            formToken: FormToken(text: token.formToken),
            sent: sent,
            problems: problems
        )
        let page = DataRequestFormPage(t: t, name: name, back: subject.link, fields: fields)
        return show(page, to: person, status: problems.status)
    }

    /// One request, to whoever keeps the place and to whoever asked; a request out of sight is none.
    func dataRequest(_ problems: Problems, _ sent: SentForm?) async throws -> Response {
        let request = try id("request")
        let (person, (found, steps, rule, held)) = try await read(
            DataRequestQuery.find.one(DataRequest.self, request),
            DataRequestQuery.steps.list(DataRequestStep.self, request),
            DataRequestQuery.rule.one(PrivacyRule.self, site.clock.today),
            DataRequestQuery.held.one(RetentionOutcome?.self, request, site.clock.today)
        )
        let page = DataRequestPage(
            t: words(for: person),
            person: person,
            request: found,
            steps: steps,
            rule: rule,
            held: held,
            today: site.clock.today,
            formToken: FormToken(text: token.formToken),
            sent: sent,
            problems: problems
        )
        return show(page, to: person, status: problems.status)
    }

    /// What is kept about the person here and the household she speaks for.
    func ownKept(_ problems: Problems = Problems(), _ sent: SentForm? = nil) async throws
        -> Response
    {
        let (person, (terms, myself, requests)) = try await read(
            RetentionQuery.terms.list(RetentionTerm.self, site.clock.today),
            DataRequestQuery.myself.first(Myself.self),
            DataRequestQuery.own.list(DataRequest.self)
        )
        let t = words(for: person)
        var subjects: [KeptPage.Subject] = []
        if let myself {
            if let member = myself.member {
                subjects.append(try await keptAbout(.member(member), named: t("我本人")))
            }
            let name = t("{name}户", myself.head)
            subjects.append(try await keptAbout(.household(myself.household), named: name))
        }
        let fields = DataRequestFields(
            t: t,
            action: "/me/data-requests",
            isOwn: true,
            today: site.clock.today,
            formToken: FormToken(text: token.formToken),
            sent: sent,
            problems: problems
        )
        let page = KeptPage(
            t: t,
            subjects: subjects,
            requests: requests,
            terms: terms,
            back: nil,
            ask: person.may(.askOwnData) && myself != nil ? fields.html : nil,
            problems: problems,
            today: site.clock.today
        )
        return show(page, to: person, status: problems.status)
    }

    private func keptAbout(
        _ subject: KeepDataRequests.Subject,
        named name: String
    ) async throws -> KeptPage.Subject {
        let (_, (kept, looks)) = try await read(
            DataRequestQuery.kept.list(KeptRow.self, subject.member, subject.household),
            DataRequestQuery.looks.list(LookRow.self, subject.member, subject.household)
        )
        return .init(name: name, kept: kept, looks: looks, isMember: subject.member != nil)
    }
}
