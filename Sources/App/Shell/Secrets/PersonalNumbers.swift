import Domain
import Foundation

/// ID and telephone numbers: sealed where they lie, and found again by keyed hashes.
extension KeyRing {
    func sealed(_ number: IDNumber) throws -> Data {
        try seal(Data(number.text.utf8), for: SealPurpose.idNumber)
    }

    func sealed(_ phone: Phone) throws -> Data {
        try seal(Data(phone.digits.utf8), for: SealPurpose.phone)
    }

    func idNumber(in sealed: Data) throws -> String {
        String(decoding: try open(sealed, for: SealPurpose.idNumber), as: UTF8.self)
    }

    func phone(in sealed: Data) throws -> String {
        String(decoding: try open(sealed, for: SealPurpose.phone), as: UTF8.self)
    }

    func hash(of phone: Phone) -> Data {
        fingerprint(of: phone.digits, kind: "phone")
    }

    /// What a number is found by when only its last four digits are known: 8 bytes.
    func tail(ofPhone lastFour: some StringProtocol) -> Data {
        fingerprint(of: String(lastFour.suffix(4)), kind: "last digits of a phone").prefix(8)
    }
}

extension SealPurpose {
    static let idNumber = "id number"
    static let phone = "phone"
}
