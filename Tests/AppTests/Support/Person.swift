import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import App

/// Somebody at a browser: what she may and may not do is what the tests are about.
struct Person: Sendable {
    let site: TestSite
    let token: Token?

    func get(_ path: String) async throws -> Answer {
        let response = try await site.client.execute(
            uri: path,
            method: .get,
            headers: headers()
        )
        return Answer(person: self, response: response)
    }

    /// Sends a form as a page of ours would: with the session's form token and a fresh key.
    func post(_ path: String, _ fields: [String: String] = [:]) async throws -> Answer {
        var fields = fields
        if let token, fields[FormToken.field] == nil { fields[FormToken.field] = token.formToken }
        if fields[FormKey.field] == nil { fields[FormKey.field] = UUID().uuidString }
        return try await send(path, fields, saying: Self.ours)
    }

    /// Sends a form in which a field stands as often as it was ticked.
    func post(_ path: String, ticking values: [String], of field: String) async throws -> Answer {
        var fields = values.map { (name: field, value: $0) }
        if let token { fields.append((FormToken.field, token.formToken)) }
        fields.append((FormKey.field, UUID().uuidString))
        return try await send(path, fields, saying: Self.ours)
    }

    /// - Parameter origin: what the browser says of where the form came from.
    func send(
        _ path: String,
        _ fields: [String: String],
        saying origin: HTTPFields
    ) async throws -> Answer {
        try await send(path, fields.map { ($0.key, $0.value) }, saying: origin)
    }

    private func send(
        _ path: String,
        _ fields: [(name: String, value: String)],
        saying origin: HTTPFields
    ) async throws -> Answer {
        var headers = headers()
        headers[.contentType] = "application/x-www-form-urlencoded"
        headers.append(contentsOf: origin)
        let body = fields.map { "\($0.name.formEncoded)=\($0.value.formEncoded)" }
            .joined(separator: "&")
        let response = try await site.client.execute(
            uri: path,
            method: .post,
            headers: headers,
            body: ByteBuffer(string: body)
        )
        return Answer(person: self, response: response)
    }

    /// Sends files with a form, as a page of ours would.
    func upload(
        _ path: String,
        _ fields: [String: String],
        files: [(name: String, bytes: [UInt8])]
    ) async throws -> Answer {
        var fields = fields
        fields[FormToken.field] = fields[FormToken.field] ?? token?.formToken
        fields[FormKey.field] = fields[FormKey.field] ?? UUID().uuidString
        var body = ByteBuffer()
        for (name, value) in fields {
            let head = "--XX\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n"
            body.writeString("\(head)\(value)\r\n")
        }
        for file in files {
            let head =
                "--XX\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\(file.name)\""
            body.writeString("\(head)\r\nContent-Type: application/octet-stream\r\n\r\n")
            body.writeBytes(file.bytes)
            body.writeString("\r\n")
        }
        body.writeString("--XX--\r\n")
        var headers = headers()
        headers[.contentType] = "multipart/form-data; boundary=XX"
        headers[.fetchSite] = "same-origin"
        let response = try await site.client.execute(
            uri: path,
            method: .post,
            headers: headers,
            body: body
        )
        return Answer(person: self, response: response)
    }

    private static let ours: HTTPFields = [
        .origin: "http://localhost", .fetchSite: "same-origin",
    ]

    var sessionCookie: String { site.site.cookies.endSession().name }

    private func headers() -> HTTPFields {
        var headers = HTTPFields()
        if let token { headers[.cookie] = "\(sessionCookie)=\(token.text)" }
        return headers
    }
}

/// What came back, with the questions that tests ask of it.
struct Answer: Sendable {
    let person: Person
    let response: TestResponse

    var status: HTTPResponse.Status { response.status }
    var text: String { String(buffer: response.body) }
    /// What can be read: without the hidden fields, whose random keys may hold any few digits.
    var visible: String { text.replacing(/<input type="hidden"[^>]*>/, with: "") }
    var location: String? { response.headers[.location] }

    @discardableResult
    func expect(
        _ status: HTTPResponse.Status,
        showing texts: String...,
        sourceLocation: SourceLocation = #_sourceLocation
    ) -> Self {
        #expect(self.status == status, sourceLocation: sourceLocation)
        for expected in texts {
            #expect(text.contains(expected), sourceLocation: sourceLocation)
        }
        return self
    }

    /// A form's hidden or typed value on this page.
    func value(of field: String) -> String? {
        guard let name = text.range(of: "name=\"\(field)\""),
            let start = text[name.upperBound...].range(of: "value=\""),
            let end = text[start.upperBound...].firstIndex(of: "\"")
        else { return nil }
        return String(text[start.upperBound..<end])
    }

    /// Follows a redirect as the same person.
    func follow() async throws -> Answer {
        try await person.get(try #require(location))
    }

    /// The person this answer signed in, if it set a session cookie.
    func signedIn() throws -> Person {
        let cookies = response.headers[values: .setCookie]
        let name = person.sessionCookie
        let session = try #require(cookies.first { $0.hasPrefix("\(name)=") })
        let value = session.dropFirst(name.count + 1).prefix { $0 != ";" }
        let token: Token = try #require(Token(cookie: String(value)))
        return Person(site: person.site, token: token)
    }
}

extension String {
    fileprivate var formEncoded: String {
        addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? self
    }
}
