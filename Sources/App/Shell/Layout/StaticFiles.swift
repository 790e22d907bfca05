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
    private let links: [String: Link]
    /// The sheets in the order in which pages name them.
    let sheets: [Link]
    /// What makes pages handier; none of them needs it.
    let scripts: [Link]

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
        self.links = links
        let first = ["tokens.css", "base.css"]
        sheets = (first + names.filter { $0.hasSuffix(".css") && !first.contains($0) })
            .compactMap { links[$0] }
        scripts = names.filter { $0.hasSuffix(".js") }.compactMap { links[$0] }
    }

    /// The sign on the browser's tab.
    var icon: Link? { links["favicon.svg"] }

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
