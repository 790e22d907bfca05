import HTML
import Hummingbird
import Logging
import Postgres

/// Every request that ends early gets a page in the reader's language; nobody ever sees an
/// error's own text, and the log holds no person's name or number.
struct ErrorPages: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request,
        context: Visit,
        next: (Request, Visit) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let stop as Stop {
            return await answer(to: stop, request, context)
        } catch let error as PostgresError where error.isPassing {
            context.logger.warning("database not at hand", metadata: ["error": "\(error)"])
            let ending = error.kind == .outcomeUnknown ? Ending.unknown : .busy
            return page(ending, .serviceUnavailable, context, for: nil)
        } catch let error as PostgresError where error.kind == .parameter {
            // A zero byte, which no browser sends by itself.
            return await answer(to: .unreadable, request, context)
        } catch let error as any HTTPResponseError {
            let ending = error.status == .notFound ? Ending.notFound : .unreadable
            return page(ending, error.status, context, for: await reader(request, context))
        } catch {
            // The type and a database error's own words: neither holds what anybody typed.
            let words = (error as? PostgresError)?.description ?? "\(type(of: error))"
            context.logger.error("request failed", metadata: ["error": "\(words)"])
            return page(.ours, .internalServerError, context, for: nil)
        }
    }

    private func answer(
        to stop: Stop,
        _ request: Request,
        _ visit: Visit
    ) async -> Response {
        let (ending, status): (Ending, HTTPResponse.Status)
        switch stop {
        case .signIn:
            let back = request.method == .get ? visit.path.text : Link("/start").text
            return .seeOther(Link("/sign-in?back=\(back)"))
        case .alreadyDone(let link): return .seeOther(link)
        case .forbidden: (ending, status) = (.forbidden, .forbidden)
        case .notFound: (ending, status) = (.notFound, .notFound)
        case .staleForm: (ending, status) = (.staleForm, .forbidden)
        case .unreadable: (ending, status) = (.unreadable, .badRequest)
        }
        return page(ending, status, visit, for: await reader(request, visit))
    }

    /// Who reads this, so that her menu and her language stay; a guest if it cannot be told.
    private func reader(_ request: Request, _ visit: Visit) async -> (SignedIn, Token)? {
        guard let token = site.cookies.token(of: request) else { return nil }
        do {
            let person = try await site.database.run(
                ShellQuery.enter.first(SignedIn.self, token.hash, visit.id)
            )
            return person.map { ($0, token) }
        } catch {
            return nil
        }
    }

    private enum Ending {
        case forbidden, notFound, staleForm, unreadable, busy, unknown, ours
    }

    private func page(
        _ ending: Ending,
        _ status: HTTPResponse.Status,
        _ visit: Visit,
        for reader: (person: SignedIn, token: Token)?
    ) -> Response {
        let t = reader.map { site.locales.words($0.person.language) } ?? site.words(for: visit)
        let (title, explanation) = Self.words(ending, t)
        var error = ErrorPage(t: t, title: title, explanation: explanation)
        if reader != nil { error.wayBack = "/start" }
        if [.ours, .busy, .unknown].contains(ending) { error.reference = visit.id }
        let layout = Layout(
            t: t,
            statics: site.statics,
            person: reader?.person,
            formToken: reader?.token.formToken,
            path: visit.readablePath
        )
        return .page(layout.html(error), status: status)
    }

    private static func words(_ ending: Ending, _ t: Words) -> (String, String) {
        switch ending {
        case .forbidden:
            (t("您的职责办不了这件事"), t("如果应该由您来办，请联系给您开账号的管理员。"))
        case .notFound:
            (t("没有找到这一页"), t("地址可能写错了，或者这一页不归您看。"))
        case .staleForm:
            (t("这张表开得太久了"), t("您填的内容还在上一页。请先抄下来，再刷新那一页重新填。"))
        case .unreadable:
            (t("没有读懂这次提交"), t("内容太大或格式不对，请回到上一页再试一次。"))
        case .busy:
            (t("现在有点忙"), t("请过一会儿再试。刚才填的内容请先不要关掉。"))
        case .unknown:
            (t("不知道有没有记上"), t("提交到一半断了线。请先查一查记上了没有，没有再填一次。"))
        case .ours:
            (t("出错了"), t("这是我们的问题，已经记下来了。请稍后再试，或把请求编号告诉管理员。"))
        }
    }
}

extension PostgresError {
    /// The database is not at hand just now; nothing is wrong with the request.
    var isPassing: Bool {
        switch kind {
        case .busy, .timedOut, .connectionLost, .closed, .outcomeUnknown: true
        default: sqlState == "57014"
        }
    }
}
