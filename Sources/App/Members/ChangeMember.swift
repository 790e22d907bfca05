import Domain
import HTML
import Hummingbird
import Postgres

/// Changes to one member, each in one transaction: what is kept, what she agrees to, where she
/// stands.
struct ChangeMember: Sendable {
    let visitor: Visitor
    let member: Int64
    let sent: SentForm

    private var today: Day { visitor.site.clock.today }
    private var page: Link { "/members/\(member)" }

    /// Changes what is kept about her, unless somebody else did so meanwhile.
    func change() async throws -> Response {
        let form = try MemberForm(sent: sent).checked(on: today, isNew: false)
        let sealed = try SealedNumbers(form.idNumber, form.phone, visitor.site.keys)
        let version = Int(sent["version"]) ?? 0
        return try await act { _, store, _ in
            let kept = try await store.change(member, version: version, form, sealed)
            guard kept else { throw Problems("version", .changedMeanwhile) }
            guard let channel = form.channel else { return }
            let purposes: [(ConsentPurpose, Bool)] = [
                (.phone, form.phone != nil), (.idNumber, form.idNumber != nil),
            ]
            for (purpose, isNew) in purposes where isNew {
                try await store.note(
                    consentTo: purpose,
                    given: true,
                    of: member,
                    channel,
                    on: today
                )
            }
        }
    }

    /// What she agrees to or takes back; a number she takes back is gone at once.
    func consent() async throws -> Response {
        var problems = Problems()
        let channel = problems.channel("channel", sent["channel"])
        let day = problems.day("decided_on", sent["decided_on"], upTo: today, orElse: .whichDay)
        let purpose = ConsentPurpose(rawValue: sent["purpose"])
        let isGiven = sent["decision"] == "given"
        if purpose == .register, !isGiven {
            problems.add("purpose", Sentence("不再同意登记就是退会，请在下面办退会。"))
        }
        guard let purpose, [.register, .idNumber, .phone].contains(purpose) else {
            throw Stop.notFound
        }
        guard let channel, let day, problems.isEmpty else { throw problems }
        return try await act { _, store, _ in
            try await store.note(consentTo: purpose, given: isGiven, of: member, channel, on: day)
            guard !isGiven else { return }
            let drop = purpose == .idNumber ? MemberQuery.dropID : .dropPhone
            _ = try await store.database.run(drop.execute(member))
        }
    }

    func approve() async throws -> Response {
        let day = try self.day("day")
        return try await act { _, store, found in
            try check(.approved, found)
            try await store.move(MemberQuery.approve.execute(member))
            try await store.note(.approved, of: member, on: day)
        }
    }

    func enrol() async throws -> Response {
        let day = try self.day("day")
        return try await act { _, store, found in
            try check(.enrolled, found)
            try await store.move(MemberQuery.enrol.execute(member, day))
            try await store.note(.enrolled, of: member, on: day)
        }
    }

    /// She leaves, without a reason and at once, or has died; what she kept up ends with it.
    func leave() async throws -> Response {
        let event: MemberEvent = sent["how"] == "died" ? .died : .left
        let (day, reason) = try dayAndReason()
        return try await act { _, store, found in
            let next = try check(event, found)
            let leave = MemberQuery.leave.execute(member, next.rawValue, day, reason, today)
            try await store.move(leave)
            let why = event == .died ? "会员去世" : "会员退会"
            try await store.endTies(of: member, on: day, why: why)
            try await store.note(event, of: member, on: day, why: reason)
        }
    }

    func comeBack() async throws -> Response {
        let day = try self.day("day")
        return try await act { _, store, found in
            try check(.returned, found)
            try await store.move(MemberQuery.comeBack.execute(member))
            try await store.note(.returned, of: member, on: day)
        }
    }

    /// Moves her to another chapter of the same township.
    ///
    /// Her group and posts stay behind; a link goes with
    /// her only if the household lies in the new chapter's place too.
    func transfer() async throws -> Response {
        guard let wanted = Int64(sent["chapter"]) else {
            throw Problems("chapter", Sentence("请选转到哪个协会。"))
        }
        let (day, reason) = try dayAndReason()
        return try await act { person, store, found in
            try check(.transferred, found)
            let chapter = try await store.database.run(MemberStore.chapter(wanted))
            try person.require(.transferMember, at: chapter.region)
            guard !chapter.isDissolved else { throw Problems("chapter", .dissolved) }
            guard chapter.id != found.chapter, chapter.region.township == found.region.township
            else { throw Problems("chapter", Sentence("请选本镇的另一个协会。")) }
            try await store.move(
                MemberQuery.transfer.execute(member, chapter.id, chapter.region)
            )
            try await store.endTies(of: member, on: day, why: "会员转会", outside: chapter.region)
            try await store.note(
                .transferred,
                of: member,
                on: day,
                from: found.chapter,
                to: chapter.id,
                why: reason
            )
        }
    }

    @discardableResult
    private func check(_ event: MemberEvent, _ found: Member) throws -> MemberState {
        guard let next = found.state.after(event) else {
            throw Problems("state", .changedMeanwhile)
        }
        return next
    }

    private func day(_ field: String) throws(Problems) -> Day {
        var problems = Problems()
        let day = problems.day(field, sent[field], upTo: today, orElse: .whichDay)
        guard let day, problems.isEmpty else { throw problems }
        return day
    }

    private func dayAndReason() throws(Problems) -> (Day, String?) {
        var problems = Problems()
        let day = problems.day("day", sent["day"], upTo: today, orElse: .whichDay)
        let reason = problems.text("reason", sent["reason"], most: 200)
        guard let day, problems.isEmpty else { throw problems }
        return (day, reason)
    }

    /// Finds her, asks whether this door is open at her place, and acts.
    private func act(
        _ body: @escaping @Sendable (SignedIn, MemberStore, Member) async throws -> Void
    ) async throws -> Response {
        do {
            return try await visitor.act(sent) { person, transaction in
                let found = try await transaction.run(MemberStore.find(member))
                try person.require(visitor.act, at: found.region)
                guard !found.isErased else { throw Problems("state", .erased) }
                try await body(person, MemberStore(database: transaction), found)
                return page
            }
        } catch let error as PostgresError {
            throw try MemberStore.problems(in: error)
        }
    }
}

extension Sentence {
    static let whichDay = Sentence("请填哪一天。")
}
