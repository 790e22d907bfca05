import Domain
import Foundation
import HTML
import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// What somebody typed into a form whose session had run out: sealed, it waits on the sign-in page.
///
/// It is hers alone: sealed with the name that this browser's last session belonged to, and only if
/// it came from a page of that very session. Passwords and codes are not kept, nor are files.
struct KeptForm: Codable, Sendable {
    /// The hidden field of the sign-in pages that holds it.
    static let field = "kept_form"
    static let lifetime: TimeInterval = 30 * 60
    /// As many bytes of typed text fit through the sign-in page's own form, sealed.
    static let most = 24 << 10

    struct Field: Codable, Sendable {
        let name: String
        let value: String
    }

    let userName: String
    let path: String
    let fields: [Field]
    let hadFiles: Bool
    let until: Date

    var typed: FormFields {
        FormFields(fields.map { FormFields.Field(name: $0.name, value: $0.value) })
    }

    /// What is never kept, wherever it was typed.
    private static let secrets: Set<String> = [
        FormToken.field, FormKey.field, "password", "current", "again", "code", "ticket",
    ]

    fileprivate init?(_ typed: TypedForm.Content, of holder: FormHolder, to path: Link, now: Date) {
        guard typed.fields[FormToken.field] == holder.formToken else { return nil }
        fields = typed.fields.all.filter { !Self.secrets.contains($0.name) }
            .map { Field(name: $0.name, value: $0.value) }
        guard fields.reduce(0, { $0 + $1.name.utf8.count + $1.value.utf8.count + 24 }) <= Self.most
        else { return nil }
        userName = holder.userName
        self.path = path.text
        hadFiles = typed.hadFiles
        until = now.addingTimeInterval(Self.lifetime)
    }
}

/// Whose session this browser had last, sealed in a cookie that outlives the session.
struct FormHolder: Codable, Sendable {
    let userName: String
    let formToken: String
}

/// The form of a request, once it was read: whoever reads it leaves a copy here.
final class TypedForm: Sendable {
    struct Content: Sendable {
        var fields: FormFields
        var hadFiles = false
    }

    private let content = Mutex<Content?>(nil)

    var read: Content? { content.withLock { $0 } }

    func note(_ fields: FormFields, hadFiles: Bool = false) {
        content.withLock { $0 = Content(fields: fields, hadFiles: hadFiles) }
    }
}

/// Keeps what was typed while its session ran out, and has the same form stand there afterwards.
struct KeptForms: Sendable {
    let site: Site

    /// Seals what this request typed; nil if it is not known to be this browser's last holder's.
    func seal(_ request: Request, _ visit: Visit, _ typed: TypedForm) async -> String? {
        guard request.isFromOurPages, let holder = holder(of: request) else { return nil }
        do {
            var content = typed.read
            if content == nil { content = try await Self.read(request) }
            guard let content,
                let kept = KeptForm(content, of: holder, to: visit.path, now: site.clock.now())
            else { return nil }
            return try site.keys.seal(JSONEncoder().encode(kept), for: SealPurpose.keptForm)
                .base64URL
        } catch {
            // What cannot be read cannot be kept; she is asked to sign in all the same.
            return nil
        }
    }

    /// What a sign-in page brought back, if it is this person's and not older than half an hour.
    func open(_ sealed: String, for userName: String) -> KeptForm? {
        guard let sealed = Data(base64URL: sealed),
            let kept = site.keys.read(KeptForm.self, from: sealed, for: SealPurpose.keptForm),
            kept.userName == userName, kept.until > site.clock.now()
        else { return nil }
        return kept
    }

    func cookie(for userName: String, _ token: Token) throws -> Cookie {
        let holder = FormHolder(userName: userName, formToken: token.formToken)
        let sealed = try site.keys.seal(JSONEncoder().encode(holder), for: SealPurpose.formHolder)
        return site.cookies.formHolder(sealed.base64URL)
    }

    private func holder(of request: Request) -> FormHolder? {
        site.cookies.formHolder(of: request).flatMap { Data(base64URL: $0) }.flatMap {
            site.keys.read(FormHolder.self, from: $0, for: SealPurpose.formHolder)
        }
    }

    /// Reads a form without anybody's session; of files only that there were some.
    private static func read(_ request: Request) async throws -> TypedForm.Content? {
        let type = request.headers[.contentType] ?? ""
        guard let boundary = try MultipartBoundary(contentType: type) else {
            let body = try await request.body.collect(upTo: 64 << 10)
            return TypedForm.Content(
                fields: try FormFields(urlEncoded: Array(body.readableBytesView))
            )
        }
        var content = TypedForm.Content(fields: FormFields())
        var reader = MultipartReader(boundary: boundary)
        for try await buffer in request.body {
            for event in try reader.read(Array(buffer.readableBytesView)) {
                switch event {
                case .field(let field): content.fields.add(field.name, field.value)
                case .fileBegan(let file): content.hadFiles = content.hadFiles || !file.name.isEmpty
                case .fileBytes, .fileEnded: continue
                }
            }
        }
        try reader.finish()
        return content
    }
}

/// The way from the sign-in desk back to a form: the site's own router, once it is built.
///
/// The doors are made anew for it, seldom as it is: a responder that led back to itself would keep itself
/// and the site's connections alive for ever.
struct Reopening: Sendable {
    let site: Site

    /// Has a form stand there again, filled in, for the session that has just begun.
    ///
    /// - Returns: nil where the form cannot be shown again: a door that is none, or that only acts.
    func page(
        _ kept: KeptForm,
        _ request: Request,
        _ visit: Visit,
        _ session: Cookie
    ) async throws -> Response? {
        var visit = visit
        visit.reopened = kept
        var head = HTTPRequest(method: .post, scheme: nil, authority: nil, path: kept.path)
        head.authority = request.head.authority
        head.headerFields = [.cookie: "\(session.name)=\(session.value)"]
        head.headerFields[.fetchSite] = "same-origin"
        let again = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
        let responder = site.doors().router.buildResponder()
        var response = try await responder.respond(to: again, context: visit)
        // What stands there is a form to go on with, not a mistake.
        guard response.status == .ok || response.status == .unprocessableContent else { return nil }
        response.status = .ok
        return response
    }
}
