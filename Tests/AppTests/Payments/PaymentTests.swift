import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import App

struct PaymentTests {
    @Test func `a batch is prepared from the list, and the payer alone sees whom it pays`()
        async throws
    {
        try await withSite { site in
            let town = try await PayingTown(site)
            try await town.keeper.get("/payments?place=431003190")
                .expect(.ok, showing: "还没有发放过", "编一批")
            let batch = try await town.prepare()
            let page = try await town.keeper.get(batch)
            page.expect(.ok, showing: "已编好，待核拨", "2,880", "竹溪村", "2026 年 全年", "基本户")
            #expect(!page.text.contains("受助") && !page.visible.contains("62220"))
            try await town.payer.get(batch).expect(.ok, showing: "已编好，待核拨")
            try await town.release(batch)
            try await town.payer.get("/start").expect(.ok, showing: "1 批发放等着送银行或读结果")
            let list = try await town.payer.post("\(batch)/payees")
            list.expect(.ok, showing: "受助9001", PayingTown.account(9001), "这次查看已经记下")
            let file = try await town.payer.post("\(batch)/file").expect(.ok)
            let text = try BankBytes.decode(Array(file.response.body.readableBytesView))
            #expect(
                text.split(separator: "\r\n").first == "序号,户名,账号,开户行,金额,用途"
            )
            #expect(text.contains("1,受助9001,\(PayingTown.account(9001)),农商行,960.00,"))
            let looks = try site.database.run(
                """
                select string_agg(purpose, ',' order by audit_entry_id) from audit_entry
                where act = 'read' and table_name = 'payment_batch'
                """
            )
            #expect(looks == "核对发放名单,取银行代发文件")
        }
    }

    @Test func `what the bank paid is one spending that is booked, and then the batch is closed`()
        async throws
    {
        try await withSite { site in
            let town = try await PayingTown(site)
            let batch = try await town.sent()
            try await town.answer(batch, PayingTown.answers(3, returned: 0)).expect(.seeOther)
            try await town.keeper.get("/start").expect(.ok, showing: "1 批发放等着核拨或办结")
            try await town.keeper.get(batch)
                .expect(.ok, showing: "结果已回", "3 笔，2,880 元", "支出的一笔", "结果.csv")
            try await town.keeper.post("\(batch)/closing")
                .expect(.unprocessableContent, showing: "还不能办结")
            let entry = try site.database.run(
                "select '/fund-entries/' || fund_entry_id from fund_entry where payment_batch_id is not null"
            )
            try await town.keeper.get(entry).expect(.ok, showing: "帮扶资金发放", "2,880")
            try await town.keeper.post("\(entry)/refusal", ["reason": "试一试"])
                .expect(.unprocessableContent, showing: "只能入账")
            try await town.keeper.post("\(entry)/booking").expect(.seeOther)
            try await town.keeper.post("\(batch)/closing").expect(.seeOther)
            try await town.keeper.get(batch).expect(.ok, showing: "已办结")
            #expect(try BookKeeping.faults(site) == "")
        }
    }

    @Test func `what came back is followed up in the village and paid in a later batch`()
        async throws
    {
        try await withSite { site in
            let town = try await PayingTown(site)
            let batch = try await town.sent()
            try await town.answer(batch, PayingTown.answers(3, returned: 1)).expect(.seeOther)
            try await town.keeper.post("/payments/place/431003190/new", PayingTown.batch)
                .expect(.unprocessableContent, showing: "没有要发的")
            let secretary = try await site.signIn(Cast.secretary)
            let returned = "/payments/place/431003190201/returned"
            try await secretary.get(returned)
                .expect(.ok, showing: "1 笔退回的等着跟进", "受助9001", "账号不存在", "2026 年 全年")
            let follow = "/returned-payments/1/follow-up"
            try await secretary.post(follow, ["what": "", "done_on": "2026-04-06"])
                .expect(.unprocessableContent, showing: "请写跟进了什么")
            try await secretary.post(follow, ["what": "换了一张卡", "done_on": "2026-04-05"])
                .expect(.unprocessableContent, showing: "不能早于退回那天")
            try await secretary.get("/cases/9001")
                .expect(.ok, showing: "2026 年 全年：960 元", "被退回", "账号不存在")
            let done = ["what": "换了一张卡", "done_on": "2026-04-06"]
            try await secretary.post(follow, done).expect(.seeOther)
            try await secretary.post(follow, done)
                .expect(.unprocessableContent, showing: "已经有人跟进了")
            try await secretary.get(returned).expect(.ok, showing: "没有等着跟进", "换了一张卡")
            let later = try await town.prepare()
            try await town.keeper.get(later).expect(.ok, showing: "960")
            try await town.release(later)
            try await town.payer.post("\(later)/sending").expect(.seeOther)
            try await town.answer(later, PayingTown.answers(1, returned: 0)).expect(.seeOther)
            let paid = try site.database.run(
                "select count(*) || ' ' || sum(amount_fen) from payment where result = 'paid'"
            )
            #expect(paid == "3 288000")
            let booked = try site.database.run(
                "select string_agg(amount_fen::text, ' ' order by fund_entry_id) from fund_entry where payment_batch_id is not null"
            )
            #expect(booked == "192000 96000")
        }
    }

    @Test func `a result file is read once however often it comes, and not at all with a fault`()
        async throws
    {
        try await withSite { site in
            let town = try await PayingTown(site)
            let batch = try await town.sent()
            let wrong = PayingTown.answers(3, returned: 0)
                .replacing("2,受助9002", with: "2,别人").replacing("3,受助9003", with: "9,受助9003")
            try await town.answer(batch, wrong)
                .expect(.unprocessableContent, showing: "第 3 行的户名或账号", "第 4 行的人不在这一批里")
            #expect(try site.database.run("select count(*) from payment_result") == "0")
            let right = PayingTown.answers(3, returned: 1)
            try await town.answer(batch, right).expect(.seeOther)
            let again = try await town.answer(batch, right)
            #expect(again.expect(.seeOther).location == "\(batch)?read=before")
            try await again.follow().expect(.ok, showing: "这份结果以前读过")
            try await town.answer(batch, "\(right)\n\n合计")
                .expect(.unprocessableContent, showing: "已经办过这一步了")
            let kept = try site.database.run(
                """
                select (select count(*) from payment_result_file) || ' ' || (select count(*) from payment_result)
                    || ' ' || (select count(*) from fund_entry where payment_batch_id is not null)
                """
            )
            #expect(kept == "1 3 1")
        }
    }

    @Test func `a bank may answer in parts, and wants its own columns`() async throws {
        try await withSite { site in
            let town = try await PayingTown(site, people: 2)
            let page = "/payments/place/431003190/layout"
            try await town.keeper.get(page).expect(.ok, showing: "通用的格式", "序号、户名、账号")
            var layout = [
                "columns": "账号、金额（分）、户名", "separator": "bar", "encoding": "utf8",
                "has_header": "", "result_columns": "账号、金额（分）、结果", "paid_words": "00",
                "returned_words": "01、02",
            ]
            try await town.keeper.post(page, layout.merging(["columns": "户名、号码"]) { $1 })
                .expect(.unprocessableContent, showing: "不认识“号码”这一列")
            layout["returned_words"] = "00"
            try await town.keeper.post(page, layout)
                .expect(.unprocessableContent, showing: "不能一样")
            layout["returned_words"] = "01、02"
            try await town.keeper.post(page, layout).expect(.seeOther)
            let batch = try await town.sent()
            let file = try await town.payer.post("\(batch)/file").text
            #expect(
                file == "\(PayingTown.account(9001))|96000|受助9001\r\n"
                    + "\(PayingTown.account(9002))|96000|受助9002\r\n"
            )
            try await town.answer(batch, "\(PayingTown.account(9002))|96000|02").expect(.seeOther)
            #expect(try town.states() == "sent")
            try await town.answer(batch, "\(PayingTown.account(9001))|96000|00").expect(.seeOther)
            #expect(try town.states() == "answered")
        }
    }
}
