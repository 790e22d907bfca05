import Domain
import HTML

/// What is kept about a member or a household, who looked at it, and what she asked about it: fit for paper too.
struct KeptPage: Page {
    /// Somebody the page is about.
    struct Subject: Sendable {
        let name: String
        let kept: [KeptRow]
        let looks: [LookRow]
        /// Whether the looks tell of a member; else of a household.
        let isMember: Bool
    }

    let t: Words
    let subjects: [Subject]
    let requests: [DataRequest]
    let terms: [RetentionTerm]
    /// Back to the register; nil on one's own page.
    let back: Link?
    /// Where a request is entered, or its form; nil for whoever enters none.
    let ask: HTML?
    let problems: Problems
    let today: Day

    var title: String { t("个人信息") }
    var place: MenuItem.Place? { back == nil ? .own : .members }
    private var isOwn: Bool { back == nil }

    var body: HTML {
        """
        \(with: back, { "<p class=\"soft\"><a href=\"\(to: $0)\">\(t("返回"))</a></p>" })
        <h1>\(isOwn ? t("我的个人信息") : title)</h1>
        <p class="soft">\(t("到 {day}为止，系统里保存的内容和看过、改过它的人。", t.day(today)))</p>
        \(problems.summary(t))
        \(if: subjects.isEmpty, "<p>\(t("您的账号还没有和哪一户连上，请村里的秘书长打一张邀请条。"))</p>")
        \(each: subjects, about)
        \(if: !requests.isEmpty || ask != nil, Sheet(title: t("申请"), content: asked).body)
        """
    }

    private func about(_ subject: Subject) -> HTML {
        """
        <h2>\(subject.name)</h2>
        \(Sheet(title: t("保存着什么"), content: kept(subject)).body)
        \(Sheet(title: t("谁看过、改过"), content: looks(subject)).body)
        """
    }

    private func kept(_ subject: Subject) -> HTML {
        let topics = KeptTopic.allCases.compactMap { topic -> HTML? in
            let rows = subject.kept.filter { $0.topic == topic }
            guard !rows.isEmpty else { return nil }
            return """
                <h3>\(t(topic.label))　<span class="soft">\(t("{n} 条", rows.count))</span></h3>
                \(with: term(of: topic), { "<p class=\"soft note\">\($0)</p>" })
                \(PlainList(items: rows.map(item)).body)
                """
        }
        return topics.isEmpty ? "<p class=\"soft\">\(t("什么都没有保存。"))</p>" : "\(each: topics)"
    }

    /// How long it is kept.
    private func term(of topic: KeptTopic) -> String? {
        terms.first { $0.rule == topic.rule }.map { term in
            t("个人内容保存 {n} 个月，{from}", term.months, t(term.rule.begins))
        }
    }

    private func item(_ row: KeptRow) -> PlainList.Item {
        .init(text: words(of: row), trailing: row.day.map { t.day($0) })
    }

    private func words(of row: KeptRow) -> String {
        guard let words = row.words, !words.isEmpty else { return t("有登记") }
        switch row.topic {
        case .consent:
            let parts = words.split(separator: " ").map(String.init)
            let purpose = parts.first.flatMap { ConsentPurpose(rawValue: $0) }
            return [
                purpose.map { t($0.label) },
                parts.last == "given" ? t("同意") : t("撤回"),
            ].compactMap { $0 }.joined(separator: "，")
        case .request: return DataRequestKind(rawValue: words).map { t($0.label) } ?? words
        default: return words
        }
    }

    private func looks(_ subject: Subject) -> HTML {
        let items = subject.looks.map { look in
            PlainList.Item(text: sentence(look, of: subject), trailing: t.moment(look.moment))
        }
        return """
            \(PlainList(items: items, empty: t("还没有人看过或改过。")).body)
            \(if: items.count == 100, "<p class=\"soft note\">\(t("只列最近 100 条。"))</p>")
            """
    }

    private func sentence(_ look: LookRow, of subject: Subject) -> String {
        let who = look.name ?? t("系统")
        if let purpose = look.purpose {
            return switch look.topic {
            case .export: t("{who}导出了包括本村的整份名单，用途：{why}", who, purpose)
            case .payees: t("{who}查看了有本户的发放名单，用途：{why}", who, purpose)
            default: t("{who}查看了完整号码或标记，用途：{why}", who, purpose)
            }
        }
        if look.topic == .assistance {
            return t("{who}　帮扶救助登记：{did}", who, t.name(of: look.act))
        }
        let kind: HistoryKind = subject.isMember ? .members : .households
        let fields = look.fields.filter { !$0.isKey(of: kind) }.map { t($0.label(in: kind)) }
        let did = t.name(of: look.act)
        return fields.isEmpty || look.act != .update
            ? "\(who)　\(did)" : "\(who)　\(did)：\(fields.joined(separator: "、"))"
    }

    private var asked: HTML {
        """
        \(PlainList(items: requests.map { $0.item(t, isOwn: isOwn) }, empty: t("还没有提出过申请。")).body)
        \(ask)
        """
    }
}

extension DataRequest {
    /// A line of a list; one's own says everything by itself.
    func item(_ t: Words, isOwn: Bool) -> PlainList.Item {
        let what = [t(kind.label), purpose.map { t($0.label) }].compactMap { $0 }
            .joined(separator: "：")
        return PlainList.Item(
            text: isOwn
                ? t("{day}申请：{what}", t.day(received), what) : "\(what)　\(t.name(ofMember: name))",
            trailing: waitsUntil(t),
            link: .dataRequest(id)
        )
    }

    private func waitsUntil(_ t: Words) -> String {
        if isErased { return t("已经删除") }
        if state == .confirmed, let runsOn { return t("{day}删除", t.day(runsOn)) }
        return state.waits ? t("{state}，{day}前答复", t(state.label), t.day(due)) : t(state.label)
    }
}
