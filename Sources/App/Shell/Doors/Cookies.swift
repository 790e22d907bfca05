import Domain
import Hummingbird

/// The three cookies we set, and the only way they are written and read.
struct Cookies: Sendable {
    /// Whether the site stands behind TLS; then no cookie ever leaves without it.
    let secure: Bool

    /// The prefix has browsers refuse a cookie that a neighbouring host or a line without TLS sets.
    private var prefix: String { secure ? "__Host-" : "" }
    private var sessionName: String { "\(prefix)xiehui_session" }
    private var languageName: String { "\(prefix)xiehui_language" }
    private var holderName: String { "\(prefix)xiehui_holder" }

    func session(_ token: Token) -> Cookie {
        cookie(sessionName, token.text, maxAge: nil)
    }

    func endSession() -> Cookie {
        cookie(sessionName, "", maxAge: 0)
    }

    func language(_ language: Language) -> Cookie {
        cookie(languageName, language.rawValue, maxAge: 365 * 24 * 3600)
    }

    /// Whose session it was, sealed; a day longer, so that nothing typed meanwhile is lost.
    func formHolder(_ sealed: String) -> Cookie {
        cookie(holderName, sealed, maxAge: 24 * 3600)
    }

    func endFormHolder() -> Cookie {
        cookie(holderName, "", maxAge: 0)
    }

    func formHolder(of request: Request) -> String? {
        value(of: holderName, in: request)
    }

    /// The session a request brings along, if there is one that could be ours.
    func token(of request: Request) -> Token? {
        value(of: sessionName, in: request).flatMap { Token(cookie: $0) }
    }

    /// The language somebody chose on this browser.
    func language(of request: Request) -> Language? {
        value(of: languageName, in: request).flatMap { Language(rawValue: $0) }
    }

    /// The first cookie of that name; the others are not even looked at, on each of many requests.
    private func value(of name: String, in request: Request) -> String? {
        for header in request.headers[values: .cookie] {
            for pair in header.utf8.split(separator: UInt8(ascii: ";")) {
                let pair = pair.drop { $0 == UInt8(ascii: " ") }
                guard pair.starts(with: name.utf8),
                    pair.dropFirst(name.utf8.count).first == UInt8(ascii: "=")
                else { continue }
                return String(Substring(pair.dropFirst(name.utf8.count + 1)))
            }
        }
        return nil
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
