import Domain
import Postgres

/// A plain notice as typed: what it says, where to object, and how long it hangs.
struct NoticeForm: Sendable {
    let sent: SentForm
    let today: Day
    /// How many days it hangs at least.
    let days: Int

    struct Checked: Sendable {
        let title: String
        let text: String
        let desk: String
        let time: NoticeTime
    }

    func checked() throws(Problems) -> Checked {
        var problems = Problems()
        let title = problems.text("title", sent["title"], most: 60, orElse: .whichTitle)
        if title?.unicodeScalars.count == 1 { problems.add("title", .whichTitle) }
        let text = problems.text(
            "body",
            sent["body"],
            most: 500,
            orElse: Sentence("请写公示的内容。")
        )
        let desk = problems.text(
            "objections_at",
            sent["objections_at"],
            most: 80,
            orElse: .whichDesk
        )
        if desk?.unicodeScalars.count == 1 { problems.add("objections_at", .whichDesk) }
        for field in ["title", "body", "objections_at"]
        where NoticeText.holdsPersonalNumber(sent[field]) {
            problems.add(field, .noNumbersOnBoards)
        }
        let time = time(&problems)
        guard let title, let text, let desk, let time, problems.isEmpty else { throw problems }
        return Checked(title: title, text: text, desk: desk, time: time)
    }

    private func time(_ problems: inout Problems) -> NoticeTime? {
        let far = today.adding(days: 366)
        let from = problems.day("from_on", sent["from_on"], upTo: far, orElse: .whichDay)
        let to = problems.day("to_on", sent["to_on"], upTo: far, orElse: .whichDay)
        guard let from, let to else { return nil }
        if from < today { problems.add("from_on", Sentence("公示从今天或以后开始。")) }
        let time = NoticeTime(from: from, to: to)
        if time.days < days {
            let last = from.adding(days: days)
            problems.add(
                "to_on",
                Sentence("公示不少于 {n} 天，贴出的那天不算：至少到 {day}。", days, last.iso)
            )
        }
        return time
    }
}

/// What somebody says at the desk, as it was taken down.
struct NoticeObjectionForm: Sendable {
    let sent: SentForm
    let notice: PublicNotice
    let named: [NamedInNotice]
    let today: Day

    struct Checked: Sendable {
        let named: Int64?
        let received: Day
        let raiser: String?
        let grounds: String
    }

    func checked() throws(Problems) -> Checked {
        var problems = Problems()
        let wanted = Int64(sent["named"])
        if notice.kind.namesPeople, !named.contains(where: { $0.id == wanted && $0.isOnNotice }) {
            problems.add("named", Sentence("请选对谁有异议。"))
        }
        let received = problems.day(
            "received_on",
            sent["received_on"],
            upTo: today,
            orElse: .whichDay
        )
        if let received, !notice.time.isInForce(on: received) {
            problems.add(
                "received_on",
                Sentence(
                    "公示期里收到的才算：{from} 到 {to}。",
                    notice.time.from.iso,
                    notice.time.to.iso
                )
            )
        }
        let raiser = problems.text("raised_by", sent["raised_by"], most: 40)
        let tooShort = Sentence("请写明理由，至少 5 个字。")
        let grounds = problems.text("grounds", sent["grounds"], most: 500, orElse: tooShort)
        if let grounds, grounds.unicodeScalars.count < 5 { problems.add("grounds", tooShort) }
        guard let received, let grounds, problems.isEmpty else { throw problems }
        return Checked(
            named: notice.kind.namesPeople ? wanted : nil,
            received: received,
            raiser: raiser,
            grounds: grounds
        )
    }
}

extension Sentence {
    static let whichTitle = Sentence("请写公示的标题，至少 2 个字。")
    static let noNumbersOnBoards = Sentence("公开栏上不能写电话、身份证号和银行账号。")
    static let whichDesk = Sentence("请写明到哪里提意见。")
}

extension Problems {
    /// A rule of the tables that stands against a notice or an objection; what is none is thrown on.
    static func ofNotices(_ error: PostgresError) throws -> Problems {
        switch error.constraint {
        case "step_belongs_to_its_duty": Problems("", Sentence("这一步由别的职责来办。"))
        case "notice_hangs_its_days":
            Problems("to_on", Sentence("公示的天数不够，或者超过一年。"))
        case "notice_begins_today_or_later":
            Problems("from_on", Sentence("公示从今天或以后开始。"))
        case "notice_holds_no_personal_number": Problems("body", .noNumbersOnBoards)
        case "notice_is_withdrawn_once": Problems("", Sentence("这份公示已经撤下了。"))
        case "only_a_plain_notice_is_withdrawn":
            Problems("", Sentence("人选公示不能整份撤下，请到会员那里撤回提名。"))
        case "objection_is_to_one_named":
            Problems("named", Sentence("请选对谁有异议。"))
        case "objection_comes_while_it_hangs":
            Problems("received_on", Sentence("公示期里收到的异议才算。"))
        case "notice_objection_is_answered_once":
            Problems("", Sentence("这件异议已经答复过了。"))
        case "notice_objection_takes_two_persons":
            Problems("answer", Sentence("登记异议的人不能自己答复，要由另一个人来定。"))
        default: throw error
        }
    }
}
