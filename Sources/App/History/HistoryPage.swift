import Domain
import HTML

/// What happened to one row of the register, the latest first.
struct HistoryPage: Page {
    let t: Words
    let kind: HistoryKind
    let subject: HistorySubject
    let entries: [HistoryEntry]

    var title: String { t("改动记录") }
    var place: MenuItem.Place? {
        switch kind {
        case .schemes: .ratings
        case .starSchemes: .stars
        default: .chapters
        }
    }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: kind.page(of: subject))">\(t("回到这一页"))</a>　\
        \(t(kind.label))</p>
        <h1>\(subject.name)　<span class="soft">\(title)</span></h1>
        <p class="soft">\(t("谁在什么时候改了什么，一条不删。"))</p>
        <ol class="history">\(each: entries, entry)</ol>
        """
    }

    private func entry(_ entry: HistoryEntry) -> HTML {
        let changes = entry.changes.filter { !$0.field.isKey(of: kind) }
            .sorted { ($0.field.turn, $0.field.rawValue) < ($1.field.turn, $1.field.rawValue) }
        return """
            <li class="sheet"><h2>\(t.moment(entry.first.moment))　\(who(entry))\
            <span class="mark">\(t.name(of: entry.first.act))</span></h2>
            \(with: SchemePiece(entry.first).map { t($0.label) }, { "<p><b>\($0)</b></p>" })
            \(with: source(entry), { "<p class=\"soft\">\($0)</p>" })
            \(with: entry.first.purpose, { "<p>\(t("用途：{why}", $0))</p>" })
            \(if: entry.first.isErased, erased)
            \(if: !changes.isEmpty, table(changes, of: entry))</li>
            """
    }

    private func who(_ entry: HistoryEntry) -> HTML {
        "<b>\(entry.first.name ?? t("系统"))</b> "
    }

    private func source(_ entry: HistoryEntry) -> String? {
        guard let file = entry.first.ledgerFile else { return nil }
        return t("来自台账 {file} 第 {n} 行", file, entry.first.ledgerLine ?? 0)
    }

    private var erased: HTML {
        "<p class=\"soft\">\(t("这个人的个人内容已经删除，只留下改过的事实。"))</p>"
    }

    private func table(_ changes: [HistoryEntry.Change], of entry: HistoryEntry) -> HTML {
        "<dl class=\"changes\">\(each: changes, { change($0, of: entry) })</dl>"
    }

    /// What a row began with has no before.
    private func change(_ change: HistoryEntry.Change, of entry: HistoryEntry) -> HTML {
        let before = t.value(change.before, of: change.field, in: kind)
        let after = t.value(change.after, of: change.field, in: kind)
        let isFirst = entry.first.act == .insert
        return """
            <dt>\(t(change.field.label(in: kind)))</dt>\
            <dd>\(if: !isFirst && !change.field.isSecret, "<del>\(before)</del> → ")\(after)</dd>
            """
    }
}

extension Words {
    func name(of act: HistoryEntry.Act) -> String {
        switch act {
        case .insert: self("登记")
        case .update: self("修改")
        case .delete: self("删除")
        case .read: self("查看")
        case .erase: self("抹去个人内容")
        }
    }
}
