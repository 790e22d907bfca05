import Foundation
import HTML
import HTTPTypes
import Hummingbird

/// A form as it came in: it is from our own page, from this session, and bears its one-time key.
struct SentForm: Sendable {
    let fields: FormFields
    let key: String

    subscript(name: String) -> String { fields[name] ?? "" }
}

extension Request {
    /// Reads a guest's form.
    ///
    /// There is no session whose token it could bring; that it comes from our own pages is told by
    /// the browser itself.
    func guestForm() async throws -> SentForm {
        guard isFromOurPages else { throw Stop.staleForm }
        let body = try await body.collect(upTo: 64 << 10)
        do {
            let fields = try FormFields(urlEncoded: Array(body.readableBytesView))
            return SentForm(fields: fields, key: fields[FormKey.field] ?? "")
        } catch {
            throw Stop.unreadable
        }
    }

    /// Reads the form of somebody signed in; a wrong or missing form token ends it here.
    func form(from visitor: Visitor) async throws -> SentForm {
        let form = try await guestForm()
        guard form[FormToken.field] == visitor.token.formToken else { throw Stop.staleForm }
        guard UUID(uuidString: form.key) != nil else { throw Stop.staleForm }
        return form
    }

    /// Browsers name the origin of every POST; a form from elsewhere is never read.
    var isFromOurPages: Bool {
        if let site = headers[.fetchSite] { return site == "same-origin" || site == "none" }
        guard let origin = headers[.origin] else { return true }
        return URL(string: origin)?.authority == head.authority
    }
}

extension URL {
    fileprivate var authority: String? {
        host().map { host in port.map { "\(host):\($0)" } ?? host }
    }
}

/// The hidden field that proves a form came from a page of this session.
struct FormToken: Sendable {
    static let field = "form_token"
    let text: String?

    var html: HTML? {
        text.map { "<input type=\"hidden\" name=\"\(Self.field)\" value=\"\($0)\">" }
    }
}

/// The hidden one-time key: a form sent twice makes one record.
struct FormKey: Sendable {
    static let field = "form_key"
    let text: String

    /// A fresh key, or the one that came in with a refused form.
    init(_ sent: String? = nil) {
        text = sent ?? UUID().uuidString
    }

    var html: HTML { "<input type=\"hidden\" name=\"\(Self.field)\" value=\"\(text)\">" }
}
