import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// A finished board: its bytes, and the tag by which a browser knows that it has them already.
struct BoardPaper: Sendable {
    private let bytes: ByteBuffer
    private let tag: String
    private let headers: HTTPFields

    init(_ bytes: ByteBuffer, type: String, name: String? = nil) {
        self.bytes = bytes
        let hash = SHA256.hash(data: bytes.readableBytesView)
        tag = "\"\(Data(hash.prefix(15)).base64URL)\""
        // A cache between us and the reader asks again, so that a correction is seen at once; the
        // cookie holds the language.
        var headers: HTTPFields = [
            .contentType: type, .cacheControl: "public, max-age=1, must-revalidate",
            .eTag: tag, .vary: "Cookie",
        ]
        headers[.contentDisposition] = name.map { "attachment; filename=\"\($0)\"" }
        self.headers = headers
    }

    /// What it takes in memory, roughly.
    var cost: Int { bytes.readableBytes + 512 }

    func response(to request: Request) -> Response {
        guard !isKnown(to: request) else { return Response(status: .notModified, headers: known) }
        return Response(
            status: .ok,
            headers: headers,
            body: ResponseBody(byteBuffer: bytes)
        )
    }

    private var known: HTTPFields {
        var headers = headers
        headers[.contentType] = nil
        headers[.contentDisposition] = nil
        return headers
    }

    private func isKnown(to request: Request) -> Bool {
        guard let held = request.headers[.ifNoneMatch] else { return false }
        return held == "*"
            || held.split(separator: ",").contains { one in
                let one = one.trimmingCharacters(in: .whitespaces)
                return one == tag || one == "W/\(tag)"
            }
    }
}
