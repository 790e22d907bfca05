import HTML
import Hummingbird
import NIOCore

/// Turns pages into answers: for the person who is signed in, or for a guest.
extension Visitor {
    func words(for person: SignedIn) -> Words { site.locales.words(person.language) }

    func show(
        _ page: some Page,
        to person: SignedIn,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        let layout = Layout(
            t: page.t,
            statics: site.statics,
            person: person,
            formToken: token.formToken,
            path: visit.readablePath,
            reopened: visit.reopened
        )
        return .page(layout.html(page), status: status)
    }
}

extension Site {
    func words(for visit: Visit) -> Words { locales.words(visit.language) }

    func show(_ page: some Page, to visit: Visit, status: HTTPResponse.Status = .ok) -> Response {
        let layout = Layout(
            t: page.t,
            statics: statics,
            person: nil,
            formToken: nil,
            path: visit.readablePath
        )
        return .page(layout.html(page), status: status)
    }
}

extension Response {
    /// A page that no cache keeps: what it says is for this reader at this moment.
    static func page(_ html: HTML, status: HTTPResponse.Status) -> Response {
        Response(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: html.utf8))
        )
    }

    static func seeOther(_ link: Link) -> Response {
        Response(status: .seeOther, headers: [.location: link.text, .cacheControl: "no-store"])
    }

    func settingCookie(_ cookie: Cookie) -> Response {
        var response = self
        response.setCookie(cookie)
        return response
    }
}
