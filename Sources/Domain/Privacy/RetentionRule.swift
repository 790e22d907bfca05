/// A kind of row that is kept for a term only (domain 1.5, 4.1); how long is data, with the day it holds from.
package enum RetentionRule: String, CaseIterable, Sendable {
    case suggestion, objection, mark, household, project, request, member, session, invitation
    case assistance = "case"
    case contactNote = "contact_note"
    case followUp = "follow_up"
    case starForm = "star_form"

    package var label: Label {
        switch self {
        case .suggestion: Label("意见建议的提出人和联系方式", "who made a suggestion, and how to reach her")
        case .objection: Label("公示异议的提出人和联系方式", "who objected to a notice, and how to reach her")
        case .mark: Label("已取消的户特殊标记", "sensitive marks that have ended")
        case .household: Label("已注销的户的资料", "records of households that have ended")
        case .assistance: Label("已退出帮扶的证件号和银行账号", "numbers in cases of assistance that have ended")
        case .contactNote: Label("走访联系的说明", "notes on contacts")
        case .followUp: Label("已办好的需求和结果", "needs that were met, and how")
        case .project: Label("已结束项目经营人的证件号", "the operator's number in projects that have ended")
        case .starForm: Label("五星农家申报表的文字", "words on five-star application forms")
        case .request: Label("个人信息申请的文字", "words in requests about personal data")
        case .member: Label("退会、去世会员的个人信息", "personal data of members who left or died")
        case .session: Label("登录记录", "entries of sign-in")
        case .invitation: Label("用过、过期的邀请", "invitations that were used or have run out")
        }
    }

    /// From when the term counts.
    package var begins: Label {
        switch self {
        case .suggestion: Label("从最后一次办理算起", "from what was last done about it")
        case .objection: Label("从答复算起", "from the answer")
        case .mark: Label("从取消那天算起", "from the day the mark ended")
        case .household: Label("从注销那天算起", "from the day the household ended")
        case .assistance:
            Label(
                "从退出或不予通过算起；旧台账的从那一年年底算起",
                "from leaving or being turned down; in old ledgers from the end of the year"
            )
        case .contactNote: Label("从走访那天算起", "from the day of the contact")
        case .followUp: Label("从办好那天算起", "from the day it was met")
        case .project: Label("从项目结束算起", "from the end of the project")
        case .starForm: Label("从评选结束算起", "from the end of the round")
        case .request: Label("从最后一次办理算起", "from what was last done about it")
        case .member: Label("从离开那天算起", "from the day of leaving")
        case .session: Label("从登录那天算起", "from the day of signing in")
        case .invitation: Label("从用掉或过期算起", "from the day it was used or ran out")
        }
    }

    /// What is cleared, and what stays.
    package var clearing: Label {
        switch self {
        case .suggestion:
            Label(
                "清除姓名、联系方式和来源标记；意见、答复和日期留下",
                "name, address and mark of the sender go; words, answer and days stay"
            )
        case .objection:
            Label(
                "清除姓名、联系方式和来源标记；异议、答复和日期留下",
                "name, address and mark of the sender go; words, answer and days stay"
            )
        case .mark: Label("整条删除", "the row goes")
        case .household:
            Label(
                "清除户主证件号、地址、小组、人口；没有牌匾、帮扶和项目的，姓名也清除；联系户数不变",
                "the head's ID number, address, group and size go, and the name where no plaque, case or project bears it; counts stay"
            )
        case .assistance:
            Label(
                "清除证件号、银行账号、联系方式、出生年、监护人、资助人和儿童的姓名；大人的姓名、决定、发放的金额和账号末四位留下",
                "numbers, bank account, address, year of birth, guardian, sponsor and a child's name go; an adult's name, decisions, amounts and the account's last four digits stay"
            )
        case .contactNote:
            Label("清除说明；走访的日期、方式和事项留下", "the note goes; day, channel and topics stay")
        case .followUp: Label("清除需求和结果的文字；日期留下", "the words go; days stay")
        case .project:
            Label(
                "清除经营人的证件号；项目、姓名、户数和金额留下",
                "the number goes; project, name, households and amounts stay"
            )
        case .starForm:
            Label(
                "清除事迹、参加人姓名、签名、住址；分数和结果留下",
                "deeds, names, signature and address go; points and outcome stay"
            )
        case .request: Label("清除申请和答复的文字；种类和日期留下", "the words go; kind and days stay")
        case .member:
            Label(
                "由系统按期清除，只留统计要用的内容",
                "cleared by the site itself; what figures are counted from stays"
            )
        case .session: Label("由系统按期整条删除", "the rows go, cleared by the site itself")
        case .invitation: Label("由系统按期整条删除", "the rows go, cleared by the site itself")
        }
    }

    /// Where the term comes from.
    package var basis: Label {
        switch self {
        case .member: Label("章程：退会满 12 个月", "twelve months after leaving")
        case .session, .request:
            Label("处理记录至少保存三年", "records of handling are kept three years at least")
        default: Label("默认，可以由运营单位调整", "a default, the operator's to change")
        }
    }
}

/// Why a row that is past its term is left, or what became of it.
package enum RetentionOutcome: String, CaseIterable, Sendable {
    case hold, request, open, appeal, assistance = "case"
    case project, award, payment, need
    case done, gone

    package var label: Label {
        switch self {
        case .hold: Label("有人要求保留", "held")
        case .request: Label("本人的个人信息申请还没有答复", "her request about her data waits for an answer")
        case .open: Label("还没有办完", "not settled yet")
        case .appeal: Label("申诉还没有答复", "an appeal waits for an answer")
        case .assistance: Label("帮扶还在进行", "a case of assistance is open")
        case .project: Label("项目还在进行", "a project is running")
        case .award: Label("牌匾还有效", "a plaque is valid")
        case .payment: Label("有一笔发放没有结果", "a payment has no result yet")
        case .need: Label("提出的需求还没有办好", "a need is not met yet")
        case .done: Label("已清除", "cleared")
        case .gone: Label("不再到期", "no longer past its term")
        }
    }
}

/// Where a proposal to clear stands.
package enum RetentionState: String, CaseIterable, Sendable {
    case proposed, confirmed, stopped, done

    package var label: Label {
        switch self {
        case .proposed: Label("等第二人确认", "waits for a second person")
        case .confirmed: Label("等到日子清除", "waits for its day")
        case .stopped: Label("停止了", "stopped")
        case .done: Label("已清除", "cleared")
        }
    }

    /// Whether it may still be carried out.
    package var isOpen: Bool { self == .proposed || self == .confirmed }
}

/// What is done about a proposal to clear.
package enum RetentionEvent: String, CaseIterable, Sendable {
    case confirm, stop

    package var label: Label {
        switch self {
        case .confirm: Label("确认清除", "clearing confirmed")
        case .stop: Label("停止清除", "clearing stopped")
        }
    }

    /// Whether a proposal that stands there admits the step.
    package func follows(_ state: RetentionState) -> Bool {
        state == .proposed || self == .stop && state == .confirmed
    }
}
