import Domain
import HTML

/// The groups of a chapter, each with its forms, and the form for one more.
struct GroupsPage: Page {
    let t: Words
    let chapter: ChapterDetail
    let groups: [GroupEntry]
    let sent: SentForm?
    /// The group that a refused form was about; nil for a new one.
    let sentFor: Int64?
    let formToken: FormToken
    let problems: Problems

    var title: String { t("会员小组") }
    var place: MenuItem.Place? { .chapters }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: base)">\(chapter.name)</a></p>
        <h1>\(t("{n} 个会员小组", groups.count))</h1>
        \(problems.summary(t))
        <h2>\(t("加一个小组"))</h2>
        <form class="sheet inline" method="post" action="\(to: "\(base)/groups")">
        \(formToken.html)\(FormKey().html)
        \(newName)<button class="button">\(t("加上"))</button></form>
        \(if: !groups.isEmpty, list)
        """
    }

    private var base: Link { "/chapters/\(chapter.id.value)" }

    private var newName: HTML {
        let isSent = sent != nil && sentFor == nil
        return Field(
            label: t("小组名称"),
            name: "name",
            value: isSent ? sent?["name"] ?? "" : "",
            help: t("如“4组”；写“第四组”也会记成“4组”。"),
            error: isSent ? sentence : nil,
            autocomplete: "off",
            required: true,
            maxLength: GroupName.most,
            identifier: isSent || sentFor == nil ? "name" : "new-name"
        ).body
    }

    private var list: HTML {
        """
        <h2>\(t("现有的小组"))</h2>
        <div class="sheet"><ul class="plain">\(each: groups, line)</ul></div>
        """
    }

    private func line(_ group: GroupEntry) -> HTML {
        """
        <li><span><b>\(group.name)</b>　<span class="soft">\(t("{n} 人", group.members))</span></span>
        <details\(if: group.id == sentFor, " open")><summary>\(t("改名或停用"))</summary>
        <form class="inline" method="post" action="\(to: "\(base)/groups/\(group.id)")">
        \(formToken.html)\(FormKey().html)
        <input type="hidden" name="version" value="\(group.version)">
        \(name(of: group))<button class="button quiet">\(t("改名"))</button></form>
        \(group.members == 0 ? close(group) : keep)
        <p><a href="\(to: "/history/groups/\(group.id)")">\(t("改动记录"))</a></p>
        </details></li>
        """
    }

    private func name(of group: GroupEntry) -> HTML {
        let isSent = group.id == sentFor
        return Field(
            label: t("小组名称"),
            name: "name",
            value: isSent ? sent?.fields["name"] ?? group.name : group.name,
            error: isSent ? sentence : nil,
            autocomplete: "off",
            required: true,
            maxLength: GroupName.most,
            identifier: isSent ? "name" : "name-\(group.id)"
        ).body
    }

    private func close(_ group: GroupEntry) -> HTML {
        """
        <form method="post" action="\(to: "\(base)/groups/\(group.id)/closing")">
        \(formToken.html)\(FormKey().html)
        <button class="button quiet">\(t("停用这个小组"))</button></form>
        """
    }

    private var keep: HTML {
        "<p class=\"soft\">\(t("还有会员的小组不能停用：先把会员转到别的小组。"))</p>"
    }

    private var sentence: String? { problems.sentence(for: "name").map { t($0) } }
}
