import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Logging

extension Visitor {
    /// Shows a photo, or gives a PDF to keep, to whoever may see the row that names it.
    ///
    /// A browser may hold on to it but asks each time whether it is still hers to see; what it is
    /// shows from our header alone, and nothing in it is carried out.
    func show(_ file: KeptFile, asked request: Request) async throws -> Response {
        let tag = "\"\(file.digest.hex)\""
        var headers: HTTPFields = [.cacheControl: "private, no-cache", .eTag: tag]
        headers[.contentSecurityPolicy] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
        guard !request.holds(tag) else { return Response(status: .notModified, headers: headers) }
        headers[.contentType] = file.kind.contentType
        headers[.contentDisposition] = Self.disposition(of: file)
        return Response(status: .ok, headers: headers, body: try await content(of: file))
    }

    private func content(of file: KeptFile) async throws -> ResponseBody {
        do {
            return try await FileIO().loadFile(
                path: site.files.path(of: file.digest),
                context: visit
            )
        } catch let error as any HTTPResponseError where error.status == .notFound {
            visit.logger.error(
                "an uploaded file is not in the store",
                metadata: ["digest": "\(file.digest.hex)"]
            )
            throw Stop.notFound
        }
    }

    /// The name in both styles of RFC 6266: in full, and for programs that know only plain letters.
    private static func disposition(of file: KeptFile) -> String {
        let way = file.kind.isPhoto ? "inline" : "attachment"
        let plain = file.kind.name(from: "")
        let full = file.name.addingPercentEncoding(withAllowedCharacters: .inDisposition) ?? plain
        return "\(way); filename=\"\(plain)\"; filename*=UTF-8''\(full)"
    }
}

extension Request {
    /// Whether the browser says that it has just this content.
    fileprivate func holds(_ tag: String) -> Bool {
        (headers[.ifNoneMatch] ?? "").split(separator: ",").contains {
            $0.trimmingCharacters(in: .whitespaces).trimmingPrefix("W/") == tag
        }
    }
}

extension CharacterSet {
    /// What RFC 8187 leaves as it is: plain letters and digits, and a few signs.
    fileprivate static let inDisposition = CharacterSet(
        charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~"
    )
}
