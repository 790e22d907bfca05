import Crypto
import CryptoExtras
import Dispatch
import Domain
import Foundation

/// A password's form: how its key is derived, without the key.
///
/// An encoded password is `scrypt$N$r$p$salt$key`. The database keeps the form and a hash of the
/// key, and hands out only the form; so not even the site can read what it compares with.
package struct PasswordForm: Sendable {
    package struct Cost: Sendable, Equatable {
        let rounds: Int
        let blockSize: Int
        let parallelism: Int

        /// Architecture 6: about a quarter of a second and 32 MiB.
        package static let standard = Self(rounds: 1 << 15, blockSize: 8, parallelism: 3)
        /// For tests, which sign in hundreds of times.
        package static let light = Self(rounds: 1 << 4, blockSize: 8, parallelism: 1)
        /// A damaged row must not cost more than this to refuse.
        fileprivate static let most = Self(rounds: 1 << 18, blockSize: 16, parallelism: 8)
    }

    private let cost: Cost
    private let salt: Data

    /// Nil if the text is none of ours.
    init?(_ text: String) {
        let parts = text.split(separator: "$")
        guard parts.count == 5, parts[0] == "scrypt",
            let rounds = Int(parts[1]), let blockSize = Int(parts[2]), let lanes = Int(parts[3]),
            let salt = Data(base64URL: String(parts[4])),
            rounds <= Cost.most.rounds, blockSize <= Cost.most.blockSize,
            lanes <= Cost.most.parallelism
        else { return nil }
        cost = Cost(rounds: rounds, blockSize: blockSize, parallelism: lanes)
        self.salt = salt
    }

    private init(cost: Cost) {
        self.cost = cost
        salt = Token.random(bytes: 16)
    }

    /// A new password with a salt of its own, encoded for the database.
    package static func encode(_ password: String, cost: Cost) async throws -> String {
        let form = Self(cost: cost)
        return try await "\(form.text)$\(form.key(of: password))"
    }

    /// The key of what was typed: proof of the password, and nothing it could be guessed from.
    func key(of password: String) async throws -> String {
        try await withCheckedThrowingContinuation { continuation in
            Self.queue.async { continuation.resume(with: Result { try derive(password) }) }
        }
    }

    private var text: String {
        "scrypt$\(cost.rounds)$\(cost.blockSize)$\(cost.parallelism)$\(salt.base64URL)"
    }

    private func derive(_ password: String) throws -> String {
        try KDF.Scrypt.deriveKey(
            from: Data(NewPassword.folded(password).utf8),
            salt: salt,
            outputByteCount: 32,
            rounds: cost.rounds,
            blockSize: cost.blockSize,
            parallelism: cost.parallelism,
            maxMemory: 512 << 20
        ).withUnsafeBytes { Data($0) }.base64URL
    }

    /// One at a time and never on the cooperative pool, which has only as many threads as cores.
    private static let queue = DispatchQueue(label: "xiehui.password")
}
