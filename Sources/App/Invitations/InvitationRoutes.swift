import Domain
import Foundation
import HTML
import Hummingbird
import Postgres

/// How an invited person opens her account: from the slip's picture, or by typing its code.
struct InvitationRoutes {
    let site: Site

    func add(to doors: inout Doors) {
        doors.open(.get, "/invitation", use: ask)
        doors.open(.post, "/invitation", use: look)
        doors.open(.get, "/invitation/{code}", use: show)
        doors.open(.post, "/invitation/{code}", use: accept)
    }

    func ask(_ request: Request, _ visit: Visit) async throws -> Response {
        site.show(InvitationCodePage(t: site.words(for: visit)), to: visit)
    }

    /// Reads the typed code and leads to its page, or says what is wrong with it.
    func look(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await request.guestForm()
        do {
            let code = try InvitationCode(form["code"])
            return .seeOther("/invitation/\(code.text)")
        } catch {
            return refuse(Sentence(error), typed: form["code"], visit)
        }
    }

    func show(_ request: Request, _ visit: Visit) async throws -> Response {
        let (code, invitation) = try await find(visit)
        guard let invitation else { return refuse(Self.gone, typed: code?.text ?? "", visit) }
        return site.show(try page(invitation, visit), to: visit)
    }

    /// Opens the account, or shows the page again with what is wrong.
    func accept(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = InvitationForm(try await request.guestForm())
        let (code, invitation) = try await find(visit)
        guard let code, let invitation else {
            return refuse(Self.gone, typed: code?.text ?? "", visit)
        }
        let enrolled = try enrolled(form.enrolment)
        do {
            let checked = try form.checked(for: invitation, enrolled, at: site.clock.now())
            return try await open(code, checked)
                ? .seeOther("/sign-in?opened=1") : refuse(Self.gone, typed: code.text, visit)
        } catch let problems as Problems {
            let page = try page(invitation, visit, enrolled, problems)
            return site.show(page, to: visit, status: problems.status)
        }
    }

    private func open(
        _ code: InvitationCode,
        _ checked: InvitationForm.Checked
    ) async throws -> Bool {
        let password = try await PasswordForm.encode(
            checked.password.folded,
            cost: site.passwords
        )
        let sealed = try checked.authenticator.map {
            try site.keys.seal($0.0, for: SealPurpose.oneTimeCode)
        }
        let step = checked.authenticator?.1
        let key = site.keys.hash(of: code)
        return try await site.database.transaction {
            try await InvitationStore(database: $0)
                .accept(key, password: password, authenticator: sealed, step: step) != nil
        }
    }

    /// A code that cannot be one and a code that is not there any more look the same.
    private func find(_ visit: Visit) async throws -> (InvitationCode?, Invitation?) {
        do {
            let code = try InvitationCode(visit.parameters.get("code") ?? "")
            let hash = site.keys.hash(of: code)
            return (code, try await InvitationStore(database: site.database).find(hash))
        } catch is InvitationCodeFault {
            return (nil, nil)
        }
    }

    private func enrolled(_ note: String) throws -> Authenticator? {
        guard let sealed = Data(base64URL: note), !note.isEmpty else { return nil }
        let bytes = site.keys.read([UInt8].self, from: sealed, for: SealPurpose.enrolment)
        return bytes.map { Authenticator(secret: OneTimeSecret(bytes: $0)) }
    }

    private func page(
        _ invitation: Invitation,
        _ visit: Visit,
        _ enrolled: Authenticator? = nil,
        _ problems: Problems = Problems()
    ) throws -> InvitationPage {
        var page = InvitationPage(
            t: site.words(for: visit),
            invitation: invitation,
            action: visit.path,
            problems: problems
        )
        guard invitation.needsCode else { return page }
        page.enrolment = try enrolment(
            enrolled ?? Authenticator.make(),
            invitation.userName,
            page.t
        )
        return page
    }

    /// The page keeps the secret it once showed, sealed, so that a refused form needs no new scan.
    private func enrolment(
        _ authenticator: Authenticator,
        _ userName: UserName,
        _ t: Words
    ) throws -> InvitationPage.Enrolment {
        let secret = authenticator.secret
        let note = try JSONEncoder().encode(secret.bytes)
        return InvitationPage.Enrolment(
            note: try site.keys.seal(note, for: SealPurpose.enrolment).base64URL,
            secret: secret.text,
            picture: QRCode(secret.link(for: userName, issuer: t("协会")))
        )
    }

    private func refuse(_ sentence: Sentence, typed: String, _ visit: Visit) -> Response {
        var page = InvitationCodePage(t: site.words(for: visit), typed: typed)
        page.problem = page.t(sentence)
        return site.show(page, to: visit, status: .unprocessableContent)
    }

    private static let gone = Sentence("这个邀请码已经用过、过期或不对。请联系给您邀请条的人，再打一张。")
}
