import Domain
import HTML

/// A village's panel in a round: who sits on it, how far it is, who is related to whom.
struct PanelPage: Page {
    let t: Words
    let person: SignedIn
    let region: Region
    let round: StarRound
    let seats: [PanelSeat]
    let candidates: [PanelCandidate]
    let progress: [PanelProgress]
    let relations: [DeclaredRelation]
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?

    var title: String { t("{place} {y} 年五星评审组", region.name, round.year) }
    var place: MenuItem.Place? { .stars }
    var address: Link? { base }

    private var base: Link { "\(Link.stars(region.code, round.year))/reviewers" }
    private var sitting: [PanelSeat] { seats.filter { $0.endedAt == nil } }
    private var former: [PanelSeat] { seats.filter { $0.endedAt != nil } }
    private var keeps: Bool { round.isOpen && person.may(.keepStars, at: region.code) }
    private var tables: PanelTables { PanelTables(t: t, fewest: round.fewestReviewers) }

    var body: HTML {
        """
        \(crumbs)
        <h1>\(headline)</h1>
        \(problems.summary(t, identifier: { $0.isEmpty ? nil : $0 }))
        <p>\(t("每户至少 {n} 名和它没有关系的评审员打分，各打各的，全部交齐之后才能看到分数，每一项取中间的分。", round.fewestReviewers))</p>
        \(if: !short.isEmpty, shortfall)
        <h2>\(t("评审员"))</h2>
        \(sitting.isEmpty ? nobody : seatList)
        \(if: keeps, appointing)
        <h2>\(t("各户评到哪里"))</h2>
        \(progress.isEmpty ? noneApplied : tables.progress(progress))
        <h2>\(t("声明过的关系"))</h2>
        \(relations.isEmpty ? noRelation : declared)
        \(if: keeps && !sitting.isEmpty && !progress.isEmpty, declaring)
        \(if: !former.isEmpty, left)
        """
    }

    private var crumbs: HTML {
        Breadcrumb(
            label: t("您在这里"),
            places: [
                .init(
                    text: t("{place} {y} 年五星农家", region.name, round.year),
                    link: .stars(region.code, round.year)
                ),
                .init(text: t("评审组")),
            ]
        ).body
    }

    private var headline: String {
        let missing = round.fewestReviewers - sitting.count
        return missing > 0
            ? t("评审组 {n} 人，还差 {m} 人", sitting.count, missing)
            : t("评审组 {n} 人", sitting.count)
    }

    /// Households that too few unrelated reviewers are left for.
    private var short: [PanelProgress] {
        progress.filter { $0.awaitsScores && $0.panel < round.fewestReviewers }
    }

    private var shortfall: HTML {
        Notice(
            kind: .warning,
            text: t(
                "{n} 户没有亲属关系的评审员不够 {m} 人，评不完，请再请评审员：{names}",
                short.count,
                round.fewestReviewers,
                short.prefix(8).map(\.head)
            )
        ).body
    }

    private var nobody: HTML {
        EmptyState(text: t("还没有评审员。先由账号管理员给村里办事公道的人开账号，职责选“五星评审员”，再在这里请进评审组。")).body
    }

    private var seatList: HTML {
        "<div class=\"sheet stack\">\(each: sitting, seat)</div>"
    }

    private func seat(_ seat: PanelSeat) -> HTML {
        """
        <div><p><b>\(seat.name)</b> <span class="soft">\(t("交了 {n} 份", seat.sheetsIn))　\
        \(t("{day}，{who}请", t.moment(seat.since), seat.appointedBy))</span>\
        \(if: !seat.holdsDuty, noDuty)</p>
        \(if: keeps, ending(seat))</div>
        """
    }

    private var noDuty: HTML {
        " <span class=\"badge late\">\(t("账号停用或者没有这一职责，评不了分"))</span>"
    }

    private func ending(_ seat: PanelSeat) -> HTML {
        """
        <details><summary>\(t("请{name}退出评审组", seat.name))</summary>
        <form method="post" action="\(to: "\(base)/\(seat.id)/ending")">
        \(formToken.html)\(FormKey().html)
        <p class="soft">\(t("已经评出来的户不变；还在评的户不再等她。"))</p>
        \(reason("reason-\(seat.id)"))
        \(Button(text: t("退出评审组"), weight: .grave).body)</form></details>
        """
    }

    private func reason(_ identifier: String) -> HTML {
        Field(
            label: t("原因"),
            name: "reason",
            error: problems.sentence(for: "reason").map { t($0) },
            required: true,
            maxLength: 200,
            identifier: identifier
        ).body
    }

    private var appointing: HTML {
        guard !candidates.isEmpty else {
            return """
                <p class="soft">\(t("村里有“五星评审员”职责的人都在评审组里了。要再请人，先由账号管理员开账号、给职责。"))</p>
                """
        }
        let choices = candidates.map { Field.Choice(value: "\($0.account)", label: $0.name) }
        return """
            <form class="sheet inline" method="post" action="\(to: base)">
            \(formToken.html)\(FormKey().html)
            \(Field(
                label: t("请进评审组"),
                name: "account",
                value: sent?["account"] ?? "",
                kind: .select([.init(value: "", label: t("请选"))] + choices),
                error: problems.sentence(for: "account").map { t($0) },
                required: true
            ).body)
            \(Button(text: t("请进评审组")).body)</form>
            """
    }

    private var noneApplied: HTML { EmptyState(text: t("还没有交上来的申报。")).body }

    private var noRelation: HTML {
        EmptyState(text: t("没有人声明过关系。自己家的账号、身份证号登记在那一户的人，系统自己会认出来，不用声明。")).body
    }

    private var declared: HTML {
        "<div class=\"sheet stack\">\(each: relations, relation)</div>"
    }

    private func relation(_ relation: DeclaredRelation) -> HTML {
        """
        <div><p><b>\(relation.name)</b> · \(t("{name}户", relation.head))　\(t(relation.kind.label)) \
        <span class="soft">\(t("{day}，{who}声明", t.moment(relation.declaredAt), relation.declaredBy))</span></p>
        \(if: keeps, takingBack(relation))</div>
        """
    }

    private func takingBack(_ relation: DeclaredRelation) -> HTML {
        """
        <details><summary>\(t("声明错了，收回"))</summary>
        <form method="post" action="\(to: "\(base)/relations/\(relation.id)/ending")">
        \(formToken.html)\(FormKey().html)
        \(reason("relation-\(relation.id)"))
        \(Button(text: t("收回声明"), weight: .grave).body)</form></details>
        """
    }

    private var declaring: HTML {
        RelationFields(page: self, action: "\(base)/relations", sitting: sitting).body
    }

    private var left: HTML {
        let items = former.map { seat in
            PlainList.Item(
                text: t("{name}：{why}", seat.name, seat.endReason ?? ""),
                trailing: seat.endedAt.map {
                    t("{day}，{who}办", t.moment($0), seat.endedBy ?? "")
                }
            )
        }
        return """
            <h2>\(t("退出的评审员"))</h2>
            <div class="sheet">\(PlainList(items: items).body)</div>
            """
    }
}
