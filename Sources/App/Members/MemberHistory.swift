import Domain
import HTML

/// What happened to a membership, in its order.
struct MemberHistory {
    let page: MemberPage

    private var t: Words { page.t }

    var html: HTML {
        PlainList(items: page.events.map(line), empty: t("还没有记下什么。")).body
    }

    private func line(_ entry: MemberEventEntry) -> PlainList.Item {
        var text = t(entry.event.label)
        if let from = entry.from, let to = entry.to { text += t("：{from} → {to}", from, to) }
        if let reason = entry.reason { text += t("（{why}）", reason) }
        let day = entry.day.iso
        return PlainList.Item(
            text: text,
            trailing: entry.by.map { t("{day}，{who}记", day, $0) } ?? day
        )
    }
}
