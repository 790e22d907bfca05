import Domain
import Foundation
import HTML

/// What is filled in about a member, new or known.
struct MemberForm: Sendable {
    let sent: SentForm

    /// What is kept about her, checked.
    struct Checked: Sendable {
        let name: PersonName
        let sex: Sex
        let birthDate: Day
        let idNumber: IDNumber?
        let phone: Phone?
        let group: Int64?
        let ethnicity: Ethnicity?
        let education: Education?
        let tags: [MemberTag]
        let elderKind: ElderKind?
        let card: String?
        let remark: String?
        /// How she agreed to what is kept now and was not before; nil if nothing needs it.
        let channel: ConsentChannel?

        var initials: String { Pinyin.initials(of: name) }
    }

    /// - Parameter isNew: somebody new agrees to being kept at all.
    func checked(on today: Day, isNew: Bool) throws(Problems) -> Checked {
        var problems = Problems()
        let name = problems.name("name", sent["name"])
        let sex = Int(sent["sex"]).flatMap { Sex(rawValue: $0) }
        if sex == nil { problems.add("sex", Sentence("请选性别。")) }
        let birth = problems.day(
            "birth_date",
            sent["birth_date"],
            upTo: today,
            orElse: Sentence("请填出生日期。")
        )
        if let birth { problems.age("birth_date", bornOn: birth, on: today) }
        let number = problems.idNumber("id_number", sent["id_number"], on: today)
        if let number { checkAgreement(of: number, sex, birth, &problems) }
        let phone = problems.phone("phone", sent["phone"])
        let card = problems.text("card_no", sent["card_no"], most: 30)
        let remark = problems.text("remark", sent["remark"], most: 200)
        let channel = checkedConsent(number, phone, isNew: isNew, &problems)
        guard let name, let sex, let birth, problems.isEmpty else { throw problems }
        return Checked(
            name: name,
            sex: sex,
            birthDate: birth,
            idNumber: number,
            phone: phone,
            group: Int64(sent["group"]),
            ethnicity: Ethnicity(code: sent["ethnicity"]),
            education: Education(code: sent["education"]),
            tags: tags,
            elderKind: tags.contains(.fiveElders) ? ElderKind(rawValue: sent["elder_kind"]) : nil,
            card: card,
            remark: remark,
            channel: channel
        )
    }

    private var tags: [MemberTag] {
        let ticked = Set(sent.fields.values(of: "tag"))
        return MemberTag.allCases.filter { ticked.contains($0.rawValue) }
    }

    private func checkAgreement(
        of number: IDNumber,
        _ sex: Sex?,
        _ birth: Day?,
        _ problems: inout Problems
    ) {
        for disagreement in number.disagreements(sex: sex, birthDate: birth) {
            switch disagreement {
            case .sex: problems.add("sex", Sentence("性别和身份证号不一致，请核对。"))
            case .birthDate:
                problems.add("birth_date", Sentence("出生日期和身份证号不一致，请核对。"))
            }
        }
        if sent["id_consent"].isEmpty {
            problems.add("id_consent", Sentence("登记身份证号要本人单独同意；没有同意就不要填。"))
        }
    }

    private func checkedConsent(
        _ number: IDNumber?,
        _ phone: Phone?,
        isNew: Bool,
        _ problems: inout Problems
    ) -> ConsentChannel? {
        if isNew, sent["consent"].isEmpty {
            problems.add("consent", Sentence("要先向本人说明登记什么、作什么用，本人同意才登记。"))
        }
        guard isNew || number != nil || phone != nil else { return nil }
        return problems.channel("channel", sent["channel"])
    }
}

extension Problems {
    /// Members are of age (domain 3).
    mutating func age(_ field: String, bornOn birth: Day, on day: Day) {
        do throws(MemberAge.Fault) {
            try MemberAge.check(bornOn: birth, on: day)
        } catch {
            switch error {
            case .underAge: add(field, Sentence("年满 18 岁才能入会。"))
            case .tooOld: add(field, Sentence("出生年份太早，请核对。"))
            // The day itself was refused already.
            case .notBornYet: break
            }
        }
    }
}

/// How a new member comes in: with an application, or approved by the council already.
struct Admission: Sendable {
    let approved: Day?
    let joined: Day?

    init(_ sent: SentForm, on today: Day) throws(Problems) {
        guard sent["admission"] == "active" else {
            (approved, joined) = (nil, nil)
            return
        }
        var problems = Problems()
        approved = problems.day(
            "approved_on",
            sent["approved_on"],
            upTo: today,
            orElse: Sentence("请填理事会批准的日期。")
        )
        joined = problems.day(
            "joined_on",
            sent["joined_on"],
            upTo: today,
            orElse: Sentence("请填入会日期。")
        )
        if let approved, let joined, joined < approved {
            problems.add("joined_on", Sentence("入会日期不能早于批准日期。"))
        }
        try problems.stopIfAny()
    }

    var state: MemberState { joined == nil ? .applied : .active }
}
