import Domain
import Foundation
import Postgres

/// Checks who somebody is: name and password, above a village also the authenticator's code.
///
/// Every refusal reads the same and takes the same time, whether the name exists or not; repeated
/// failures slow down by the name and by the address, and never lock a village out for a day.
struct SignInDesk: Sendable {
    let site: Site

    enum Outcome {
        case welcome(Token, userName: String)
        /// The password was right; the ticket says so for five minutes.
        case codeNeeded(ticket: String)
        case refused(Sentence)
        /// The ticket ran out before the code came.
        case late
    }

    func check(
        userName: String,
        password: String,
        _ client: SignInClient
    ) async throws -> Outcome {
        let name = Folding.trimmed(Folding.halfWidth(userName)).lowercased()
        let account = try await store { try await $0.account(named: name, from: client.address) }
        guard account.waitSeconds == 0 else { return Self.wait(account.waitSeconds) }
        guard let form = account.form else { return .refused(Self.wrong) }
        let proof = SignInProof(name: name, key: try await form.key(of: password))
        return try await open(proof, step: nil, client)
    }

    func check(code: String, ticket: String, _ client: SignInClient) async throws -> Outcome {
        guard let proof = try holder(of: ticket) else { return .late }
        let account = try await store {
            try await $0.account(named: proof.name, from: client.address)
        }
        guard account.waitSeconds == 0 else { return Self.wait(account.waitSeconds) }
        guard let sealed = account.totpSealed,
            let step = try step(of: code, sealed: sealed, after: account.lastStep)
        else {
            try await store { try await $0.failed(proof.name, from: client.address) }
            return .refused(Self.wrongCode)
        }
        return try await open(proof, step: step, client)
    }

    func signOut(_ token: Token) async throws {
        try await store { try await $0.signOut(token) }
    }

    private func open(
        _ proof: SignInProof,
        step: TimeStep?,
        _ client: SignInClient
    ) async throws -> Outcome {
        let token = Token()
        // Committed whatever the verdict: a failure that is not kept would slow nobody down.
        let verdict = try await store {
            let verdict = try await $0.open(proof, token, step: step, client)
            if verdict == .signedIn, let former = client.former { try await $0.signOut(former) }
            return verdict
        }
        switch verdict {
        case .signedIn: return .welcome(token, userName: proof.name)
        case .codeNeeded: return .codeNeeded(ticket: try ticket(for: proof))
        case .wrong: return .refused(Self.wrong)
        case .codeUsed: return .refused(Self.wrongCode)
        case .wait: return Self.wait(try await secondsToWait(proof.name, client))
        case .enrol: return .refused(Self.enrol)
        }
    }

    /// At least one: a wait that is just over was one all the same.
    private func secondsToWait(_ name: String, _ client: SignInClient) async throws -> Int {
        let account = try await store { try await $0.account(named: name, from: client.address) }
        return max(1, account.waitSeconds)
    }

    private func step(of code: String, sealed: Data, after used: TimeStep) throws -> TimeStep? {
        guard let typed = Self.digits(code) else { return nil }
        return try site.keys.openAuthenticator(sealed)
            .step(of: typed, at: site.clock.now(), after: used)
    }

    /// What cannot be a code is a wrong code: there is nothing more to tell a guesser.
    private static func digits(_ typed: String) -> OneTimeCode? {
        do {
            return try OneTimeCode(typed)
        } catch {
            return nil
        }
    }

    private func store<Value: Sendable>(
        _ body: @escaping @Sendable (SignInStore) async throws -> Value
    ) async throws -> Value {
        try await site.database.transaction { try await body(SignInStore(database: $0)) }
    }
}

extension SignInDesk {
    private static let wrong = Sentence("用户名或密码不对。")
    private static let wrongCode = Sentence("动态码不对，请等下一个再填一次。手机时间要准。")
    private static let enrol = Sentence("您的新职责要用动态码。请联系管理员重新打一张邀请条，照着设好再登录。")

    private static func wait(_ seconds: Int) -> Outcome {
        .refused(.tooManyTries(seconds: seconds))
    }
}

extension Sentence {
    static func tooManyTries(seconds: Int) -> Self {
        Sentence("试得太多了，请过 {n} 秒再试。", seconds)
    }
}

extension SignInDesk {
    /// A sealed note that this name's password was right, good for five minutes.
    private struct Ticket: Codable {
        let proof: SignInProof
        let until: Date
    }

    private func ticket(for proof: SignInProof) throws -> String {
        let note = Ticket(proof: proof, until: site.clock.now().addingTimeInterval(300))
        return try site.keys.seal(JSONEncoder().encode(note), for: SealPurpose.signInTicket)
            .base64URL
    }

    private func holder(of ticket: String) throws -> SignInProof? {
        guard let sealed = Data(base64URL: ticket),
            let note = site.keys.read(Ticket.self, from: sealed, for: SealPurpose.signInTicket),
            note.until > site.clock.now()
        else { return nil }
        return note.proof
    }
}
