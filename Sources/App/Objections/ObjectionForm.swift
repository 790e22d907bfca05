import Domain

/// An objection as typed: which line it is about, and why.
struct ObjectionForm: Sendable {
    let sheet: SheetOfMonth
    let sent: SentForm
    let today: Day

    func checked() throws(Problems) -> (code: String, grounds: String) {
        var problems = Problems()
        try ObjectionForm.time(sheet.rating, today).check()
        let codes = sheet.rating.scheme.rules.indicators.map(\.code)
        let code = codes.first { $0 == sent["code"] }
        if code == nil { problems.add("code", Sentence("请选对哪一项有异议。")) }
        let tooShort = Sentence("请写明理由，至少 5 个字。")
        let grounds = problems.text("grounds", sent["grounds"], most: 500, orElse: tooShort)
        if let grounds, grounds.unicodeScalars.count < 5 { problems.add("grounds", tooShort) }
        guard let code, let grounds, problems.isEmpty else { throw problems }
        return (code, grounds)
    }

    /// Whether something may be objected to now, and until when.
    enum Time: Equatable, Sendable {
        case notPublished
        case until(WorkingCalendar.Deadline)
        case over(Day)
        case locked

        func check() throws(Problems) {
            switch self {
            case .until: return
            case .notPublished: throw Problems("", Sentence("只能对正在公示的结果提异议。"))
            case .over(let day):
                throw Problems(
                    "",
                    Sentence(
                        "异议期到 {y} 年 {m} 月 {d} 日为止，已经过了。",
                        day.year,
                        day.month,
                        day.day
                    )
                )
            case .locked: throw Problems("", Sentence("这个月已经锁定，不能再提异议。"))
            }
        }
    }

    static func time(_ rating: RatingMonth, _ today: Day) -> Time {
        guard rating.state != .locked else { return .locked }
        guard rating.state == .published, let posted = rating.head.publishedAt else {
            return .notPublished
        }
        let deadline = rating.calendar.appealThrough(postedOn: Moment(posted).day)
        return today <= deadline.day ? .until(deadline) : .over(deadline.day)
    }
}
