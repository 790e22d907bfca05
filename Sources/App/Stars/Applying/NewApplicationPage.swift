import Domain
import HTML

/// What applying means, before it begins: what is asked, what it is used for, until when.
struct NewApplicationPage: Page {
    let t: Words
    let household: ApplyingHousehold
    /// The township's latest round; nil before its first.
    let round: ApplyingRound?
    let past: [PastApplication]
    /// The member applies herself; otherwise her paper is taken down.
    let isOwn: Bool
    let today: Day
    let formToken: FormToken
    let problems: Problems

    var title: String { t("{name}户申报五星农家", household.head) }
    var place: MenuItem.Place? { isOwn ? .start : .stars }
    var address: Link? { "/stars/applications/new?household=\(household.id)" }

    var body: HTML {
        """
        <div class="narrow form">
        <h1>\(title)</h1>
        \(problems.summary(t))
        \(offer)
        </div>
        """
    }

    private var present: PastApplication? {
        past.first { $0.year == round?.year && $0.state != .withdrawn }
    }

    private var offer: HTML {
        if let present { return already(present) }
        guard let round else {
            return "<p>\(t("乡镇还没有开过五星农家评定。"))</p>"
        }
        guard round.takesApplications(on: today) else { return closed(round) }
        return begin(round)
    }

    private func already(_ application: PastApplication) -> HTML {
        """
        <p>\(t("这一户今年已经申报了。"))</p>
        <p>\(ButtonLink(text: t("看申报"), link: .starApplication(application.id), isWide: true).body)</p>
        """
    }

    private func closed(_ round: ApplyingRound) -> HTML {
        "<p class=\"lead\">\(t(RoundNews(round, today, t).sentence))</p>"
    }

    private func begin(_ round: ApplyingRound) -> HTML {
        """
        <p class="lead">\(t("{y} 年度，{day}以前都可以填。", round.year, closing(round)))</p>
        <ol class="steps">
        <li>\(t("五类各一页，每一项给自己打分；不清楚的先空着，填一页存一页。"))</li>
        <li>\(t("写上参加的人和事迹，承诺都是真的，就可以提交。"))</li>
        <li>\(t("评审员到家里看过以后，村里开会表决、公示，乡镇审定。"))</li>
        </ol>
        <p>\(t("自愿申报，随时可以撤回，不影响任何待遇。不看收入，不看家里几口人。"))</p>
        \(if: !isOwn, "<p class=\"soft\">\(t("替没有手机的户录入纸质表：录完会注明是村里代录。"))</p>")
        <form method="post" action="\(to: "/stars/applications")">
        \(formToken.html)\(FormKey().html)
        <input type="hidden" name="household" value="\(household.id)">
        \(Button(text: t("开始填写"), isWide: true).body)
        </form>
        """
    }

    private func closing(_ round: ApplyingRound) -> String {
        round.days[.applyTo].map { t.day($0) } ?? ""
    }
}

/// Where a round stands for whoever has not applied.
struct RoundNews {
    let sentence: Sentence

    init(_ round: ApplyingRound, _ today: Day, _ t: Words) {
        guard round.isOpen else {
            sentence = Sentence("{y} 年度的评定已经结束。", round.year)
            return
        }
        sentence =
            switch round.days.applicationRefusal(on: today) {
            case .windowNotOpen(let day): Sentence("{y} 年度 {day} 起可以申报。", round.year, t.day(day))
            case .windowClosed(let day): Sentence("{y} 年度的申报 {day} 已经截止。", round.year, t.day(day))
            default: Sentence("{y} 年度正在接受申报。", round.year)
            }
    }
}
