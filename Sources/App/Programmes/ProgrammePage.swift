import Domain
import HTML

/// One programme: what it pays, how long its notices hang, and what may be changed about it.
struct ProgrammePage: Page {
    let t: Words
    let person: SignedIn
    let programme: Programme
    let terms: [ProgrammeTerm]
    let rates: [ProgrammeRate]
    let today: Day
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?

    var title: String { programme.name }
    var place: MenuItem.Place? { person.may(.seeCases) ? .cases : .programmes }
    var address: Link? { base }
    var base: Link { .programme(programme.id) }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: "/programmes")">\(t("帮扶项目"))</a></p>
        <h1>\(title)</h1>
        <p><span class="badge">\(t(programme.kind.label))</span> \
        <span class="badge">\(programme.place ?? t("国家"))</span> \
        \(if: !programme.isOpen(on: today), "<span class=\"badge\">\(t("已停办"))</span>")</p>
        \(problems.summary(t))
        <h2>\(t("发多少"))</h2>
        \(rates.isEmpty ? EmptyState(text: t("还没有标准。")).body : rateTable)
        \(with: placeFor(.changeRates), rateForm)
        <h2>\(t("公示和申诉的天数"))</h2>
        \(termTable)
        \(with: placeFor(.changeProgrammes), daysForm)
        \(with: closingPlace, closing)
        """
    }

    /// The place for which she changes something: the first of hers within the programme's.
    private func placeFor(_ act: Act) -> RegionCode? {
        Rights.regions(for: act, holding: person.grants)
            .first { programme.region?.contains($0) ?? true }
    }

    private var closingPlace: RegionCode? {
        guard let region = programme.region, programme.closedOn == nil,
            person.may(.changeProgrammes, at: region)
        else { return nil }
        return region
    }

    private var rateTable: HTML {
        DataTable(
            caption: t("发放标准，最新的在前"),
            columns: [
                .init(title: t("从哪一天起")), .init(title: t("金额（元）"), isNumeric: true),
                .init(title: t("多久一次")), .init(title: t("档次")), .init(title: t("哪里")),
                .init(title: t("依据")),
            ],
            cells: rates.map { rate in
                [
                    "\(rate.from.iso)", "\(rate.amount.yuan)", "\(t(rate.per.label))",
                    "\(rate.rateClass.map { t($0.label) } ?? t("不分档"))",
                    "\(rate.place ?? t("全国"))",
                    "\(rate.notice ?? t("国家标准"))",
                ]
            }
        ).body
    }

    private var termTable: HTML {
        DataTable(
            caption: t("天数，最新的在前"),
            columns: [
                .init(title: t("从哪一天起")), .init(title: t("哪里")),
                .init(title: t("村级公示几天"), isNumeric: true),
                .init(title: t("乡镇公示几天"), isNumeric: true),
                .init(title: t("县级确认后再等几天"), isNumeric: true),
                .init(title: t("几天内可以申诉"), isNumeric: true), .init(title: t("县级确认")),
                .init(title: t("说明")),
            ],
            cells: terms.map { term in
                [
                    "\(term.from.iso)", "\(term.place ?? t("全国"))", "\(term.villageDays)",
                    "\(term.townDays)", "\(term.countyDays)", "\(term.appealDays)",
                    "\(term.needsCounty ? t("要") : t("不要"))", "\(term.note ?? "")",
                ]
            }
        ).body
    }

    private func rateForm(_ place: RegionCode) -> HTML {
        """
        <details\(if: isWrong(["amount", "per", "class", "rate_from", "notice_no"]), " open")><summary>\(t("加一条标准"))</summary>
        <form class="sheet" method="post" action="\(to: "\(base)/rates")">\(hidden(place))
        \(field("amount", t("金额（元）"), most: 12))
        \(choice("per", t("多久一次"), RatePeriod.allCases.map { ($0.rawValue, $0.label) }, t("请选")))
        \(choice("class", t("档次"), RateClass.allCases.map { ($0.rawValue, $0.label) }, t("不分档")))
        \(field("rate_from", t("从哪一天起"), kind: .date, now: today.iso))
        \(field("notice_no", t("哪个文件定的"), most: 60))
        \(Button(text: t("加上")).body)</form></details>
        """
    }

    private func daysForm(_ place: RegionCode) -> HTML {
        """
        <details\(if: isWrong(["village_days", "town_days", "county_days", "appeal_days", "valid_from", "note"]), " open")><summary>\(t("改天数"))</summary>
        <form class="sheet" method="post" action="\(to: "\(base)/terms")">\(hidden(place))
        \(ProgrammeDaysFields(t: t, problems: problems, sent: sent, now: terms.first).html)
        \(field("valid_from", t("从哪一天起"), kind: .date, now: today.iso))
        \(field("note", t("说明"), most: 200, note: t("可以不填")))
        \(Button(text: t("从那天起这样办")).body)</form></details>
        """
    }

    private func closing(_ place: RegionCode) -> HTML {
        """
        <details><summary>\(t("停办这个项目"))</summary>
        <form method="post" action="\(to: "\(base)/closing")">\(hidden(place))
        <p class="soft">\(t("停办以后不再收新的申请，在册的不受影响。"))</p>
        \(Button(text: t("停办"), weight: .grave).body)</form></details>
        """
    }

    private func hidden(_ place: RegionCode) -> HTML {
        """
        \(formToken.html)\(FormKey().html)
        <input type="hidden" name="place" value="\(place.text)">
        """
    }

    private func isWrong(_ fields: [String]) -> Bool {
        fields.contains { problems.sentence(for: $0) != nil }
    }

    private func field(
        _ name: String,
        _ label: String,
        kind: Field.Kind = .text,
        now: String = "",
        most: Int? = nil,
        note: String? = nil
    ) -> HTML {
        Field(
            label: label,
            name: name,
            value: sent?[name] ?? now,
            kind: kind,
            error: problems.sentence(for: name).map { t($0) },
            autocomplete: "off",
            required: note == nil,
            note: note,
            maxLength: most
        ).body
    }

    private func choice(
        _ name: String,
        _ label: String,
        _ values: [(String, Label)],
        _ none: String
    ) -> HTML {
        Field(
            label: label,
            name: name,
            value: sent?[name] ?? "",
            kind: .select(
                [.init(value: "", label: none)]
                    + values.map { .init(value: $0.0, label: t($0.1)) }
            ),
            error: problems.sentence(for: name).map { t($0) }
        ).body
    }
}
