import Domain
import HTML

/// The part of a chapter's page with its member groups.
struct GroupList {
    let page: ChapterPage

    private var t: Words { page.t }
    private var open: [GroupEntry] { page.groups.filter { $0.closed == nil } }
    private var closed: [GroupEntry] { page.groups.filter { $0.closed != nil } }

    var html: HTML {
        """
        <h2 id="groups">\(t("会员小组"))</h2>
        <div class="sheet">
        \(open.isEmpty ? none : list)
        \(if: !closed.isEmpty, "<p class=\"soft\">\(t("已停的：{names}", closedNames))</p>")
        \(if: mayChange, change)
        </div>
        """
    }

    private var mayChange: Bool {
        page.person.may(.changeGroups, at: page.chapter.region)
            && page.chapter.state != .dissolved
    }

    private var closedNames: String { closed.map(\.name).joined(separator: t("、")) }

    private var none: HTML { "<p class=\"soft\">\(t("还没有小组。"))</p>" }

    private var list: HTML { "<ul class=\"plain groups\">\(each: open, line)</ul>" }

    /// Whoever does not reach people sees the names alone: a count of few can be told from the rest.
    private func line(_ group: GroupEntry) -> HTML {
        guard page.chapter.counts.isOpen else { return "<li><span>\(group.name)</span></li>" }
        let count = PeopleCount(
            count: group.members,
            link: page.links.members(ofGroup: group.id)
        )
        return """
            <li><span>\(group.name)</span><span class="trailing">\(count.html) \(t("人"))</span></li>
            """
    }

    private var change: HTML {
        "<p class=\"actions\">\(page.quiet(t("加小组、改名或停用"), "\(page.base)/groups"))</p>"
    }
}
