import Domain
import HTML
import Hummingbird
import Postgres

/// One change about a request, in one transaction.
struct KeepDataRequests: Sendable {
    /// Whom a request is about.
    enum Subject: Sendable {
        case member(Int64)
        case household(Int64)

        var member: Int64? { if case .member(let key) = self { key } else { nil } }
        var household: Int64? { if case .household(let key) = self { key } else { nil } }
    }

    let visitor: Visitor
    let sent: SentForm

    private var clock: Clock { visitor.site.clock }

    /// Enters at the desk what somebody asked for.
    func add(about subject: Subject) async throws -> Response {
        let form = try DataRequestForm(sent: sent).checked(on: clock.today, isOwn: false)
        return try await visitor.act(sent) { person, transaction in
            let (region, isErased) = try await subject.place(in: transaction)
            try person.require(.enterDataRequest, at: region)
            if isErased { throw Problems("", .erased) }
            return .dataRequest(try await enter(form, about: subject, transaction))
        }
    }

    /// Enters what somebody asks for in her own account.
    func ask() async throws -> Response {
        let form = try DataRequestForm(sent: sent).checked(on: clock.today, isOwn: true)
        return try await visitor.act(sent) { _, transaction in
            let found = try await transaction.run(DataRequestQuery.myself.first(Myself.self))
            guard let myself = found else { throw Problems("", .noHouseholdYet) }
            let subject = myself.member.map(Subject.member) ?? .household(myself.household)
            _ = try await enter(form, about: subject, transaction)
            return "/me/kept"
        }
    }

    private func enter(
        _ form: DataRequestForm.Checked,
        about subject: Subject,
        _ transaction: Transaction
    ) async throws -> Int64 {
        let rule = try await transaction.run(
            DataRequestQuery.rule.one(PrivacyRule.self, form.received)
        )
        let holidays = try await transaction.run(WorkingCalendar.rows(from: form.received))
        let due = WorkingCalendar(holidays)
            .adding(workingDays: rule.answerDays, to: form.received).day
        return try await transaction.run(
            DataRequestQuery.add.one(
                Int64.self,
                subject.member,
                subject.household,
                form.kind.rawValue,
                form.purpose?.rawValue,
                form.channel.rawValue,
                form.content,
                form.received,
                due,
                clock.now()
            )
        )
    }

    /// Takes a step; what an answered withdrawal was about ends with it.
    func step(_ event: DataRequestEvent) async throws -> Response {
        let request = try visitor.id("request")
        var problems = Problems()
        var note: String?
        if event.needsNote {
            note = problems.text(
                "note",
                sent["note"],
                most: 500,
                orElse: event == .answer
                    ? Sentence("请写明怎样答复的。") : Sentence("请写明理由和依据。")
            )
        }
        guard problems.isEmpty else { throw problems }
        let (said, act) = (note, visitor.act)
        do {
            return try await visitor.act(sent) { person, transaction in
                let found = try await transaction.run(
                    DataRequestQuery.find.one(DataRequest.self, request)
                )
                try person.require(act, at: found.region)
                if event == .answer, found.kind == .deletion { throw Problems("", .notByWords) }
                if event == .propose, !found.hasLeft {
                    throw Problems("", found.member == nil ? .endFirst : .leaveFirst)
                }
                guard found.admits(event) else { throw Problems("", .changedMeanwhile) }
                if event == .answer { try await withdraw(found, transaction) }
                let day = clock.today
                _ = try await transaction.run(
                    DataRequestQuery.step.execute(request, event.rawValue, said, day, clock.now())
                )
                return .dataRequest(request)
            }
        } catch let error as PostgresError {
            if let problems = Problems(refusalOf: error) { throw problems }
            throw error
        }
    }

    /// A number whose consent is taken back is gone at once.
    private func withdraw(_ request: DataRequest, _ transaction: Transaction) async throws {
        guard let purpose = request.purpose, purpose != .register else { return }
        let day = clock.today
        if let member = request.member {
            _ = try await transaction.run(
                MemberQuery.addConsent.execute(
                    member,
                    purpose.rawValue,
                    false,
                    request.channel.rawValue,
                    day
                )
            )
            let drop = purpose == .idNumber ? MemberQuery.dropID : .dropPhone
            _ = try await transaction.run(drop.execute(member))
        } else if let household = request.household {
            _ = try await transaction.run(
                HouseholdQuery.addConsent.execute(
                    household,
                    purpose.rawValue,
                    false,
                    request.channel.rawValue,
                    day
                )
            )
            guard purpose == .idNumber else { return }
            _ = try await transaction.run(HouseholdQuery.dropID.execute(household))
        }
    }
}

extension KeepDataRequests.Subject {
    /// Where she belongs, and whether she is erased.
    ///
    /// - Throws: `noRow` for somebody out of sight.
    func place(in transaction: Transaction) async throws -> (RegionCode, Bool) {
        switch self {
        case .member(let key):
            let found = try await transaction.run(MemberStore.find(key))
            return (found.region, found.isErased)
        case .household(let key):
            return (try await transaction.run(HouseholdStore.find(key)).region, false)
        }
    }
}

extension Sentence {
    fileprivate static let leaveFirst = Sentence("还在会的，请先办退会，再提出删除。")
    fileprivate static let endFirst = Sentence("这一户还没有注销，请先办注销，再提出删除。")
    fileprivate static let notByWords = Sentence("删除不能用答复办结：要由一人提出、另一人确认；不能删除的，写明理由不予办理。")
    fileprivate static let noHouseholdYet = Sentence("您的账号还没有和哪一户连上，请村里的秘书长打一张邀请条。")
}

extension Problems {
    /// What the database refused about a request, said to whoever tried; nil for another fault.
    fileprivate init?(refusalOf error: PostgresError) {
        switch error.constraint {
        case "another_person_confirms":
            self.init("", Sentence("提出或登记的人不能确认，请另一位审批人确认。"))
        case "deletion_is_of_who_left":
            self.init("", .leaveFirst)
        case "deletion_is_never_answered": self.init("", .notByWords)
        case "request_step_follows": self.init("", .changedMeanwhile)
        default: return nil
        }
    }
}
