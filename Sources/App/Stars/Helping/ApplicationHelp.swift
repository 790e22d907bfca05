import Domain
import HTML

/// Where a household is weak and what could be done, and the help it got so far.
struct ApplicationHelp {
    let page: ApplicationPage

    private var t: Words { page.t }
    private var mayHelp: Bool {
        page.person.may(.logActivity, at: page.application.region)
            && ![.draft, .withdrawn].contains(page.application.state)
            && page.application.sheet == .items
    }

    var html: HTML? {
        guard mayHelp || !page.found.help.isEmpty else { return nil }
        return Sheet(title: t("帮扶"), content: "\(if: mayHelp, suggestions)\(given)").body
    }

    private var advice: [StarAdvice] {
        let isScored = page.sheet.village != nil
        let marks = Dictionary(
            page.sheet.items.map { ($0.item.code, isScored ? $0.village : $0.ownMark) }
        ) { $1 }
        return StarAdvice.weak(page.sheet.items.map(\.item)) { marks[$0.code] ?? nil }
    }

    private var suggestions: HTML {
        let advice = advice
        guard !advice.isEmpty else {
            return """
                <p>\(t("没有不到六成的项。"))</p>\(log)
                """
        }
        return """
            <p>\(t("下面这些项不到六成，可以这样帮："))</p>
            <ul class="plain">\(each: advice.prefix(6), suggestion)</ul>\(log)
            """
    }

    private func suggestion(_ advice: StarAdvice) -> HTML {
        let link: Link = "\(page.base)/help?code=\(advice.item.code)"
        let points = Points.text(advice.points)
        return """
            <li><span>\(t("{code} {label}", advice.item.code, t(advice.item.label)))<br>\
            <a href="\(to: link)">\(t(advice.label))</a></span>
            <span class="trailing">\(t("{n}／{m} 分", points, Points.text(advice.item.most)))</span></li>
            """
    }

    private var log: HTML {
        """
        <p>\(ButtonLink(text: t("记一次帮扶"), link: "\(page.base)/help", weight: .quiet).body)</p>
        """
    }

    private var given: HTML {
        guard !page.found.help.isEmpty else {
            return "<p class=\"soft\">\(t("还没有记过帮扶。"))</p>"
        }
        let items = page.found.help.map { help in
            PlainList.Item(
                text: [help.code, help.method, help.content].compactMap { $0 }
                    .joined(separator: " · "),
                trailing: t.day(help.day),
                link: mayOpen ? help.record.map { "/activities/\($0)" } : nil
            )
        }
        return """
            <h3>\(t("帮扶过 {n} 次", page.found.help.count))</h3>\(PlainList(items: items).body)
            """
    }

    private var mayOpen: Bool { page.person.may(.seeActivities, at: page.application.region) }
}
