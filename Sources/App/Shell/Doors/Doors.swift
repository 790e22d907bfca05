import Domain
import HTTPTypes
import Hummingbird

/// One way in: a method, a path, and the act it serves; an open door needs nobody.
package struct Door: Sendable, Hashable {
    package let method: HTTPRequest.Method
    package let path: String
    package let act: Act?

    package var name: String { "\(method.rawValue) \(path)" }
}

/// The site's doors as they are hung: every one is listed, so that a test can walk them all.
///
/// A guarded door takes only a handler that receives a `Visitor`, and a visitor gives out rows
/// only together with the person they were found for. So no guarded page can be made for nobody.
struct Doors {
    let site: Site
    let router: Router<Visit>
    private(set) var list: [Door] = []

    init(site: Site) {
        self.site = site
        router = Router(context: Visit.self)
        // In this order on the way in: the headers go onto every answer, error pages included.
        router.add(middleware: SecurityHeaders(secure: site.address.isSecure))
        router.add(
            middleware: Arrival(behindProxy: site.address.behindProxy, cookies: site.cookies)
        )
        router.add(middleware: ErrorPages(site: site))
    }

    mutating func open(
        _ method: HTTPRequest.Method,
        _ path: String,
        use handle: @escaping @Sendable (Request, Visit) async throws -> Response
    ) {
        list.append(Door(method: method, path: path, act: nil))
        router.on(RouterPath(path), method: method, use: handle)
    }

    mutating func get(
        _ path: String,
        to act: Act,
        use handle: @escaping @Sendable (Request, Visitor) async throws -> Response
    ) {
        guarded(.get, path, act, handle)
    }

    mutating func post(
        _ path: String,
        to act: Act,
        use handle: @escaping @Sendable (Request, Visitor) async throws -> Response
    ) {
        guarded(.post, path, act, handle)
    }

    private mutating func guarded(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ act: Act,
        _ handle: @escaping @Sendable (Request, Visitor) async throws -> Response
    ) {
        list.append(Door(method: method, path: path, act: act))
        router.on(RouterPath(path), method: method) { [site] request, visit in
            let typed = TypedForm()
            do {
                guard let token = site.cookies.token(of: request) else { throw Stop.signIn }
                let visitor = Visitor(
                    visit: visit,
                    token: token,
                    act: act,
                    site: site,
                    typed: typed
                )
                return try await visitor.open(request, to: handle)
            } catch Stop.signIn where method == .post && visit.reopened == nil {
                guard let kept = await KeptForms(site: site).seal(request, visit, typed) else {
                    throw Stop.signIn
                }
                return site.signInPage(keeping: kept, visit)
            }
        }
    }
}

extension Visitor {
    fileprivate func open(
        _ request: Request,
        to handle: @Sendable (Request, Visitor) async throws -> Response
    ) async throws -> Response {
        do {
            return try await handle(request, self)
        } catch Stop.notFound {
            // Whoever may not enter at all learns that first, whatever was asked for.
            _ = try await read()
            throw Stop.notFound
        } catch is Problems where visit.reopened != nil {
            // A form that shows no page of its own where it is refused.
            throw Stop.notFound
        }
    }
}
