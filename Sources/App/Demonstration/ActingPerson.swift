import Domain
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Somebody of the cast at work: opens a page, fills in its form, sends it, and looks where it led.
struct ActingPerson: Sendable {
    let name: String
    let token: Token
    let cookies: Cookies
    let line: InnerLine

    /// A field as it is filled in; of ticked boxes there are several of one name.
    typealias Field = (name: String, value: String)

    /// An act that the site did not let happen: the plan and the rules disagree.
    struct Refused: Error, CustomStringConvertible {
        let name: String
        let path: String
        let status: Int
        let said: String

        var description: String { "\(name) was refused \(path) (\(status)): \(said)" }
    }

    func open(_ path: String) async throws -> PageText {
        let answer = try await line.send(head(.get, path))
        guard answer.status == .ok else { throw refusal(of: path, answer) }
        return answer.page
    }

    /// Does one act through the form of a page.
    ///
    /// - Parameter ending: how the address ends that the form is sent to.
    /// - Returns: where it led.
    @discardableResult
    func fillIn(
        _ path: String,
        to ending: String,
        _ fields: [Field],
        photos: [Photo] = []
    ) async throws -> String {
        try await fillIn(path, to: ending, photos: photos) { _ in fields }
    }

    /// The same where what is filled in depends on the choices that the form offers.
    @discardableResult
    func fillIn(
        _ path: String,
        to ending: String,
        about field: Field? = nil,
        photos: [Photo] = [],
        _ fields: (PageForm) throws -> [Field]
    ) async throws -> String {
        let page = try await open(path)
        guard let form = page.form(to: ending, about: field) else {
            throw Refused(name: name, path: path, status: 200, said: "no form to …\(ending)")
        }
        let filled = form.hidden + (try fields(form))
        var head = head(.post, form.action)
        head.headerFields[.fetchSite] = "same-origin"
        let body = photos.isEmpty ? SentBody(filled) : SentBody(filled, photos)
        head.headerFields[.contentType] = body.type
        let answer = try await line.send(head, body.bytes)
        guard answer.status == .seeOther, let next = answer.location else {
            throw refusal(of: form.action, answer)
        }
        // What follows a # stays with the browser.
        let shown = String(next.prefix { $0 != "#" })
        _ = try await open(shown)
        return shown
    }

    private func head(_ method: HTTPRequest.Method, _ path: String) -> HTTPRequest {
        var head = HTTPRequest(method: method, scheme: "http", authority: "localhost", path: path)
        let cookie = cookies.session(token)
        head.headerFields[.cookie] = "\(cookie.name)=\(cookie.value)"
        return head
    }

    private func refusal(of path: String, _ answer: InnerLine.Answer) -> Refused {
        Refused(
            name: name,
            path: path,
            status: answer.status.code,
            said: answer.page.complaint
        )
    }
}

/// A picture that is sent along with a form.
struct Photo: Sendable {
    let name: String
    let bytes: [UInt8]
}

/// A form's fields as a browser sends them.
private struct SentBody {
    let type: String
    let bytes: ByteBuffer

    init(_ fields: [ActingPerson.Field]) {
        type = "application/x-www-form-urlencoded"
        bytes = ByteBuffer(
            string: fields.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }
                .joined(separator: "&")
        )
    }

    init(_ fields: [ActingPerson.Field], _ photos: [Photo]) {
        let boundary = "xiehui-inside"
        type = "multipart/form-data; boundary=\(boundary)"
        var body = ByteBuffer()
        for field in fields {
            body.writeString(
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(field.name)\""
            )
            body.writeString("\r\n\r\n\(field.value)\r\n")
        }
        for photo in photos {
            body.writeString("--\(boundary)\r\nContent-Disposition: form-data; name=\"files\"; ")
            body.writeString("filename=\"\(photo.name)\"\r\nContent-Type: image/jpeg\r\n\r\n")
            body.writeBytes(photo.bytes)
            body.writeString("\r\n")
        }
        body.writeString("--\(boundary)--\r\n")
        bytes = body
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? text
    }
}
