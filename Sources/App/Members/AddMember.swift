import Domain
import HTML
import Hummingbird
import Postgres

/// Takes somebody into the register: the row, what she agreed to, and how she came in.
struct AddMember: Sendable {
    let visitor: Visitor
    let sent: SentForm

    func carryOut(chapter: Int64) async throws -> Response {
        let today = visitor.site.clock.today
        let form = try MemberForm(sent: sent).checked(on: today, isNew: true)
        let admission = try Admission(sent, on: today)
        let sealed = try SealedNumbers(form.idNumber, form.phone, visitor.site.keys)
        do {
            return try await visitor.act(sent) { person, transaction in
                let chapter = try await transaction.run(MemberStore.chapter(chapter))
                try person.require(.addMember, at: chapter.region)
                guard !chapter.isDissolved else { throw Problems("group", .dissolved) }
                let store = MemberStore(database: transaction)
                let member = try await store.add(form, to: chapter, admission, sealed)
                try await note(form, admission, of: member, today, in: store)
                return "/members/\(member)"
            }
        } catch let error as PostgresError {
            throw try MemberStore.problems(in: error)
        }
    }

    private func note(
        _ form: MemberForm.Checked,
        _ admission: Admission,
        of member: Int64,
        _ today: Day,
        in store: MemberStore
    ) async throws {
        if let channel = form.channel {
            var purposes: [ConsentPurpose] = [.register]
            if form.phone != nil { purposes.append(.phone) }
            if form.idNumber != nil { purposes.append(.idNumber) }
            for purpose in purposes {
                try await store.note(
                    consentTo: purpose,
                    given: true,
                    of: member,
                    channel,
                    on: today
                )
            }
        }
        guard let approved = admission.approved, let joined = admission.joined else {
            return try await store.note(.applied, of: member, on: today)
        }
        try await store.note(.approved, of: member, on: approved)
        try await store.note(.enrolled, of: member, on: joined)
    }
}

extension Sentence {
    static let dissolved = Sentence("这个协会已经撤销，不能再登记。")
}
