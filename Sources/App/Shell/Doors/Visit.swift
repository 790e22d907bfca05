import Domain
import Foundation
import HTML
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// One request on its way in: who she is is not known yet, only how she came.
package struct Visit: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// The address the connection came from; behind our own proxy, the one the proxy names.
    package var address: String
    /// The language to speak until the account says otherwise.
    package var language = Language.chinese
    /// The page that was asked for, with its query.
    package var path: Link = "/"
    /// Whether a page is asked for; otherwise a form is sent.
    package var isReading = true

    /// A form that stands there again after signing in; it is shown and not carried out.
    var reopened: KeptForm?

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        address = source.channel.remoteAddress?.ipAddress ?? "unix"
    }

    /// A request that comes over no line: the program's own.
    init(within logger: Logger) {
        coreContext = CoreRequestContextStorage(source: Within(logger: logger))
        address = "command line"
    }

    private struct Within: RequestContextSource {
        let logger: Logger
    }

    /// The address that was asked for, if a page stands there.
    var readablePath: Link? { isReading ? path : nil }

    package var maxUploadSize: Int { 64 << 10 }
}

/// Settles, before any door, what every request has: its language and the visitor's address.
struct Arrival: RouterMiddleware {
    /// Whether a reverse proxy of ours stands in front and its `X-Forwarded-For` can be believed.
    let behindProxy: Bool
    let cookies: Cookies

    func handle(
        _ request: Request,
        context: Visit,
        next: (Request, Visit) async throws -> Response
    ) async throws -> Response {
        var visit = context
        visit.path = Link(checking: request.head.path ?? "/") ?? "/"
        visit.isReading = request.method == .get || request.method == .head
        visit.language = cookies.language(of: request) ?? visit.language
        if behindProxy, let forwarded = request.headers[.forwardedFor] {
            visit.address =
                forwarded.split(separator: ",").last.map {
                    String($0).trimmingCharacters(in: .whitespaces)
                } ?? visit.address
        }
        return try await next(request, visit)
    }
}

extension HTTPField.Name {
    static let forwardedFor = Self("X-Forwarded-For") ?? .from
    static let fetchSite = Self("Sec-Fetch-Site") ?? .from
}
