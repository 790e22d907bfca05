import Domain
import Foundation

@testable import App

/// The people and places that every test knows; `SQL/Seed/Cast` holds them.
enum Cast {
    static let township = "431003190"
    static let secretary = "zhuxi.secretary"
    static let officer = "yunxi.officer"
    static let administrator = "yunxi.admin"
    static let countyAdministrator = "suxian.admin"
    static let newcomer: Int64 = 91
    static let keeper: Int64 = 41
    /// The fund keeper of the township once more, under another name.
    static let keeperAgain: Int64 = 93
}

extension TestSite {
    /// Gives a member of the cast a password, and the telephone that goes with it.
    @discardableResult
    func setPassword(_ password: String, of name: String) async throws -> Authenticator {
        let encoded = try await PasswordForm.encode(password, cost: .light)
        let phone = Authenticator.make()
        let sealed = try site.keys.seal(phone, for: SealPurpose.oneTimeCode)
        let hex = sealed.map { String(format: "%02x", $0) }.joined()
        _ = try database.run(
            """
            select credential_set(
                (select account_id from account where user_name = '\(name)'),
                '\(encoded)', '\\x\(hex)'::bytea, 0)
            """
        )
        return phone
    }
}
