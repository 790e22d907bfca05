import Domain
import HTML
import Hummingbird

/// Signing in and out, and the language a page speaks.
struct SignInRoutes {
    let site: Site
    let desk: SignInDesk

    init(site: Site) {
        self.site = site
        desk = SignInDesk(site: site)
    }

    func add(to doors: inout Doors) {
        doors.open(.get, "/sign-in", use: page)
        doors.open(.post, "/sign-in", use: signIn)
        doors.open(.post, "/sign-in/code", use: code)
        doors.open(.post, "/sign-out", use: signOut)
        doors.open(.post, "/language", use: language)
    }

    func page(_ request: Request, _ visit: Visit) async throws -> Response {
        let back = String(request.uri.queryParameters["back"] ?? "/start")
        var page = SignInPage(t: site.words(for: visit), back: back)
        if request.uri.queryParameters["opened"] != nil {
            page.notice = page.t("账号已经开通，请登录。")
        }
        if request.uri.queryParameters["late"] != nil {
            page.problem = page.t("过了五分钟，请重新登录。")
        }
        return site.show(page, to: visit)
    }

    /// The password: right, wrong with the name kept, or right and a code still to come.
    func signIn(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await request.guestForm()
        let outcome = try await desk.check(
            userName: form["user_name"],
            password: form["password"],
            client(request, visit)
        )
        let t = site.words(for: visit)
        switch outcome {
        case .welcome(let token, let name):
            return try await welcome(token, name, form, request, visit)
        case .codeNeeded(let ticket):
            var page = SignInCodePage(t: t, back: form["back"], ticket: ticket)
            page.kept = form.kept
            return site.show(page, to: visit)
        case .refused(let sentence):
            var page = SignInPage(t: t, back: form["back"], userName: form["user_name"])
            page.problem = t(sentence)
            page.kept = form.kept
            return site.show(page, to: visit, status: .unprocessableContent)
        case .late: return late(form, visit)
        }
    }

    /// The second step; a ticket that ran out leads back to the first.
    func code(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await request.guestForm()
        let t = site.words(for: visit)
        switch try await desk.check(
            code: form["code"],
            ticket: form["ticket"],
            client(request, visit)
        ) {
        case .welcome(let token, let name):
            return try await welcome(token, name, form, request, visit)
        case .codeNeeded, .late: return late(form, visit)
        case .refused(let sentence):
            var page = SignInCodePage(t: t, back: form["back"], ticket: form["ticket"])
            page.problem = t(sentence)
            page.kept = form.kept
            return site.show(page, to: visit, status: .unprocessableContent)
        }
    }

    func signOut(_ request: Request, _ visit: Visit) async throws -> Response {
        if let token = site.cookies.token(of: request) {
            let form = try await request.guestForm()
            guard form[FormToken.field] == token.formToken else { throw Stop.staleForm }
            try await desk.signOut(token)
        }
        return Response.seeOther("/").settingCookie(site.cookies.endSession())
            .settingCookie(site.cookies.endFormHolder())
    }

    /// Remembers the language in a cookie, and in the account of whoever is signed in.
    func language(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await request.guestForm()
        guard let language = Language(rawValue: form["language"]) else { throw Stop.unreadable }
        if let token = site.cookies.token(of: request), form[FormToken.field] == token.formToken {
            try await OwnAccount(site: site).speak(language, token)
        }
        return Response.seeOther(Link(checking: form["back"]) ?? "/")
            .settingCookie(site.cookies.language(language))
    }

    /// To the first step again, still on the way to the page that was asked for.
    private func late(_ form: SentForm, _ visit: Visit) -> Response {
        guard let kept = form.kept else {
            return .seeOther(Link("/sign-in\(query: ["back": form["back"], "late": "1"])"))
        }
        var page = SignInPage(t: site.words(for: visit), back: form["back"], kept: kept)
        page.problem = page.t("过了五分钟，请重新登录。")
        return site.show(page, to: visit, status: .unprocessableContent)
    }

    /// On to the page that was asked for, or back to the form that was left half filled.
    private func welcome(
        _ token: Token,
        _ userName: String,
        _ form: SentForm,
        _ request: Request,
        _ visit: Visit
    ) async throws -> Response {
        let session = site.cookies.session(token)
        let forms = KeptForms(site: site)
        var response = Response.seeOther(Link(checking: form["back"]) ?? "/start")
        if let kept = form.kept.flatMap({ forms.open($0, for: userName) }),
            let again = try await Reopening(site: site).page(kept, request, visit, session)
        {
            response = again
        }
        return response.settingCookie(session)
            .settingCookie(try forms.cookie(for: userName, token))
    }

    /// From where and with what this request came.
    private func client(_ request: Request, _ visit: Visit) -> SignInClient {
        SignInClient(
            address: visit.address,
            browser: request.headers[.userAgent] ?? "",
            former: site.cookies.token(of: request)
        )
    }
}

extension SentForm {
    /// What was typed before the session ran out, as a sign-in page carries it along.
    fileprivate var kept: String? {
        let sealed = self[KeptForm.field]
        return sealed.isEmpty ? nil : sealed
    }
}
