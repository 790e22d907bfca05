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
        if let kept = visitor.visit.reopened { return kept.sentAgain }
        let form = try await guestForm()
        visitor.typed.note(form.fields)
        guard form[FormToken.field] == visitor.token.formToken else { throw Stop.staleForm }
        guard UUID(uuidString: form.key) != nil else { throw Stop.staleForm }
        return form
    }

    /// Browsers say of every POST where it comes from; a form from elsewhere is never read.
    ///
    /// Old ones do not say how near the sender is to us, but name the origin or at least the page;
    /// who says nothing at all is no browser of a visitor's.
    var isFromOurPages: Bool {
        if let site = headers[.fetchSite] { return site == "same-origin" || site == "none" }
        guard let sender = headers[.origin] ?? headers[.referer], let ours = head.authority
        else { return false }
        return Self.authority(of: sender) == ours.lowercased()
    }

    /// Host and port of an address, as the `Host` field names them; nil for `null`.
    private static func authority(of address: String) -> String? {
        guard let scheme = address.firstRange(of: "://") else { return nil }
        return address[scheme.upperBound...].prefix { !"/?#".contains($0) }.lowercased()
    }
}

extension KeptForm {
    /// As if it had just been sent from a page of the new session.
    var sentAgain: SentForm { SentForm(fields: typed, key: UUID().uuidString) }
}

/// The hidden field that proves a form came from a page of this session.
struct FormToken: Sendable {
    static let field = "form_token"
    let text: String?

    var html: HTML? {
        text.map { "<input type=\"hidden\" name=\"\(Self.field)\" value=\"\($0)\">" }
    }
}

/// The hidden one-time key, fresh on every page: a form sent twice makes one record.
struct FormKey: Sendable {
    static let field = "form_key"
    let text: String

    /// Random bits by a system call: `UUID()` opens a file for each.
    init() {
        let halves = (UInt64.random(in: .min ... .max), UInt64.random(in: .min ... .max))
        let bytes = withUnsafeBytes(of: halves) { $0.loadUnaligned(as: uuid_t.self) }
        text = UUID(uuid: bytes).uuidString
    }

    var html: HTML { "<input type=\"hidden\" name=\"\(Self.field)\" value=\"\(text)\">" }
}
