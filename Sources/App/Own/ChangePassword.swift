import Domain
import HTML
import Hummingbird
import Postgres

/// Changes one's own password: the old one must be known, and all other sessions end.
struct ChangePassword: Sendable {
    let visitor: Visitor

    /// - Throws: `Problems` for the form.
    func carryOut(_ form: SentForm) async throws -> Response {
        let (person, (salted, seconds)) = try await visitor.read(
            OwnAccountQuery.passwordForm.one(String.self),
            OwnAccountQuery.passwordWait.one(Int.self)
        )
        guard seconds == 0 else { throw Self.wait(seconds) }
        let checked = try Self.checked(form, for: person)
        guard let known = PasswordForm(salted) else { throw Stop.signIn }
        let old = try await known.key(of: form["current"])
        let new = try await PasswordForm.encode(checked.folded, cost: visitor.site.passwords)
        do {
            return try await change(form, from: old, to: new)
        } catch Refusal.wrong {
            try await OwnAccount(site: visitor.site).passwordFailed(visitor.token)
            throw Problems("current", Sentence("现在的密码不对。"))
        } catch Refusal.wait(let seconds) {
            throw Self.wait(seconds)
        }
    }

    /// The old password is not the one, or was tried too often.
    private enum Refusal: Error {
        case wrong
        case wait(seconds: Int)
    }

    /// What the database says to the old password's key.
    private enum Verdict: String, Column, Row {
        case done, wait, wrong
    }

    private func change(
        _ form: SentForm,
        from old: String,
        to new: String
    ) async throws -> Response {
        try await visitor.act(form) { _, transaction in
            let (verdict, seconds) = try await transaction.run(
                OwnAccountQuery.password.one(Verdict.self, old, new),
                OwnAccountQuery.passwordWait.one(Int.self)
            )
            switch verdict {
            case .done: return "/me?changed=1"
            case .wait: throw Refusal.wait(seconds: seconds)
            case .wrong: throw Refusal.wrong
            }
        }
    }

    private static func wait(_ seconds: Int) -> Problems {
        Problems("current", .tooManyTries(seconds: seconds))
    }

    private static func checked(_ form: SentForm, for person: SignedIn) throws -> NewPassword {
        var problems = Problems()
        let duties = person.grants.map(\.duty)
        let userName = try UserName(person.userName)
        let password = problems.check("password") { () throws(Sentence.Refusal) in
            do throws(NewPasswordFault) {
                return try NewPassword(form["password"], for: userName, holding: duties)
            } catch {
                throw .init(Sentence(error))
            }
        }
        if form["again"] != form["password"] {
            problems.add("again", Sentence("两次填的密码不一样。"))
        }
        guard let password, problems.isEmpty else { throw problems }
        return password
    }
}
