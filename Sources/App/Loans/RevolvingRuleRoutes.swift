import Domain
import HTML
import Hummingbird
import Postgres

/// What a township lends to a household, at least and at most, from a day on.
struct RevolvingRuleRoutes {
    func add(to doors: inout Doors) {
        doors.get("/loans/{place}/rules", to: .seeLoans) { _, visitor in
            try await visitor.revolvingRules()
        }
        doors.post("/loans/{place}/rules", to: .enterLoan, use: set)
    }

    func set(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let place = try visitor.townshipPlace()
        let clock = visitor.site.clock
        do {
            return try await visitor.act(sent) { person, transaction in
                try person.require(.enterLoan, at: place)
                let rule = try RevolvingRuleForm(sent: sent, today: clock.today).checked()
                _ = try await transaction.run(
                    LoanQuery.setRule.execute(
                        place,
                        rule.from,
                        rule.least.count,
                        rule.cap.count,
                        rule.note,
                        person.account,
                        clock.now()
                    )
                )
                return "\(Link.loans(place))/rules"
            }
        } catch let problems as Problems {
            return try await visitor.revolvingRules(problems, sent)
        } catch let error as PostgresError {
            return try await visitor.revolvingRules(try Problems.ofLoans(error), sent)
        }
    }
}

/// Limits as typed; they may hold from a day within a year.
struct RevolvingRuleForm {
    let sent: SentForm
    let today: Day

    func checked() throws(Problems) -> (from: Day, least: Fen, cap: Fen, note: String) {
        var problems = Problems()
        let day = problems.day(
            "valid_from",
            sent["valid_from"],
            upTo: today.adding(days: 366),
            orElse: .whichDay
        )
        let least = problems.principal("least", sent["least"])
        let cap = problems.principal("cap", sent["cap"])
        if let least, let cap, cap.count < least.count {
            problems.add("cap", Sentence("最多要不小于最少。"))
        }
        let note = problems.reason(sent["reason"])
        if note.unicodeScalars.count == 1 {
            problems.add("reason", Sentence("请写明原因，至少 2 个字。"))
        }
        guard let day, let least, let cap, problems.isEmpty else { throw problems }
        return (day, least, cap, note)
    }
}

/// What a township lends from a day on.
struct RevolvingRule: Row, Sendable {
    let validFrom: Day
    let least: Fen
    let cap: Fen
    let note: String
    let setter: String

    init(_ row: inout RowReader) throws {
        validFrom = try row.next()
        least = Fen(try row.next())
        cap = Fen(try row.next())
        note = try row.next()
        setter = try row.next()
    }
}

/// The limits of a township, the newest first, and the form for the next ones.
struct RevolvingRulesPage: Page {
    let t: Words
    let person: SignedIn
    let region: Region
    let today: Day
    let rules: [RevolvingRule]
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?

    var title: String { t("{place} 借款限额", region.name) }
    var place: MenuItem.Place? { .projects }
    var address: Link? { base }
    private var base: Link { "\(Link.loans(region.code))/rules" }

    var body: HTML {
        """
        <div class="form">
        <p class="soft"><a href="\(to: .loans(region.code))">\(t("{place} 周转金", region.name))</a></p>
        <h1>\(title)</h1>
        <p>\(t("没有定过的，每户 1,000 到 5,000 元。签合同那天管用的一条算数。"))</p>
        \(problems.summary(t, identifier: { $0.isEmpty ? nil : $0 }))
        \(if: !rules.isEmpty, table)
        \(if: person.may(.enterLoan, at: region.code), form)
        </div>
        """
    }

    private var table: HTML {
        DataTable(
            caption: t("最近的在前"),
            columns: [
                .init(title: t("从哪天起")), .init(title: t("最少（元）"), isNumeric: true),
                .init(title: t("最多（元）"), isNumeric: true), .init(title: t("原因")),
                .init(title: t("谁定的")),
            ],
            cells: rules.map {
                [
                    "\($0.validFrom.iso)", "\($0.least.yuan)", "\($0.cap.yuan)", "\($0.note)",
                    "\($0.setter)",
                ]
            }
        ).body
    }

    private func field(_ name: String, _ label: String, _ now: String, _ kind: Field.Kind) -> HTML {
        Field(
            label: label,
            name: name,
            value: sent?[name] ?? now,
            kind: kind,
            error: problems.sentence(for: name).map { t($0) },
            autocomplete: "off",
            required: true,
            maxLength: 200
        ).body
    }

    private var form: HTML {
        """
        <form class="sheet" method="post" action="\(to: base)">\(formToken.html)\(FormKey().html)
        \(field("valid_from", t("从哪天起"), today.iso, .date))
        \(field("least", t("最少（元）"), rules.first?.least.yuan ?? "1000", .text))
        \(field("cap", t("最多（元）"), rules.first?.cap.typed ?? "5000", .text))
        \(field("reason", t("原因"), "", .textarea(rows: 2)))
        \(Button(text: t("定下来")).body)</form>
        """
    }
}

extension Visitor {
    /// A township: what is set, is set for one.
    func townshipPlace() throws -> RegionCode {
        let place = try loanPlace()
        guard place.level == .township else { throw Stop.notFound }
        return place
    }

    /// The limits of a township, also with what was refused.
    fileprivate func revolvingRules(
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let place = try townshipPlace()
        let (person, (region, rules)) = try await read(
            RegionQuery.find.one(Region.self, place),
            LoanQuery.rules.list(RevolvingRule.self, place)
        )
        try person.require(.seeLoans, at: place)
        let page = RevolvingRulesPage(
            t: words(for: person),
            person: person,
            region: region,
            today: site.clock.today,
            rules: rules,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent
        )
        return show(page, to: person, status: problems.status)
    }
}
