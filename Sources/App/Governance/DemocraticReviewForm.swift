import Domain

/// A democratic review as typed; its ballots are all there or not at all.
struct DemocraticReviewForm: Sendable {
    let sent: SentForm

    func checked(
        on today: Day,
        isNew: Bool
    ) throws(Problems) -> (held: Day, participants: Int, ballots: ReviewBallots?) {
        var problems = Problems()
        let held =
            isNew ? problems.day("held_on", sent["held_on"], upTo: today, orElse: .whichDay) : today
        let participants = problems.whole("participants", sent["participants"], 1...9999)
        let ballots = ballots(&problems)
        if let ballots, let participants, ballots.issued > participants {
            problems.add("issued", Sentence("发出的票不能多于参加的人。"))
        }
        guard let held, let participants, problems.isEmpty else { throw problems }
        return (held, participants, ballots)
    }

    private static let names = ["issued", "valid", "satisfied", "basically", "dissatisfied"]

    private func ballots(_ problems: inout Problems) -> ReviewBallots? {
        guard Self.names.contains(where: { !sent[$0].isEmpty }) else { return nil }
        var numbers: [Int] = []
        for name in Self.names {
            if let number = problems.whole(name, sent[name], 0...9999) { numbers.append(number) }
        }
        guard numbers.count == Self.names.count else { return nil }
        let ballots = ReviewBallots(
            issued: numbers[0],
            valid: numbers[1],
            satisfied: numbers[2],
            basically: numbers[3],
            dissatisfied: numbers[4]
        )
        if ballots == nil {
            problems.add(
                "valid",
                Sentence("有效票不能多于发出的票，三种票加起来要等于有效票。")
            )
        }
        return ballots
    }
}
