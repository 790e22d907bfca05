import HTTPTypes
import Testing

@testable import App

struct FundBookTests {
    @Test
    func `a reward paid in money is spending of the township, and goes when it is taken back`()
        async throws
    {
        try await withSite { site in
            let (officer, _) = try await ObjectionTests.publish(site)
            let rewards = "/rewards/431003190/2026"
            let prize = [
                "to": "chapter-2", "month": "", "thing": "奖金", "amount": "500", "quantity": "",
                "handed_on": "2026-04-05", "handed_by": "王专干", "received_by": "周建国",
            ]
            try await officer.post(rewards, prize).expect(.seeOther)
            let keeper = try await site.signIn(BookKeeping.keeper)
            let entry = try await Self.waiting(keeper)
            try await keeper.get(entry).expect(.ok, showing: "支出 500 元", "奖励", "周建国", "奖励发放")
            try await keeper.post("\(entry)/booking").expect(.unprocessableContent, showing: "钱不够")
            try await officer.post("\(rewards)/1/reversal", ["reason": "金额记错了"]).expect(.seeOther)
            #expect(try BookKeeping.state(entry, site) == "withdrawn")
            try await officer.post(rewards, prize).expect(.seeOther)
            let paid = try await Self.waiting(keeper)
            let money = BookKeeping.income.merging([
                "source": "town", "restriction": "reward",
                "money": try site.database.run("select min(fund_account_id) from fund_account"),
            ]) { $1 }
            let income = try #require(
                try await officer.post("/chapters/1/funds/new/income", money).location
            )
            try await keeper.post("\(income)/booking").expect(.seeOther)
            try await keeper.post("\(paid)/booking")
                .expect(.unprocessableContent, showing: "用在这上面的钱没有这么多")
        }
    }

    private static func waiting(_ keeper: Person) async throws -> String {
        let text = try await keeper.get("/funds/431003190/waiting").text
        let link = try #require(text.firstMatch(of: /\/fund-entries\/[0-9]+/))
        return String(link.output)
    }

    @Test func `any sequence of acts leaves every book in balance`() async throws {
        try await withSite(on: "2026-04-06") { site in
            var chance = RandomActs(seed: 20_260_406)
            let hands = [
                try await site.signIn(Cast.secretary), try await site.signIn(Cast.officer),
                try await site.signIn(BookKeeping.keeper),
                try await site.signIn(BookKeeping.countyKeeper),
            ]
            var done = 0
            for _ in 0..<250 {
                let answer = try await chance.act(by: hands, on: site)
                #expect([.seeOther, .unprocessableContent, .forbidden].contains(answer.status))
                done += answer.status == .seeOther ? 1 : 0
            }
            #expect(try BookKeeping.faults(site) == "")
            let kinds = try site.database.run(
                "select count(distinct kind) || ' ' || string_agg(distinct state, ' ') from fund_entry"
            )
            #expect(kinds == "4 approved draft posted refused reversed withdrawn")
            #expect(done > 60)
        }
    }

    @Test func `two who spend the same money at once do not both succeed`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let secretary = try await site.signIn(Cast.secretary)
            let keeper = try await site.signIn(BookKeeping.keeper)
            let other = try await site.signIn(BookKeeping.countyKeeper)
            let income = try await BookKeeping.enter("income", BookKeeping.income, by: secretary)
            try await keeper.post("\(income)/booking").expect(.seeOther)
            for _ in 0..<10 {
                let half = ["amount": "300", "booked_on": "2026-04-06"]
                let one = try await BookKeeping.enter(
                    "spending",
                    BookKeeping.spending,
                    by: secretary,
                    changing: half
                )
                let two = try await BookKeeping.enter(
                    "spending",
                    BookKeeping.spending,
                    by: secretary,
                    changing: half
                )
                async let first = keeper.post("\(one)/booking").status
                async let second = other.post("\(two)/booking").status
                let outcomes = try await [first, second]
                #expect(outcomes.count { $0 == .seeOther } == 1)
                let booked = outcomes[0] == .seeOther ? one : two
                let taken = try #require(
                    try await secretary.post("\(booked)/reversal", ["reason": "再来一次"]).location
                )
                try await keeper.post("\(taken)/booking").expect(.seeOther)
            }
            #expect(try BookKeeping.faults(site) == "")
        }
    }
}

/// Acts at the doors of a book, in an order that nobody thought of; the same for the same seed.
struct RandomActs {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    private mutating func number(below bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[number(below: values.count)]
    }

    mutating func act(by hands: [Person], on site: TestSite) async throws -> Answer {
        let hand = pick(hands)
        guard number(below: 3) > 0 else { return try await enter(by: hand, site) }
        let ids = try site.database.run(
            "select string_agg(fund_entry_id::text, ' ') from fund_entry"
        )
        .split(separator: " ")
        guard !ids.isEmpty else { return try await enter(by: hand, site) }
        let nouns = [
            "booking", "booking", "booking", "approval", "approval", "refusal", "withdrawal",
            "reversal", "reversal", "reversal",
        ]
        return try await hand.post("/fund-entries/\(pick(ids))/\(pick(nouns))", ["reason": "试一试"])
    }

    private mutating func enter(by hand: Person, _ site: TestSite) async throws -> Answer {
        let accounts = try site.database.run(
            "select string_agg(fund_account_id::text, ' ') from fund_account where kind = 'money'"
        ).split(separator: " ").map(String.init)
        if accounts.count < 2, number(below: 2) == 0 {
            return try await hand.post(
                "/chapters/2/funds/accounts",
                ["name": "农商行基本户", "tail": "0012", "kind": "income"]
            )
        }
        let kind = pick(["opening", "income", "income", "spending", "spending", "transfer"])
        let fields = [
            "booked_on": "2026-0\(pick([1, 2, 3]))-1\(number(below: 9))",
            "amount": "\(1 + number(below: 400)).\(10 + number(below: 89))",
            "source": pick(["town", "raised", "donation"]), "purpose": pick(["venue", "activity"]),
            "restriction": pick(["", "", "venue"]), "party": "某单位", "what": "随便一笔",
            "money": pick(accounts + ["cash"]), "target": pick(accounts + ["cash"]),
        ]
        return try await hand.post("\(BookKeeping.new)/\(kind)", fields)
    }
}
