import HTTPTypes
import Testing

@testable import App

/// Every short cut through the four powers (domain 8), by pages and by SQL: none leads to money.
struct ShortCutTests {
    @Test func `two who pay the same case at once make one payment`() async throws {
        try await withSite { site in
            let town = try await PayingTown(site, people: 4)
            let county = try await site.signIn(BookKeeping.countyKeeper)
            let form = PayingTown.batch.merging(["town": PayingTown.place]) { $1 }
            async let one = town.keeper.post("/payments/place/431003190/new", form).status
            async let two = county.post("/payments/place/431003/new", form).status
            async let third = town.keeper.post(
                "/payments/place/431003190/new",
                form.merging(["term": "3"]) { $1 }
            ).status
            let outcomes = try await [one, two, third]
            #expect(outcomes.count { $0 == .seeOther } == 1)
            #expect(outcomes.count { $0 == .unprocessableContent } == 2)
            let paid = try site.database.run(
                "select count(*) || ' ' || count(distinct case_id) from payment"
            )
            #expect(paid == "4 4")
        }
    }

    @Test
    func `what was promised once is not promised again, and what is not there is not released`()
        async throws
    {
        try await withSite { site in
            let town = try await PayingTown(site, people: 3, yuan: 2880)
            let batch = try await town.prepare()
            try await town.keeper.post("\(batch)/release", ["money": ""])
                .expect(.unprocessableContent, showing: "请选从哪个账户付")
            try await town.release(batch)
            try PayingTown.list(9050, site)
            let other = try await town.prepare()
            try await town.keeper.post("\(other)/release", ["money": town.money])
                .expect(.unprocessableContent, showing: "钱不够", "已核拨没入账的也算用掉了")
            try await town.keeper.post("\(batch)/withdrawal", ["reason": ""])
                .expect(.unprocessableContent, showing: "请写明原因")
            try await town.keeper.post("\(batch)/withdrawal", ["reason": "编早了"]).expect(.seeOther)
            try await town.release(other)
            #expect(try town.states() == "withdrawn released")
        }
    }

    @Test func `a batch that no longer stands as it was prepared goes nowhere`() async throws {
        try await withSite { site in
            let town = try await PayingTown(site)
            let changes = [
                "update assistance_case set state = 'suspended' where case_id = 9001",
                "update assistance_case set bank_hash = sha256('other') where case_id = 9001",
                "delete from programme_rate where programme_id = 1 and region_code is not null",
            ]
            let batch = try await town.prepare()
            for change in changes {
                let kept = try site.database.run(
                    "set session_replication_role = replica; begin; \(change); commit; select 1"
                )
                #expect(kept == "1")
                try await town.keeper.post("\(batch)/release", ["money": town.money])
                    .expect(.unprocessableContent, showing: "请撤回，重新编一批")
                _ = try site.database.run(
                    """
                    set session_replication_role = replica;
                    update assistance_case set state = 'listed', bank_hash = sha256('\(PayingTown.account(9001))')
                    where case_id = 9001;
                    """
                )
            }
        }
    }

    @Test func `one person with two accounts holds one power in a programme's year`() async throws {
        try await withSite { site in
            let town = try await PayingTown(site)
            let batch = try await town.prepare()
            try await town.release(batch)
            // The same person once more, under another name and with the other duty by a mistake of old.
            _ = try site.database.run(
                """
                set session_replication_role = replica;
                insert into duty_grant (account_id, duty, region_code, reason, granted_by)
                values (93, 'payment_officer', '431003190', '误授', 4), (93, 'supervisor', '431003190', '误授', 4);
                update account set holder_hash = (select holder_hash from account where account_id = 51)
                where account_id = 43;
                """
            )
            let twin = try await site.signIn("yunxi.keeper2")
            try await twin.post("\(batch)/sending")
                .expect(.unprocessableContent, showing: "已经行使过另一种权力")
            try await twin.post(
                "/supervision/431003190/2026",
                ["programme": "1", "percent": "5"]
            ).expect(.unprocessableContent, showing: "已经行使过另一种权力")
            try await town.payer.post("\(batch)/sending").expect(.seeOther)
            // The payer's own other account, which keeps the county's money.
            let county = try await site.signIn(BookKeeping.countyKeeper)
            try PayingTown.list(9050, site)
            try await county.post(
                "/payments/place/431003/new",
                PayingTown.batch.merging(["town": PayingTown.place]) { $1 }
            ).expect(.unprocessableContent, showing: "已经行使过另一种权力")
            let powers = try site.database.run(
                "select string_agg(power, ' ' order by power) from power_use where programme_id = 1"
            )
            #expect(powers == "manage pay")
        }
    }

    @Test func `nobody releases or sends what goes to herself or her family`() async throws {
        try await withSite { site in
            let town = try await PayingTown(site)
            _ = try site.database.run(
                """
                set session_replication_role = replica;
                update assistance_case set household_id = 201 where case_id = 9001;
                update assistance_case set id_hash = (select holder_hash from account where account_id = 51)
                where case_id = 9002;
                insert into relation (account_id, household_id, region_code, kind, declared_by, declared_at)
                values (41, 201, '431003190201', 'relative', 4, '2026-01-01');
                """
            )
            let batch = try await town.prepare()
            try await town.keeper.post("\(batch)/release", ["money": town.money])
                .expect(.unprocessableContent, showing: "其中有您本人或您亲属的一份")
            let other = try await site.signIn(BookKeeping.countyKeeper)
            try await other.post("\(batch)/release", ["money": town.money]).expect(.seeOther)
            try await town.payer.post("\(batch)/sending")
                .expect(.unprocessableContent, showing: "其中有您本人或您亲属的一份")
            let payer = try await site.signIn("suxian.payer")
            try await payer.post("\(batch)/sending").expect(.seeOther)
        }
    }

    @Test func `every other duty finds each door of a payment shut`() async throws {
        try await withSite { site in
            let town = try await PayingTown(site)
            let batch = try await town.prepare()
            let names = [
                Cast.secretary, Cast.officer, "yunxi.approver", "suxian.approver",
                "yunxi.supervisor", "suxian.reader", "zhuxi.member",
            ]
            for name in names {
                let person = try await site.signIn(name)
                for noun in ["release", "withdrawal", "closing", "payees", "file", "sending"] {
                    try await person.post("\(batch)/\(noun)", ["money": town.money, "reason": "试"])
                        .expect(.forbidden)
                }
                try await person.post("/payments/place/431003190/new", PayingTown.batch)
                    .expect(.forbidden)
            }
            for noun in ["payees", "file", "sending"] {
                try await town.keeper.post("\(batch)/\(noun)").expect(.forbidden)
            }
            for noun in ["release", "withdrawal", "closing"] {
                try await town.payer.post("\(batch)/\(noun)", ["reason": "试"]).expect(.forbidden)
            }
            // Not released yet: no names, no file, nothing sent.
            let list = try await town.payer.post("\(batch)/payees").expect(.ok, showing: "还没有核拨")
            #expect(!list.text.contains("受助"))
            try await town.payer.post("\(batch)/file").expect(.notFound)
            try await town.payer.post("\(batch)/sending")
                .expect(.unprocessableContent, showing: "已经办过这一步了")
            let neighbour = try await site.signIn("shiqiao.payer")
            try await neighbour.get(batch).expect(.notFound)
            try await neighbour.post("\(batch)/payees").expect(.notFound)
            #expect(try town.states() == "prepared")
        }
    }
}
