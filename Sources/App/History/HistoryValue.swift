import Domain

extension Words {
    /// A stored value as people read it: codes become words, days become dates.
    func value(_ stored: String?, of field: HistoryField, in kind: HistoryKind) -> String {
        guard let stored, !stored.isEmpty else { return self("未填") }
        if field.isSecret { return self("（加密，只记改过）") }
        if kind == .starSchemes, let label = field.starWorded(stored) { return self(label) }
        if kind == .schemes, let label = field.worded(stored) { return self(label) }
        if let label = coded(stored, field, kind) { return self(label) }
        guard stored.count == 10, let day = day(iso: stored) else { return stored }
        return self.day(day)
    }

    private func day(iso text: String) -> Day? {
        do throws(DayFault) { return try Day(iso: text) } catch { return nil }
    }

    private func coded(_ stored: String, _ field: HistoryField, _ kind: HistoryKind) -> Label? {
        switch field {
        case .kind: ChapterKind(rawValue: stored)?.label
        case .state: state(stored, kind)
        case .post: OfficerPost(rawValue: stored)?.label
        case .cameBy: PostOrigin(rawValue: stored)?.label
        case .sex: Int(stored).flatMap(Sex.init(rawValue:))?.label
        case .ethnicity: Ethnicity(code: stored)?.label
        case .education: Education(code: stored)?.group.label
        case .elderKind: Self.elders[stored]
        case .tags: tags(stored)
        default: nil
        }
    }

    private func state(_ stored: String, _ kind: HistoryKind) -> Label? {
        switch kind {
        case .chapters: ChapterState(rawValue: stored)?.label
        case .households: HouseholdState(rawValue: stored)?.label
        default: MemberState(rawValue: stored)?.label
        }
    }

    private func tags(_ stored: String) -> Label? {
        let labels = stored.split(separator: " ").compactMap { Self.tags[String($0)] }
        return Label(
            labels.map(\.chinese).joined(separator: "、"),
            labels.map(\.english).joined(separator: ", ")
        )
    }

    private static let tags: [String: Label] = [
        "five_elders": Label("五老", "five elders"),
        "capable_earner": Label("致富能人", "capable earner"),
        "backbone": Label("骨干", "backbone"), "migrant": Label("流动", "migrant"),
        "volunteer": Label("志愿者", "volunteer"),
    ]

    private static let elders: [String: Label] = [
        "cadre": Label("老干部", "retired cadre"), "veteran": Label("老战士", "veteran"),
        "expert": Label("老专家", "expert"), "teacher": Label("老教师", "teacher"),
        "model_worker": Label("老模范", "model worker"),
    ]
}
