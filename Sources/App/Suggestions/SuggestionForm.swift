import Domain

/// A suggestion as it is filled in; anonymous unless somebody wants to be named.
struct SuggestionForm: Sendable {
    let sent: SentForm

    struct Checked: Sendable {
        let received: Day
        let channel: SuggestionChannel
        let theme: String
        let content: String
        let raisedBy: String?
        let topic: SuggestionTopic?
        let reachAt: String?
    }

    func checked(on today: Day) throws(Problems) -> Checked {
        var problems = Problems()
        let received = problems.day(
            "received_on",
            sent["received_on"],
            upTo: today,
            orElse: .whichDay
        )
        let channel = SuggestionChannel(rawValue: sent["channel"])
        if channel == nil { problems.add("channel", Sentence("请选意见是怎样来的。")) }
        let theme = problems.text(
            "theme",
            sent["theme"],
            most: 50,
            orElse: Sentence("请用几个字写明是关于什么的。")
        )
        let content = problems.text(
            "content",
            sent["content"],
            most: 500,
            orElse: Sentence("请写下意见的内容。")
        )
        let raisedBy = problems.text("raised_by", sent["raised_by"], most: 50)
        let reachAt = problems.text("reach_at", sent["reach_at"], most: 60)
        guard let received, let channel, let theme, let content, problems.isEmpty else {
            throw problems
        }
        return Checked(
            received: received,
            channel: channel,
            theme: theme,
            content: content,
            raisedBy: raisedBy,
            topic: SuggestionTopic(rawValue: sent["topic"]),
            reachAt: reachAt
        )
    }
}
