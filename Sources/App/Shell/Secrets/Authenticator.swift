import Crypto
import Domain
import Foundation

/// The telephone's half of a sign-in above the village: RFC 6238 with SHA-1 and 30 seconds.
package struct Authenticator: Sendable {
    package let secret: OneTimeSecret

    package init(secret: OneTimeSecret) {
        self.secret = secret
    }

    /// A new secret, to be shown once as a picture.
    static func make() -> Self {
        Self(secret: OneTimeSecret(bytes: Array(Token.random(bytes: OneTimeSecret.size))))
    }

    /// What the telephone shows at that moment.
    package func code(at moment: Date) -> OneTimeCode? {
        code(in: TimeStep(moment))
    }

    /// The step whose code was typed, if it is one that is taken now and was not used before.
    func step(of typed: OneTimeCode, at moment: Date, after used: TimeStep?) -> TimeStep? {
        TimeStep(moment).accepted(after: used)
            .first { step in code(in: step)?.matches(typed) == true }
    }

    private func code(in step: TimeStep) -> OneTimeCode? {
        let key = SymmetricKey(data: secret.bytes)
        let mac = HMAC<Insecure.SHA1>.authenticationCode(for: step.counter, using: key)
        return OneTimeCode(hmac: Array(mac))
    }
}

extension KeyRing {
    func seal(_ authenticator: Authenticator, for purpose: String) throws -> Data {
        try seal(Data(authenticator.secret.bytes), for: purpose)
    }

    package func openAuthenticator(_ sealed: Data) throws -> Authenticator {
        let bytes = try open(sealed, for: SealPurpose.oneTimeCode)
        return Authenticator(secret: OneTimeSecret(bytes: Array(bytes)))
    }
}
