import Domain
import HTML
import Hummingbird
import Postgres

extension GovernanceRoutes {
    func setRule(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let place = try visitor.townshipPlace()
        let clock = visitor.site.clock
        do {
            return try await visitor.act(sent) { person, transaction in
                try person.require(.fileCharter, at: place)
                let rule = try GovernanceRuleForm(sent: sent).checked(on: clock.today)
                _ = try await transaction.run(
                    GovernanceQuery.setRule.execute(
                        place,
                        rule.from,
                        rule.numbers[0],
                        rule.numbers[1],
                        rule.numbers[2],
                        rule.numbers[3],
                        rule.note,
                        clock.now()
                    )
                )
                return "/governance-rules/\(place.text)"
            }
        } catch let problems as Problems {
            return try await visitor.governanceRules(problems, sent)
        } catch let error as PostgresError {
            return try await visitor.governanceRules(try Problems.ofGovernance(error), sent)
        }
    }
}

/// What a township asks of its chapters, as typed: from today on, or from a day within a year.
struct GovernanceRuleForm {
    let sent: SentForm

    static let fields: [(name: String, range: ClosedRange<Int>)] = [
        ("reviews_a_year", 1...12), ("rectify_days", 1...90), ("assign_days", 1...10),
        ("answer_days", 1...60),
    ]

    func checked(on today: Day) throws(Problems) -> (from: Day, numbers: [Int], note: String) {
        var problems = Problems()
        let day = problems.day(
            "valid_from",
            sent["valid_from"],
            upTo: today.adding(days: 366),
            orElse: .whichDay
        )
        if let day, day < today {
            problems.add("valid_from", Sentence("只能从今天或者以后起：已经过去的日子不改。"))
        }
        var numbers: [Int] = []
        for (name, range) in Self.fields {
            if let number = problems.whole(name, sent[name], range) { numbers.append(number) }
        }
        if numbers.count == Self.fields.count, numbers[3] < numbers[2] {
            problems.add("answer_days", Sentence("答复的天数不能少于交办的天数。"))
        }
        let note = problems.reason(sent["reason"])
        if note.unicodeScalars.count == 1 {
            problems.add("reason", Sentence("请写明原因，至少 2 个字。"))
        }
        guard let day, numbers.count == Self.fields.count, problems.isEmpty else { throw problems }
        return (day, numbers, note)
    }
}

/// What holds in a township now, and the form for what holds next.
struct GovernanceRulePage: Page {
    let t: Words
    let person: SignedIn
    let region: Region
    let rule: GovernanceRule
    let today: Day
    let formToken: FormToken
    let problems: Problems
    let sent: SentForm?

    var title: String { t("{place}自治和意见办理的期限", region.name) }
    var place: MenuItem.Place? { .chapters }
    var address: Link? { "/governance-rules/\(region.code.text)" }

    var body: HTML {
        """
        <div class="form">
        <p class="soft"><a href="\(to: .governance(region.code, Quarter(of: today)))">\(t("自治与意见台账"))</a></p>
        <h1>\(title)</h1>
        \(problems.summary(t))
        <div class="sheet"><dl class="facts close">
        <dt>\(labels[0])</dt><dd>\(rule.reviewsAYear)</dd><dt>\(labels[1])</dt><dd>\(rule.rectifyDays)</dd>
        <dt>\(labels[2])</dt><dd>\(rule.assignDays)</dd><dt>\(labels[3])</dt><dd>\(rule.answerDays)</dd>
        </dl></div>
        \(if: person.may(.fileCharter, at: region.code), form)
        </div>
        """
    }

    private var labels: [String] {
        [
            t("一年民主评议（次）"), t("问题整改（天）"), t("意见交办（工作日）"), t("意见答复（工作日）"),
        ]
    }

    private var form: HTML {
        let now = [rule.reviewsAYear, rule.rectifyDays, rule.assignDays, rule.answerDays]
        let numbers = zip(zip(GovernanceRuleForm.fields, labels), now).map { field, number in
            input(field.0.name, field.1, "\(number)", .number, 2)
        }
        return """
            <form class="sheet" method="post" action="\(to: "/governance-rules/\(region.code.text)")">
            \(formToken.html)\(FormKey().html)
            \(input("valid_from", t("从哪天起"), today.iso, .date, nil))\(each: numbers, { $0 })
            \(input("reason", t("原因"), "", .text, 200))
            \(Button(text: t("保存")).body)</form>
            """
    }

    private func input(
        _ name: String,
        _ label: String,
        _ now: String,
        _ kind: Field.Kind,
        _ most: Int?
    ) -> HTML {
        Field(
            label: label,
            name: name,
            value: sent?[name] ?? now,
            kind: kind,
            error: problems.sentence(for: name).map { t($0) },
            autocomplete: "off",
            required: true,
            maxLength: most
        ).body
    }
}

extension Visitor {
    func governanceRules(
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let place = try townshipPlace()
        let today = site.clock.today
        let (person, (region, rule)) = try await read(
            RegionQuery.find.one(Region.self, place),
            GovernanceRule.of(place, on: today)
        )
        try person.require(.seeGovernance, at: place)
        let page = GovernanceRulePage(
            t: words(for: person),
            person: person,
            region: region,
            rule: rule,
            today: today,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent
        )
        return show(page, to: person, status: problems.status)
    }
}
