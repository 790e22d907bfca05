import Domain
import Foundation

/// What is filled in about a household: its head, where it is, how many people, and nothing else.
struct HouseholdForm: Sendable {
    let sent: SentForm

    struct Checked: Sendable {
        let head: PersonName
        let idNumber: IDNumber?
        let group: String?
        let address: String?
        let size: Int?
        let channel: ConsentChannel?

        var initials: String { Pinyin.initials(of: head) }
    }

    func checked(on today: Day) throws(Problems) -> Checked {
        var problems = Problems()
        let head = problems.name("head_name", sent["head_name"])
        let number = problems.idNumber("id_number", sent["id_number"], on: today)
        let address = problems.text("address", sent["address"], most: 100)
        var channel: ConsentChannel?
        if number != nil {
            if sent["id_consent"].isEmpty {
                problems.add("id_consent", Sentence("登记身份证号要本人单独同意；没有同意就不要填。"))
            }
            channel = problems.channel("channel", sent["channel"])
        }
        let size = checkedSize(&problems)
        guard let head, problems.isEmpty else { throw problems }
        return Checked(
            head: head,
            idNumber: number,
            group: GroupName(sent["group"])?.text,
            address: address,
            size: size,
            channel: channel
        )
    }

    private func checkedSize(_ problems: inout Problems) -> Int? {
        let typed = Folding.tight(sent["size"])
        guard !typed.isEmpty else { return nil }
        guard let size = Int(typed), (1...50).contains(size) else {
            problems.add("size", Sentence("人口填 1 到 50 的整数。"))
            return nil
        }
        return size
    }
}
