import Domain

/// What was put up: its kind, the month it is about, and since when it hangs.
struct PostingForm: Sendable {
    let sent: SentForm

    struct Checked: Sendable {
        let kind: PostingKind
        let month: Month
        let posted: Day
        let note: String?
    }

    func checked(on today: Day) throws(Problems) -> Checked {
        var problems = Problems()
        let kind = PostingKind(rawValue: sent["kind"])
        if kind == nil { problems.add("kind", Sentence("请选公示的是什么。")) }
        let month = Month(iso: Folding.tight(sent["month"]))
        if month == nil { problems.add("month", Sentence("请选是哪个月的。")) }
        let posted = problems.day("posted_on", sent["posted_on"], upTo: today, orElse: .whichDay)
        if kind == .fundStatement, let month, let posted, posted <= month.last {
            problems.add("posted_on", Sentence("这个月还没有过完，经费公示要在月底以后。"))
        }
        let note = problems.text("note", sent["note"], most: 200)
        guard let kind, let month, let posted, problems.isEmpty else { throw problems }
        return Checked(kind: kind, month: month, posted: posted, note: note)
    }
}
