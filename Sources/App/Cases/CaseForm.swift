import Domain
import Foundation
import Postgres

/// A case as typed: who is to be helped, whose consent there is, and where the money goes.
struct CaseForm: Sendable {
    let sent: SentForm
    let desk: CaseDesk
    let today: Day

    struct Checked: Sendable {
        let year: Int
        let household: Int64?
        let name: PersonName
        let number: IDNumber?
        let birthYear: Int?
        let isChild: Bool
        let guardian: String?
        let consentedOn: Day
        let rateClass: RateClass?
        let sponsor: String?
        let contact: String?
        let bank: (name: String, digits: String)?
        let knowsDoubles: Bool
    }

    func checked() throws(Problems) -> Checked {
        var problems = Problems()
        let name = problems.name("name", sent["name"])
        let number = problems.idNumber("id_number", sent["id_number"], on: today)
        let household = Int64(sent["household"])
        if household == nil, number == nil {
            problems.add("household", Sentence("请选是哪一户的人，或者填身份证号。"))
        }
        let year = year(&problems)
        let birthYear = number?.birthDate.year ?? birthYear(&problems)
        let isChild =
            desk.isForChildren || !sent["is_child"].isEmpty
            || birthYear.map { year - $0 < 18 } ?? false
        let guardian = guardian(isChild, &problems)
        let consent = problems.day(
            "consented_on",
            sent["consented_on"],
            upTo: today,
            orElse: Sentence("没有本人（未成年人是监护人）的同意，不能登记。")
        )
        let bank = BankNumber.read(sent, &problems)
        let sponsor = problems.text("sponsor", sent["sponsor"], most: 60)
        let contact = problems.text("contact", sent["contact"], most: 200)
        guard let name, let consent, problems.isEmpty else { throw problems }
        return Checked(
            year: year,
            household: household,
            name: name,
            number: number,
            birthYear: birthYear,
            isChild: isChild,
            guardian: guardian,
            consentedOn: consent,
            rateClass: RateClass(rawValue: sent["class"]),
            sponsor: sponsor,
            contact: contact,
            bank: bank,
            knowsDoubles: !sent["doubles_known"].isEmpty
        )
    }

    private func year(_ problems: inout Problems) -> Int {
        let year = Int(sent["year"]) ?? today.year
        if !(today.year...today.year + 1).contains(year) {
            problems.add("year", Sentence("请选今年或明年。"))
        }
        return year
    }

    private func birthYear(_ problems: inout Problems) -> Int? {
        let typed = Folding.tight(sent["birth_year"])
        guard !typed.isEmpty else { return nil }
        guard let year = Int(typed), (1880...today.year).contains(year) else {
            problems.add("birth_year", Sentence("请填 4 位的年份。"))
            return nil
        }
        return year
    }

    /// A child is helped with a guardian's consent only.
    private func guardian(_ isChild: Bool, _ problems: inout Problems) -> String? {
        guard isChild else { return nil }
        guard let guardian = problems.text("guardian", sent["guardian"], most: 50) else {
            problems.add("guardian", Sentence("未成年人要有监护人同意：请写监护人的姓名。"))
            return nil
        }
        return guardian
    }
}

/// The number of an account with a bank, as typed.
enum BankNumber {
    /// Nil where none is given; half of it is refused.
    static func read(_ sent: SentForm, _ problems: inout Problems)
        -> (name: String, digits: String)?
    {
        let name = problems.text("bank_name", sent["bank_name"], most: 40)
        let digits = Folding.tight(sent["bank_number"])
        guard name != nil || !digits.isEmpty else { return nil }
        if !(12...25).contains(digits.utf8.count)
            || !digits.utf8.allSatisfy({ (48...57).contains($0) })
        {
            problems.add("bank_number", Sentence("请填 12 到 25 位数字的银行账号。"))
        }
        guard let name, name.unicodeScalars.count >= 2 else {
            problems.add("bank_name", Sentence("请写是哪家银行。"))
            return nil
        }
        return (name, digits)
    }
}
