import Domain
import Foundation
import Testing

@testable import App

struct SecretTests {
    @Test func `what was sealed for one purpose opens for no other`() throws {
        let keys = try KeyRing.forTests()
        let sealed = try keys.seal(Data("secret".utf8), for: "one")
        #expect(try keys.open(sealed, for: "one") == Data("secret".utf8))
        #expect(throws: (any Error).self) { try keys.open(sealed, for: "other") }
    }

    @Test func `a sealed value with one changed byte does not open`() throws {
        let keys = try KeyRing.forTests()
        let sealed = try keys.seal(Data("secret".utf8), for: "one")
        for index in sealed.indices {
            var changed = sealed
            changed[index] ^= 1
            #expect(throws: (any Error).self) { try keys.open(changed, for: "one") }
        }
    }

    @Test func `a key file is readable by its owner alone and never overwritten`() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { unlink(file.path(percentEncoded: false)) }
        try KeyRing.make(at: file)
        let ring = try KeyRing(file: file)
        #expect(throws: KeyRing.Fault.existsAlready(file.path(percentEncoded: false))) {
            try KeyRing.make(at: file)
        }
        let sealed = try ring.seal(Data([1]), for: "a")
        #expect(try KeyRing(file: file).open(sealed, for: "a") == Data([1]))
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o644],
            ofItemAtPath: file.path(percentEncoded: false)
        )
        #expect(throws: KeyRing.Fault.openToOthers(file.path(percentEncoded: false))) {
            try KeyRing(file: file)
        }
    }

    @Test func `an encoded password gives its key back to its form, and another to another`()
        async throws
    {
        let encoded = try await PasswordForm.encode("山高水长 2026", cost: .light)
        let cut = try #require(encoded.lastIndex(of: "$"))
        let form = try #require(PasswordForm(String(encoded[..<cut])))
        let key = String(encoded[encoded.index(after: cut)...])
        #expect(try await form.key(of: "山高水长 2026") == key)
        // An input method that sends full-width digits types the same password.
        #expect(try await form.key(of: "山高水长 ２０２６") == key)
        #expect(try await form.key(of: "山高水长 2027") != key)
    }

    @Test func `a damaged password form is not one, and a monstrous cost is refused`() {
        for text in [
            "", "scrypt", "scrypt$a$8$1$AAAA", "scrypt$16$8$1", "md5$16$8$1$AAAA",
            "scrypt$1073741824$8$1$AAAA",
        ] {
            #expect(PasswordForm(text) == nil, "\(text)")
        }
    }

    @Test func `an authenticator shows the codes of RFC 6238`() {
        let secret = OneTimeSecret(bytes: Array("12345678901234567890".utf8))
        let authenticator = Authenticator(secret: secret)
        // The RFC prints eight digits; ours are the last six of them.
        for (seconds, digits) in [
            (59.0, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924"),
            (20_000_000_000, "353130"),
        ] {
            let code = authenticator.code(at: Date(timeIntervalSince1970: seconds))
            #expect(code?.digits == digits)
        }
    }

    @Test func `a one-time code is good for its neighbours in time, and once`() throws {
        let authenticator = Authenticator.make()
        let now = Date(timeIntervalSince1970: 1_790_000_000)
        let code = try #require(authenticator.code(at: now))
        let step = try #require(authenticator.step(of: code, at: now, after: nil))
        #expect(authenticator.step(of: code, at: now.addingTimeInterval(29), after: nil) == step)
        #expect(authenticator.step(of: code, at: now.addingTimeInterval(90), after: nil) == nil)
        #expect(authenticator.step(of: code, at: now, after: step) == nil)
    }

    @Test func `a token's cookie gives the same hash, and nothing else is a token`() throws {
        let token = Token()
        #expect(Token(cookie: token.text)?.hash == token.hash)
        #expect(Token(cookie: "short") == nil)
        #expect(token.formToken != Token().formToken)
    }
}
