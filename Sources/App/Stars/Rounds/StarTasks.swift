import Domain
import HTML

/// What a place has to do next in its round, with the way there.
struct StarTasks {
    let page: StarRoundPage

    private var t: Words { page.t }
    private var here: Link { .stars(page.region.code, page.round.year) }

    var body: HTML {
        let tasks = page.isVillage ? village : township
        guard !tasks.isEmpty || mayPost else { return .empty }
        return """
            <section class="sheet"><h2>\(t("接下来要办的"))</h2>
            \(if: !tasks.isEmpty, PlainList(items: tasks).body)
            \(if: mayPost, posting)</section>
            """
    }

    private var village: [PlainList.Item] {
        guard let mine = page.villages.first else { return [] }
        let keeps = page.person.may(.keepStars, at: page.region.code)
        var tasks: [PlainList.Item] = []
        if keeps, page.round.applying.isInForce(on: page.today) {
            tasks.append(
                PlainList.Item(
                    text: t("替没有手机的家庭录入申报"),
                    trailing: t("到 {day}为止", t.day(page.round.applying.to)),
                    link: "/stars/applications/new?place=\(page.region.code.text)"
                )
            )
        }
        if keeps, mine.panel < page.round.fewestReviewers {
            tasks.append(
                PlainList.Item(
                    text: t("评审组至少 {n} 人，现在 {m} 人", page.round.fewestReviewers, mine.panel),
                    link: "\(here)/reviewers"
                )
            )
        }
        if mine.toScore > 0 {
            let mayScore = page.person.may(.scoreStars, at: page.region.code)
            tasks.append(
                PlainList.Item(
                    text: t("{n} 户等待评审组评分", mine.toScore),
                    link: mayScore ? "/stars/scoring" : keeps ? "\(here)/reviewers" : nil
                )
            )
        }
        if keeps, mine.scored > 0 {
            tasks.append(
                PlainList.Item(text: t("{n} 户等待村民代表会议表决", mine.scored), link: "\(here)/votes")
            )
        }
        return tasks
    }

    private var township: [PlainList.Item] {
        guard page.person.may(.checkStars, at: page.region.code) else { return [] }
        let hanging = page.villages.reduce(0) { $0 + $1.onNotice }
        let objected = page.villages.reduce(0) { $0 + $1.objected }
        var tasks: [PlainList.Item] = []
        if objected > 0 {
            tasks.append(
                PlainList.Item(
                    text: t("{n} 户有异议等待答复", objected),
                    link: "/notices?place=\(page.region.code.text)"
                )
            )
        }
        if hanging > 0 {
            tasks.append(
                PlainList.Item(text: t("{n} 户在公示，看看抽查和审定", hanging), link: "\(here)/decisions")
            )
        }
        return tasks
    }

    private var waiting: Int {
        page.isVillage
            ? page.villages.reduce(0) { $0 + $1.toPost }
            : page.villages.reduce(0) { $0 + $1.approved }
    }

    private var mayPost: Bool {
        waiting > 0
            && page.person.may(page.isVillage ? .voteStars : .awardStars, at: page.region.code)
    }

    private var posting: HTML {
        """
        <form method="post" action="\(to: "\(here)/notice")">
        \(page.formToken.html)\(FormKey().html)
        <h3>\(t("公示 {n} 户", waiting))</h3>
        <p>\(t("公开栏上只写村名、隐去一个字的户主姓名和星数，挂满 {n} 天。期间谁都可以提异议。", days))</p>
        \(Field(
            label: t("到哪里提意见"),
            name: "objections_at",
            value: page.sent?["objections_at"] ?? t("{place}计划生育协会", page.region.name),
            error: page.problems.sentence(for: "objections_at").map { t($0) },
            required: true,
            maxLength: 80
        ).body)
        \(Button(text: t("贴上公开栏")).body)</form>
        """
    }

    private var days: Int {
        page.isVillage ? page.round.villageNoticeDays : page.round.townshipNoticeDays
    }
}
