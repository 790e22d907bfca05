import Domain
import HTML

/// Looks members and households up by name and puts them down as having taken part.
struct ParticipantsPage: Page {
    let t: Words
    let activity: Activity
    let participants: [Participant]
    let typed: String
    let found: (members: [MemberEntry], households: [HouseholdEntry])
    let formToken: FormToken
    let problems: Problems

    var title: String { t("谁参加了") }
    var place: MenuItem.Place? { .activities }
    var address: Link? { base }

    private var record: Link { "/activities/\(activity.record)" }
    private var base: Link { "\(record)/participants" }
    private var isNameless: Bool { activity.content.type.keepsNoNames }

    var body: HTML {
        """
        <div class="narrow form">
        <p class="soft"><a href="\(to: record)">\(activity.content.topic)</a></p>
        <h1>\(title)</h1>
        \(problems.summary(t, identifier: { _ in nil }))
        \(isNameless ? nameless : search)
        \(if: !participants.isEmpty, present)
        <p class="actions">\(ButtonLink(text: t("好了"), link: record, weight: .quiet).body)</p>
        </div>
        """
    }

    private var nameless: HTML {
        Notice(kind: .warning, text: t("生殖健康类的活动只记人数，不留名单。")).body
    }

    private var search: HTML {
        """
        <p class="soft">\(t("自愿签到的会员和联系户，填姓名或拼音首字母来找。"))</p>
        <form class="search" method="get" action="\(to: base)" role="search">
        <label for="q">\(t("姓名或拼音首字母"))</label>
        <div class="row"><input id="q" type="search" name="q" value="\(typed)" autocomplete="off" \
        pattern="\(LongNumber.none)" title="\(t(LongNumber.hint))">\
        <button class="button quiet">\(t("查找"))</button></div></form>
        \(if: !typed.isEmpty, results)
        """
    }

    private var results: HTML {
        guard !found.members.isEmpty || !found.households.isEmpty else {
            return "<p class=\"soft\">\(t("没有找到这样的会员或户。"))</p>"
        }
        return """
            <div class="sheet"><ul class="plain">\
            \(each: found.members.prefix(20), { choice("member", $0.id, $0.name, $0.group ?? t("会员")) })\
            \(each: found.households.prefix(20), { choice("household", $0.id, $0.head, t("户")) })</ul></div>
            """
    }

    private func choice(_ field: String, _ id: Int64, _ name: String, _ what: String) -> HTML {
        """
        <li><span>\(name) <span class="soft">\(what)</span></span>\
        <form class="inline" method="post" action="\(to: base)">\(tokens)\
        <input type="hidden" name="\(field)" value="\(id)">\
        <select name="role" aria-label="\(t("怎样参加"))">\(each: ParticipationRole.allCases, role)</select>\
        <button class="button quiet">\(t("参加了"))</button></form></li>
        """
    }

    private func role(_ role: ParticipationRole) -> HTML {
        "<option value=\"\(role.rawValue)\">\(t(role.label))</option>"
    }

    private var present: HTML {
        """
        <h2>\(t("已登记 {n} 个", participants.count))</h2>
        <div class="sheet"><ul class="plain">\(each: participants, line)</ul></div>
        """
    }

    private func line(_ participant: Participant) -> HTML {
        """
        <li><span>\(participant.name) <span class="soft">\(t(participant.role.label))</span></span>\
        <form method="post" action="\(to: "\(base)/\(participant.id)/withdrawal")">\(tokens)\
        <button class="plain">\(t("去掉"))<span class="hidden"> \(participant.name)</span></button></form></li>
        """
    }

    private var tokens: HTML { "\(formToken.html)\(FormKey().html)" }
}

/// Who took part, on the record's page; a health activity has no such list.
struct ParticipantList {
    let page: ActivityPage

    private var t: Words { page.t }

    var html: HTML? {
        guard !page.activity.content.type.keepsNoNames, page.activity.state != .cancelled,
            page.mayLog || !page.participants.isEmpty
        else { return nil }
        return """
            <section><h2>\(t("参加的会员和户"))</h2><div class="sheet">\(list.body)\(action)</div></section>
            """
    }

    private var list: PlainList {
        PlainList(
            items: page.participants.map { participant in
                let member: Link? = participant.member.map { "/members/\($0)" }
                let household: Link? = participant.household.map { "/households/\($0)" }
                return PlainList.Item(
                    text: participant.name.isEmpty ? t("已不在册") : participant.name,
                    trailing: t(participant.role.label),
                    link: participant.name.isEmpty ? nil : member ?? household
                )
            },
            empty: t("没有登记姓名，人数以记录为准。")
        )
    }

    private var action: HTML? {
        guard page.mayLog else { return nil }
        return """
            <p class="actions">\(ButtonLink(
                text: t("登记参加的人"),
                link: "\(page.base)/participants",
                weight: .quiet
            ).body)</p>
            """
    }
}
