import Domain
import HTML
import Hummingbird
import Postgres

/// Changes one's own password: the old one must be known, and all other sessions end.
struct ChangePassword: Sendable {
    let visitor: Visitor

    /// - Throws: `Problems` for the form.
    func carryOut(_ form: SentForm) async throws -> Response {
        let (person, salted) = try await visitor.read(
            OwnAccountQuery.passwordForm.one(String.self)
        )
        let checked = try Self.checked(form, for: person)
        guard let known = PasswordForm(salted) else { throw Stop.signIn }
        let old = try await known.key(of: form["current"])
        let new = try await PasswordForm.encode(checked.folded, cost: visitor.site.passwords)
        return try await visitor.act(form) { _, transaction in
            let done = try await transaction.run(
                OwnAccountQuery.password.one(Bool.self, old, new)
            )
            guard done else { throw Problems("current", Sentence("现在的密码不对。")) }
            return "/me?changed=1"
        }
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
