import Domain
import HTML

/// One record: what it says, its photos, who took part, what may be done, and how it came about.
struct ActivityPage: Page {
    let t: Words
    let person: SignedIn
    let found: ActivityVersions
    let attending: [AttendingChapter]
    let participants: [Participant]
    let files: [ActivityFile]
    /// Other chapters' records that say the same word for word.
    let copies: [CopyEntry]
    /// The same, of chapters whose records she does not see.
    let hiddenCopies: [HiddenCopy]
    let today: Day
    /// What has just been done, as the address says.
    let done: String?
    let formToken: FormToken
    let problems: Problems

    var activity: Activity { found.current }
    var title: String { activity.content.topic }
    var place: MenuItem.Place? { .activities }
    var address: Link? { base }
    var base: Link { "/activities/\(activity.record)" }

    var mayLog: Bool { person.may(.logActivity, at: activity.region) }
    var mayVerify: Bool { person.may(.verifyActivity, at: activity.region) }
    /// Whether it may be mended as it stands.
    var isOpen: Bool { activity.state != .verified && activity.state != .cancelled }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: list)">\(t("活动"))</a>　\(activity.chapterName)</p>
        <h1>\(title)</h1>
        <p>\(ActivityMarks(t: t, activity, on: today).html)　\(t(activity.content.type.label))</p>
        \(doneNotice)
        \(problems.summary(t, identifier: { _ in nil }))
        \(copyNotice)
        <div class="columns"><div>
        \(ActivityFacts(page: self).html)
        \(ActivityFileList(page: self).html)
        </div><div>
        \(ActivitySteps(page: self).html)
        \(ParticipantList(page: self).html)
        \(VersionList(t: t, found: found).html)
        </div></div>
        """
    }

    private var list: Link {
        ActivityFilter(
            person.may(.seeActivities, at: activity.region.township)
                ? activity.region.township : activity.region,
            Month(of: activity.content.day)
        ).link
    }

    private var doneNotice: HTML? {
        let said: String? =
            switch done {
            case "recorded": t("记下来了。")
            case "planned": t("列入计划了。")
            case "changed": t("改好了，原来的也留着。")
            case "hold": t("记为已开展，别忘了补上人数和成效。")
            case "verify": t("核实了。")
            case "reopen": t("退回更正了。")
            case "cancel": t("取消了。")
            default: nil
            }
        guard let said else { return nil }
        let again = ButtonLink(
            text: t("再记一次"),
            link: "/activities/new?chapter=\(activity.chapter)",
            weight: .quiet
        )
        return Notice(
            kind: .success,
            text: said,
            detail: done == "recorded" ? "<p>\(again.body)</p>" : nil
        ).body
    }

    private var copyNotice: HTML? {
        guard !copies.isEmpty || !hiddenCopies.isEmpty else { return nil }
        let list: HTML =
            copies.isEmpty ? "\(each: hiddenCopies, hiddenCopy)" : "\(each: copies, copy)"
        return Notice(
            kind: .warning,
            text: t("和别的协会的记录一字不差，请核对："),
            detail: "<ul>\(list)</ul>"
        ).body
    }

    private func hiddenCopy(_ copy: HiddenCopy) -> HTML {
        """
        <li>\(copy.chapter) \(t.shortDay(copy.day)) \
        <span class="soft">\(copy.isText ? t("成效") : t("各项数量"))</span></li>
        """
    }

    private func copy(_ copy: CopyEntry) -> HTML {
        """
        <li><a href="\(to: "/activities/\(copy.record)")">\(copy.chapter) \(t.shortDay(copy.day)) \
        \(copy.topic)</a></li>
        """
    }
}

/// What the record says, and where it comes from.
struct ActivityFacts {
    let page: ActivityPage

    private var t: Words { page.t }

    var html: HTML {
        """
        <section><h2>\(t("记录"))</h2><div class="sheet"><dl class="facts close">
        \(each: lines, line)
        \(attending)\(entered)
        </dl>\(change)</div></section>
        """
    }

    private var lines: [ActivityLines.Line] {
        ActivityLines(t: t, content: page.activity.content).all
            .filter { $0.isNeeded || !$0.value.isEmpty }
    }

    private func line(_ line: ActivityLines.Line) -> HTML {
        "<dt>\(line.label)</dt><dd>\(line.value.isEmpty ? t("未填") : line.value)</dd>"
    }

    private var attending: HTML? {
        guard !page.attending.isEmpty else { return nil }
        let names = page.attending.map(\.name).joined(separator: t("、"))
        return "<dt>\(t("参加的协会"))</dt><dd>\(t("{n} 个", page.attending.count))：\(names)</dd>"
    }

    private var entered: HTML {
        guard let day = page.activity.enteredOn else {
            return "<dt>\(t("来自"))</dt><dd>\(t("台账导入"))</dd>"
        }
        return "<dt>\(t("记录日期"))</dt><dd>\(t.day(day))</dd>"
    }

    private var change: HTML? {
        guard page.mayLog, page.isOpen else { return nil }
        let isPlan = !page.activity.state.counts
        return """
            <p class="actions">\(ButtonLink(
                text: isPlan ? t("办完了，记下来") : t("修改"),
                link: "\(page.base)/change",
                weight: isPlan ? .main : .quiet
            ).body)</p>
            """
    }
}

/// What may be done about a record as it stands.
struct ActivitySteps {
    let page: ActivityPage

    private var t: Words { page.t }
    private var state: ActivityState { page.activity.state }

    var html: HTML? {
        let steps = [verification, holding, cancellation, reopening].compactMap { $0 }
        guard !steps.isEmpty else { return nil }
        return """
            <section><h2>\(t("要办的事"))</h2><div class="sheet stack">\(each: steps)</div></section>
            """
    }

    private var verification: HTML? {
        guard page.mayVerify, state == .recorded else { return nil }
        return """
            <form method="post" action="\(to: "\(page.base)/verification")">\(tokens)\
            <p>\(t("看过照片和内容，属实的，在这里核实。核实以后不能再改。"))</p>\
            \(Button(text: t("核实")).body)</form>
            """
    }

    private var holding: HTML? {
        guard page.mayLog, state == .planned, page.activity.content.day <= page.today else {
            return nil
        }
        return """
            <form method="post" action="\(to: "\(page.base)/holding")">\(tokens)\
            <p>\(t("已经办了、还来不及细记的，先在这里说一声。"))</p>\
            \(Button(text: t("已经开展"), weight: .quiet).body)</form>
            """
    }

    private var cancellation: HTML? {
        guard page.mayLog, page.isOpen else { return nil }
        return withReason("cancellation", t("取消这次活动"))
    }

    private var reopening: HTML? {
        guard page.mayVerify, state == .verified else { return nil }
        return withReason("reopening", t("退回更正"))
    }

    private func withReason(_ noun: String, _ title: String) -> HTML {
        let reason = Field(
            label: t("原因"),
            name: "reason",
            required: true,
            maxLength: 200,
            identifier: "reason-\(noun)"
        )
        return """
            <details><summary>\(title)</summary>
            <form method="post" action="\(to: "\(page.base)/\(noun)")">\(tokens)\(reason.body)\
            \(Button(text: title, weight: .grave).body)</form></details>
            """
    }

    private var tokens: HTML { "\(page.formToken.html)\(FormKey().html)" }
}
