import Crypto
import Domain
import Foundation

/// The keys that seal and find sealed values; they live in a file outside the database.
///
/// Several sealing keys may be in the ring: the current one seals, all of them open, so a key is
/// changed without downtime. The index key finds a value again by its keyed hash and stays.
package struct KeyRing: Sendable {
    private let current: String
    private let sealing: [String: SymmetricKey]
    private let index: SymmetricKey

    /// The file's shape: base64 of 32 bytes each.
    private struct File: Codable {
        var current: String
        var sealing: [String: Data]
        var index: Data
    }

    package enum Fault: Error, Equatable {
        case unreadable(String)
        case openToOthers(String)
        case existsAlready(String)
        case damaged
        case unknownKey
    }

    package init(file: URL) throws {
        let path = file.path(percentEncoded: false)
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Fault.unreadable(path)
        }
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        guard let mode, mode & 0o077 == 0 else { throw Fault.openToOthers(path) }
        self = try Self(data)
    }

    private init(_ data: Data) throws {
        let file = try JSONDecoder().decode(File.self, from: data)
        guard file.sealing[file.current]?.count == 32, file.index.count == 32 else {
            throw Fault.damaged
        }
        current = file.current
        sealing = file.sealing.mapValues { SymmetricKey(data: $0) }
        index = SymmetricKey(data: file.index)
    }

    /// Makes a new ring for a new installation, readable by its owner alone.
    package static func make(at file: URL) throws {
        let path = file.path(percentEncoded: false)
        guard !FileManager.default.fileExists(atPath: path) else {
            throw Fault.existsAlready(path)
        }
        let ring = File(
            current: "1",
            sealing: ["1": Token.random(bytes: 32)],
            index: Token.random(bytes: 32)
        )
        let made = FileManager.default.createFile(
            atPath: path,
            contents: try JSONEncoder().encode(ring),
            attributes: [.posixPermissions: 0o600]
        )
        guard made else { throw Fault.unreadable(path) }
    }

    /// A ring of its own for one test.
    package static func forTests() throws -> Self {
        let ring = File(
            current: "t",
            sealing: ["t": Token.random(bytes: 32)],
            index: Token.random(bytes: 32)
        )
        return try Self(JSONEncoder().encode(ring))
    }

    /// Seals bytes for one purpose: what was sealed for another purpose does not open here.
    package func seal(_ bytes: Data, for purpose: String) throws -> Data {
        guard let key = sealing[current] else { throw Fault.unknownKey }
        let box = try AES.GCM.seal(bytes, using: key, authenticating: Data(purpose.utf8))
        guard let combined = box.combined else { throw Fault.damaged }
        return Data([UInt8(current.utf8.count)]) + Data(current.utf8) + combined
    }

    package func open(_ sealed: Data, for purpose: String) throws -> Data {
        guard let length = sealed.first, sealed.count > Int(length) else { throw Fault.damaged }
        let name = String(decoding: sealed.dropFirst().prefix(Int(length)), as: UTF8.self)
        guard let key = sealing[name] else { throw Fault.unknownKey }
        let box = try AES.GCM.SealedBox(combined: sealed.dropFirst(1 + Int(length)))
        return try AES.GCM.open(box, using: key, authenticating: Data(purpose.utf8))
    }

    /// The keyed hash by which a value is found without being readable: 32 bytes.
    package func fingerprint(of value: String, kind: String) -> Data {
        Data(
            HMAC<SHA256>.authenticationCode(
                for: Data("\(kind)\u{0}\(value)".utf8),
                using: index
            )
        )
    }
}

extension KeyRing {
    /// A sealed note that came back from a browser; nil if it is not one of ours, or damaged.
    func read<Note: Decodable>(_ note: Note.Type, from sealed: Data, for purpose: String) -> Note? {
        do {
            return try JSONDecoder().decode(note, from: open(sealed, for: purpose))
        } catch {
            return nil
        }
    }
}

extension KeyRing {
    /// By what it is told that two accounts are one person's; the number itself is not kept.
    func hash(of number: IDNumber) -> Data {
        fingerprint(of: number.text, kind: "id number")
    }
}

/// What something was sealed for; sealed for one, it opens for no other.
enum SealPurpose {
    static let oneTimeCode = "one-time code"
    static let enrolment = "enrolment"
    static let signInTicket = "sign-in ticket"
    static let invitationSlip = "invitation slip"
    static let keptForm = "kept form"
    static let formHolder = "form holder"
}
