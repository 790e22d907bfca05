import Crypto
import Foundation
import HTML
import Hummingbird
import NIOCore

/// Style sheets, icons and the little script there is, read once; each is served under a name that holds its content's hash,
/// so a browser may keep it for a year.
package struct StaticFiles: Sendable {
    private struct File: Sendable {
        let bytes: ByteBuffer
        let type: String
    }

    private let files: [String: File]
    /// What the head of every page names, the same for all of them.
    let head: HTML

    package init(folder: URL) throws {
        var files: [String: File] = [:]
        var links: [String: Link] = [:]
        let names = try FileManager.default
            .contentsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted()
        for name in names {
            let url = folder.appending(path: name)
            guard let type = Self.types[url.pathExtension] else { continue }
            let data = try Data(contentsOf: url)
            let hash = Data(SHA256.hash(data: data).prefix(9)).base64URL
            let stem = url.deletingPathExtension().lastPathComponent
            let served = "\(stem).\(hash).\(url.pathExtension)"
            files[served] = File(bytes: ByteBuffer(bytes: data), type: type)
            links[name] = Link("/static/\(served)")
        }
        self.files = files
        head = Self.head(names, links)
    }

    /// The sheets in their order; the scripts, which make pages handier and which no page needs; and the
    /// sign on the browser's tab.
    private static func head(_ names: [String], _ links: [String: Link]) -> HTML {
        let first = ["tokens.css", "base.css"]
        let sheets = (first + names.filter { $0.hasSuffix(".css") && !first.contains($0) })
            .compactMap { links[$0] }
        let scripts = names.filter { $0.hasSuffix(".js") }.compactMap { links[$0] }
        return """
            \(each: sheets, { "<link rel=\"stylesheet\" href=\"\(to: $0)\">" })
            \(each: scripts, { "<script src=\"\(to: $0)\" defer></script>" })
            \(with: links["favicon.svg"], icon)
            """
    }

    private static func icon(_ link: Link) -> HTML {
        "<link rel=\"icon\" href=\"\(to: link)\" type=\"image/svg+xml\">"
    }

    func response(for served: String) throws -> Response {
        guard let file = files[served] else { throw Stop.notFound }
        return Response(
            status: .ok,
            headers: [
                .contentType: file.type, .cacheControl: "public, max-age=31536000, immutable",
            ],
            body: ResponseBody(byteBuffer: file.bytes)
        )
    }

    private static let types = [
        "css": "text/css; charset=utf-8", "svg": "image/svg+xml", "png": "image/png",
        "js": "text/javascript; charset=utf-8", "ico": "image/x-icon",
    ]
}
