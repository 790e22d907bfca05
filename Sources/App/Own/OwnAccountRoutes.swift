import Domain
import HTML
import Hummingbird
import Postgres

/// What everybody may do about herself: see her sessions, end one, change her password.
struct OwnAccountRoutes {
    func add(to doors: inout Doors) {
        doors.get("/me", to: .seeOwnSessions, use: show)
        doors.post("/me/password", to: .changeOwnPassword, use: changePassword)
        doors.post("/me/sessions/{session}/end", to: .endOwnSession, use: endSession)
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let page = try await page(visitor)
        return visitor.show(page, to: page.person)
    }

    /// Changes the password and ends all other sessions, or says what is wrong.
    func changePassword(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let form = try await request.form(from: visitor)
        do {
            return try await ChangePassword(visitor: visitor).carryOut(form)
        } catch let problems as Problems {
            var page = try await page(visitor)
            page.problems = problems
            return visitor.show(page, to: page.person, status: .unprocessableContent)
        }
    }

    func endSession(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let form = try await request.form(from: visitor)
        let session = try visitor.id("session")
        return try await visitor.act(form) { _, transaction in
            let ended = try await transaction.run(
                OwnAccountQuery.endSession.one(Int.self, session)
            )
            guard ended == 1 else { throw Stop.notFound }
            return "/me"
        }
    }

    private func page(_ visitor: Visitor) async throws -> OwnAccountPage {
        let (person, sessions) = try await visitor.read(
            OwnAccountQuery.sessions.list(OwnSession.self)
        )
        return OwnAccountPage(
            t: visitor.words(for: person),
            person: person,
            sessions: sessions,
            formToken: FormToken(text: visitor.token.formToken),
            hasChanged: visitor.visit.path.text.contains("changed=")
        )
    }
}

package enum OwnAccountQuery: String, QueryFile {
    case sessions
    case language
    case password
    case endSession = "end_session"
    case passwordForm = "password_form"
    case passwordWait = "password_wait"
    case passwordFailed = "password_failed"

    package static let folder = "own_account"
}

/// What is noted of somebody's own account outside an act of hers.
struct OwnAccount: Sendable {
    let site: Site

    /// Remembers the language she chose; whoever's session has ended keeps it in the cookie alone.
    func speak(_ language: Language, _ token: Token) async throws {
        _ = try await site.database.transaction {
            try await $0.run(
                ShellQuery.enter.first(SignedIn.self, token.hash, nil as String?),
                OwnAccountQuery.language.execute(language.rawValue)
            )
        }
    }

    /// Counts a wrong try of her present password, after the act that it refused was undone.
    func passwordFailed(_ token: Token) async throws {
        _ = try await site.database.transaction {
            try await $0.run(
                ShellQuery.enter.first(SignedIn.self, token.hash, nil as String?),
                OwnAccountQuery.passwordFailed.execute()
            )
        }
    }
}
