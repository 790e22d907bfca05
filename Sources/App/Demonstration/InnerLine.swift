import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Synchronization

/// A way to the site's doors inside the program: what goes over it passes all that a browser's requests do.
struct InnerLine: Sendable {
    private let responder: RouterResponder<Visit>
    private let logger: Logger

    init(to site: Site) {
        responder = site.doors().router.buildResponder()
        var logger = Logger(label: "xiehui.inside")
        logger.logLevel = .critical
        logger[metadataKey: "hb.request.id"] = "command"
        self.logger = logger
    }

    struct Answer: Sendable {
        let status: HTTPResponse.Status
        let location: String?
        let page: PageText
    }

    func send(_ head: HTTPRequest, _ body: ByteBuffer = ByteBuffer()) async throws -> Answer {
        let request = Request(head: head, body: RequestBody(buffer: body))
        let response = try await responder.respond(to: request, context: Visit(within: logger))
        let kept = KeptBody()
        try await response.body.write(kept)
        return Answer(
            status: response.status,
            location: response.headers[.location],
            page: PageText(data: kept.data)
        )
    }
}

/// Takes an answer's body as a browser would.
private final class KeptBody: ResponseBodyWriter, Sendable {
    private let bytes = Mutex(Data())

    var data: Data { bytes.withLock { $0 } }

    func write(_ buffer: ByteBuffer) async throws {
        bytes.withLock { $0.append(contentsOf: buffer.readableBytesView) }
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
