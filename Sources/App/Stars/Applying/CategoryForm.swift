import Domain

/// The points a household gives itself for the items of one category.
struct CategoryForm: Sendable {
    /// What the browser sends for an item that does not apply.
    static let notApplicable = "none"

    let sent: SentForm

    /// What is said of each item; those left open are not in it.
    ///
    /// - Throws: `Problems`, each beside its item.
    func checked(_ items: [SheetItem]) throws(Problems) -> [(code: String, mark: StarItemMark)] {
        var problems = Problems()
        var marks: [(code: String, mark: StarItemMark)] = []
        for item in items.map(\.item) where item.proof.kind != .logged {
            let typed = sent[item.code]
            guard !typed.isEmpty else { continue }
            guard let mark = Self.mark(typed), item.takes(mark) else {
                problems.add(item.code, Sentence("请选一个分数。"))
                continue
            }
            marks.append((item.code, mark))
        }
        try problems.stopIfAny()
        return marks
    }

    private static func mark(_ typed: String) -> StarItemMark? {
        typed == notApplicable ? .notApplicable : Int(typed).map { .points($0) }
    }
}

/// Who takes part, and the household's deeds.
struct ApplicationWordsForm: Sendable {
    /// As many as a form has lines.
    static let mostNames = 12

    let sent: SentForm

    struct Checked: Sendable {
        let names: [String]
        let members: [Int64]
        let deeds: String?
    }

    /// - Parameter known: members who are known to belong to the household; nobody else is tied to it.
    func checked(_ known: [KnownMember]) throws(Problems) -> Checked {
        var problems = Problems()
        let names = checkedNames(&problems)
        let deeds = problems.text("deeds", sent["deeds"], most: 500)
        try problems.stopIfAny()
        let ticked = Set(sent.fields.values(of: "members").compactMap { Int64($0) })
        let members = known.filter { ticked.contains($0.id) }
        let others = members.map(\.name).filter { !names.contains($0) }
        return Checked(
            names: Array((others + names).prefix(Self.mostNames)),
            members: members.map(\.id),
            deeds: deeds
        )
    }

    private func checkedNames(_ problems: inout Problems) -> [String] {
        let lines = sent["names"].split(whereSeparator: \.isNewline)
            .map { Folding.trimmed($0) }.filter { !$0.isEmpty }
        if lines.count > Self.mostNames {
            problems.add("names", Sentence("最多写 {n} 个人。", Self.mostNames))
        }
        return lines.prefix(Self.mostNames).compactMap { problems.name("names", $0)?.text }
    }
}
