import Domain
import HTML

/// One application: where it stands, what is missing, what it came to, and what may be done.
struct ApplicationPage: Page {
    let t: Words
    let person: SignedIn
    let found: ApplicationFound
    let today: Day
    let formToken: FormToken
    let sent: SentForm?
    let problems: Problems

    var application: StarApplication { found.application }
    var sheet: ApplicationSheet { found.sheet }
    var base: Link { .starApplication(application.id) }
    var title: String { t("{name}户的申报", application.head) }
    var place: MenuItem.Place? { application.isOwn ? .start : .stars }
    var address: Link? { base }

    var body: HTML {
        """
        \(crumbs)
        <h1>\(title)</h1>
        <p>\(StarStateMark(t: t, state: application.state).body)
        <span class="soft">\(t("{y} 年度 · {way}", application.year, t(application.channel.label)))</span></p>
        <p class="lead">\(t(ApplicationNews(found, today, t).sentence))</p>
        \(problems.summary(t))
        <p class="actions">\(ButtonLink(text: t("打印申报表（PDF）"), link: "\(base)/form.pdf", weight: .quiet).body)</p>
        \(if: isDecided, deciding)
        \(mayFillIn ? filling : reading)
        """
    }

    /// Whether the person here may change what is said, if it is still a draft.
    var mayApply: Bool {
        application.isOwn || person.may(.keepStars, at: application.region)
    }

    /// Whether the township has something to say of it already.
    private var isDecided: Bool {
        let before: [StarState] = [.draft, .submitted, .scored, .returned, .withdrawn]
        return person.may(.checkStars, at: application.region)
            && !before.contains(application.state)
    }

    private var deciding: HTML {
        """
        <p class="actions">\(ButtonLink(text: t("抽查和审定"), link: "\(base)/decision", weight: .quiet).body)</p>
        """
    }

    private var mayFillIn: Bool { application.state == .draft && mayApply }

    func sentence(_ field: String) -> String? {
        problems.sentence(for: field).map { t($0) }
    }

    private var filling: HTML {
        """
        <div class="columns"><div>
        \(ApplicationOverview(page: self).html)
        \(ApplicationSubmission(page: self).html)
        </div><div>
        \(ApplicationOutlook(page: self).html)
        \(ApplicationSteps(page: self).html)
        </div></div>
        """
    }

    private var reading: HTML {
        """
        <div class="columns"><div>
        \(ApplicationOutlook(page: self).html)
        \(ApplicationScores(page: self).html)
        \(Sheet(title: t("申报表"), content: facts).body)
        </div><div>
        \(ApplicationHelp(page: self).html)
        \(ApplicationSteps(page: self).html)
        </div></div>
        """
    }

    private var crumbs: HTML? {
        guard !application.isOwn else { return nil }
        let town = application.region.township
        return Breadcrumb(
            label: t("您在这里"),
            places: [
                .init(
                    text: t("{y} 年度五星农家", application.year),
                    link: person.may(.seeStars, at: town) ? .stars(town, application.year) : nil
                ),
                .init(
                    text: application.place,
                    link: .stars(application.region, application.year)
                ),
                .init(text: title),
            ]
        ).body
    }

    private var facts: HTML {
        """
        <dl class="facts">
        <dt>\(t("户主"))</dt><dd>\(head)</dd>
        <dt>\(t("地方"))</dt><dd>\(whereabouts)</dd>
        \(fact(t("参加申报的人"), application.names.isEmpty ? nil : application.names.joined(separator: t("、"))))
        \(fact(t("事迹"), application.deeds))
        <dt>\(t("申报日期"))</dt><dd>\(t.day(application.applied))</dd>
        \(fact(t("承诺和同意"), application.promised.map { t("{name}签字，{day}", application.signedBy ?? "", t.day($0)) }))
        </dl>
        """
    }

    private var head: HTML {
        guard person.may(.seeHouseholds, at: application.region) else {
            return "\(application.head)"
        }
        return "<a href=\"\(to: "/households/\(application.household)")\">\(application.head)</a>"
    }

    private var whereabouts: String {
        [application.place, application.group, application.address].compactMap { $0 }
            .joined(separator: " · ")
    }

    private func fact(_ label: String, _ value: String?) -> HTML {
        guard let value else { return .empty }
        return "<dt>\(label)</dt><dd>\(value)</dd>"
    }
}

/// What a household is told of where its application stands.
struct ApplicationNews {
    let sentence: Sentence

    init(_ found: ApplicationFound, _ today: Day, _ t: Words) {
        let application = found.application
        sentence =
            application.state == .draft
            ? Self.draft(application, missing: found.sheet.missing().count, today, t)
            : Self.news(of: application, stars: found.outcome?.stars ?? 0, t)
    }

    private static func draft(
        _ application: StarApplication,
        missing: Int,
        _ today: Day,
        _ t: Words
    ) -> Sentence {
        if let refusal = application.refusal(on: today) { return Sentence(applying: refusal, t) }
        guard missing > 0 else {
            return Sentence("都填好了，{day}以前提交。", t.day(application.applyTo))
        }
        return Sentence("还差 {n} 项，{day}以前填好提交。", missing, t.day(application.applyTo))
    }

    private static func news(
        of application: StarApplication,
        stars: Int,
        _ t: Words
    ) -> Sentence {
        switch application.state {
        case .submitted:
            Sentence("已经提交，{day}起评审员来家里看。", t.day(application.scoreFrom))
        case .scored where application.channel == .ledger:
            Sentence("从旧评分表导入，得 {n} 颗星。", stars)
        case .scored: Sentence("评审员评完了，等村民代表会议表决。")
        case .returned: Sentence("会议退回重评，评审员会再看一遍。")
        case .passed: Sentence("会议通过了，接下来在村里公示。")
        case .onNotice: Sentence("正在村里公示，有异议可以提。")
        case .objected, .townObjected: Sentence("公示期间有人提出异议，乡镇核对后会答复。")
        case .rechecking: Sentence("评审员正在复核。")
        case .rechecked: Sentence("复核完了，等下一步。")
        case .approved: Sentence("乡镇审定通过了，接下来在乡镇公示。")
        case .onTownNotice: Sentence("正在乡镇公示，有异议可以提。")
        case .awarded: Sentence("评上了，{n} 颗星。祝贺！", stars)
        case .rejected: Sentence("乡镇没有通过，原因写在下面；不服可以申诉。")
        case .vetoed: Sentence("因为一条经证实的事实没有评上，原因写在下面；不服可以申诉。")
        case .withdrawn: Sentence("已经撤回。在申报期内可以重新申报。")
        case .draft: Sentence("还没有提交。")
        }
    }
}
