import Domain
import HTML

/// The check before acceptance, who signed it, and what she can do about it.
struct AcceptancePart {
    let page: ProjectPage

    private var t: Words { page.t }
    private var person: SignedIn { page.person }
    private var newest: ProjectCheck? { page.parts.checks.first }
    private var isRunning: Bool { page.project.state == .running }
    private var mayCheck: Bool { isRunning && person.may(.carryProject, at: page.project.region) }

    var html: HTML {
        guard newest != nil || mayCheck else { return .empty }
        return """
            <section><h2>\(t("验收"))</h2>
            \(with: newest, shown)
            \(isRunning ? newest.map(signing) : nil)
            \(if: mayCheck, form)</section>
            """
    }

    private func shown(_ check: ProjectCheck) -> HTML {
        """
        <div class="sheet"><dl class="facts">
        <dt>\(t("哪一天"))</dt><dd>\(check.checkedOn.iso)，\(check.entererName)</dd>
        \(each: AcceptancePoint.allCases, { point(point: $0, check) })
        \(with: check.notes, { "<dt>\(t("情况"))</dt><dd>\($0)</dd>" })
        <dt>\(t("乡镇专干签字"))</dt><dd>\(check.officer ?? t("还没有"))</dd>
        <dt>\(t("乡镇审批人签字"))</dt><dd>\(check.approver ?? t("还没有"))</dd></dl></div>
        """
    }

    private func point(point: AcceptancePoint, _ check: ProjectCheck) -> HTML {
        let passed = check.answers[point] == true
        return "<dt>\(t(point.label))</dt><dd>\(passed ? t("是") : t("否"))</dd>"
    }

    /// The duties she can still sign by.
    private func signing(_ check: ProjectCheck) -> HTML {
        guard check.isInOrder else {
            return "<p class=\"soft\">\(t("资金和实物两项没有通过，整改以后再验收一次。"))</p>"
        }
        guard !page.parts.photos.isEmpty else {
            return "<p class=\"soft\">\(t("传了照片才能签字。"))</p>"
        }
        var duties: [Duty] = []
        if check.officer == nil, holds(.townshipOfficer) { duties.append(.townshipOfficer) }
        let isOther = person.account != page.project.enterer && person.account != check.enterer
        if check.approver == nil, holds(.townshipApprover), isOther {
            duties.append(.townshipApprover)
        }
        return "\(each: duties, sign)"
    }

    private func holds(_ duty: Duty) -> Bool {
        person.grants.contains { $0.duty == duty && $0.region.contains(page.project.region) }
    }

    private func sign(_ duty: Duty) -> HTML {
        """
        <form method="post" action="\(to: "\(page.base)/signature")">\(page.tokens)
        <input type="hidden" name="duty" value="\(duty.rawValue)">
        <p>\(t("看过以上各项和照片，同意验收。两个人都签了，项目就验收了。"))</p>
        \(Button(text: t("以{duty}签字", t(duty.label))).body)</form>
        """
    }

    private var form: HTML {
        let isFirst = newest == nil
        return """
            <details\(if: page.wasRefused("notes", "checked_on"), " open")>\
            <summary>\(isFirst ? t("记一次验收") : t("重新验收一次"))</summary>
            <form class="sheet" method="post" action="\(to: "\(page.base)/acceptance")">\(page.tokens)
            \(page.field("checked_on", t("哪一天"), page.today.iso, kind: .date))
            \(each: AcceptancePoint.allCases, box)
            \(page.field("notes", t("情况"), "", kind: .textarea(rows: 3), help: t("没有打勾的，请写明情况。"), isRequired: false, most: 500))
            \(Button(text: t("记下")).body)</form></details>
            """
    }

    private func box(_ point: AcceptancePoint) -> HTML {
        let isOn = page.sent?[point.rawValue].isEmpty == false
        return Field(
            label: t(point.label),
            name: point.rawValue,
            value: isOn ? "yes" : "",
            kind: .checkbox
        ).body
    }
}
