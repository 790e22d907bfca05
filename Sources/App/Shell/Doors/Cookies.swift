import Domain
import Hummingbird

/// The two cookies we set, and the only way they are written.
struct Cookies: Sendable {
    static let session = "xiehui_session"
    static let language = "xiehui_language"

    /// Whether the site stands behind TLS; then no cookie ever leaves without it.
    let secure: Bool

    func session(_ token: Token) -> Cookie {
        cookie(Self.session, token.text, maxAge: nil)
    }

    func endSession() -> Cookie {
        cookie(Self.session, "", maxAge: 0)
    }

    func language(_ language: Language) -> Cookie {
        cookie(Self.language, language.rawValue, maxAge: 365 * 24 * 3600)
    }

    private func cookie(_ name: String, _ value: String, maxAge: Int?) -> Cookie {
        Cookie(
            name: name,
            value: value,
            maxAge: maxAge,
            path: "/",
            secure: secure,
            httpOnly: true,
            sameSite: .lax
        )
    }
}

extension Request {
    /// The session cookie, if there is one that could be ours.
    var sessionToken: Token? {
        cookies[Cookies.session].flatMap { Token(cookie: $0.value) }
    }
}
