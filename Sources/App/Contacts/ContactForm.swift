import Domain

/// A visit or call as it is filled in: when, how, what about, and a need that was raised.
struct ContactForm: Sendable {
    let sent: SentForm

    struct Checked: Sendable {
        let day: Day
        let channel: ContactChannel
        let topics: [ContactTopic]
        let note: String?
        /// Raised by this household of those that were contacted.
        let need: (household: Int64, need: NeedForm.Checked)?
    }

    /// The households of one round; at most so many at once.
    static let most = 30

    var households: [Int64] {
        sent["households"].split(separator: ",").prefix(Self.most).compactMap { Int64($0) }
    }

    static func field(of topic: ContactTopic) -> String { "topic_\(topic.rawValue)" }

    func checked(on today: Day) throws -> Checked {
        var problems = Problems()
        let day = problems.day("contacted_on", sent["contacted_on"], upTo: today, orElse: .whichDay)
        let channel = ContactChannel(rawValue: sent["channel"])
        if channel == nil { problems.add("channel", Sentence("请选怎样联系的。")) }
        let need = need(&problems, from: day ?? today)
        let topics = ContactTopic.allCases.filter { topic in
            !sent[Self.field(of: topic)].isEmpty || topic == .needs && need != nil
        }
        if topics.isEmpty {
            problems.add(Self.field(of: .needs), Sentence("请至少选一样谈了什么。"))
        }
        let note = problems.text("note", sent["note"], most: 300)
        guard let day, let channel, problems.isEmpty else { throw problems }
        return Checked(day: day, channel: channel, topics: topics, note: note, need: need)
    }

    /// Whose need it is must be said where several were contacted.
    private func need(
        _ problems: inout Problems,
        from day: Day
    ) -> (household: Int64, need: NeedForm.Checked)? {
        guard !Folding.trimmed(sent["need"]).isEmpty else { return nil }
        let need = NeedForm(sent: sent).read(&problems, from: day)
        let households = households
        let whose = households.count == 1 ? households.first : Int64(sent["need_household"])
        guard let whose, households.contains(whose) else {
            problems.add("need_household", Sentence("请选是哪一户提出的。"))
            return nil
        }
        return need.map { (whose, $0) }
    }
}

/// A need that a household raised, and by when it is to be dealt with.
struct NeedForm: Sendable {
    let sent: SentForm

    struct Checked: Sendable {
        let text: String
        let due: Day
    }

    func checked(from day: Day) throws(Problems) -> Checked {
        var problems = Problems()
        let need = read(&problems, from: day)
        guard let need, problems.isEmpty else { throw problems }
        return need
    }

    /// - Parameter day: when it was raised; it cannot have been due before.
    func read(_ problems: inout Problems, from day: Day) -> Checked? {
        let text = problems.text("need", sent["need"], most: 200, orElse: Sentence("请写明是什么事。"))
        let due = problems.day("due_on", sent["due_on"])
        if let due, due < day { problems.add("due_on", Sentence("不能早于提出的那一天。")) }
        guard let text, let due else { return nil }
        return Checked(text: text, due: due)
    }
}
