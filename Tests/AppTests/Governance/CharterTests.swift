import Domain
import HTTPTypes
import Testing

@testable import App

struct CharterTests {
    private static let form = [
        "title": "竹溪村村民自治章程", "version": "0",
        "clauses": "第一条 邻里互助，红白喜事从简。\n第二条 自愿签订，随时可以退出，不设罚款。",
    ]
    private static let adoption = [
        "step": "adopt", "day": "2026-04-02", "meeting": "villagers", "present": "60",
        "in_favour": "40", "against": "5",
    ]
    private static let checks = [
        "step": "check", "day": "2026-04-03", "no_birth_number": "yes", "no_penalty": "yes",
        "no_lost_right": "yes", "voluntary": "yes",
    ]

    private func write(_ person: Person) async throws -> String {
        let answer = try await person.post("/chapters/2/charters", Self.form)
        answer.expect(.seeOther)
        return try #require(answer.location)
    }

    @Test func `a charter is adopted, checked, filed by the township and hangs on the board`()
        async throws
    {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let officer = try await site.signIn(Cast.officer)
            let charter = try await write(secretary)
            try await secretary.get(charter).expect(.ok, showing: "起草中", "邻里互助", "会议通过了")
            try await secretary.post("/chapters/2/charters", Self.form)
                .expect(.unprocessableContent, showing: "上一份章程还没有办完", "邻里互助")
            try await secretary.post("\(charter)/adoption", Self.adoption).expect(.seeOther)
            try await officer.get("/start").expect(.ok, showing: "1 份章程等着核对备案")
            try await officer.get("/governance-waiting/431003190")
                .expect(.ok, showing: "竹溪村村民自治章程", "1 份章程等着核对备案")
            try await secretary.post("\(charter)/check", Self.checks).expect(.forbidden)
            try await officer.post("\(charter)/check", Self.checks).expect(.seeOther)
            try await officer.post("\(charter)/filing", ["step": "file", "day": "2026-04-01"])
                .expect(.unprocessableContent, showing: "不能早于前一步")
            try await officer.post("\(charter)/filing", ["step": "file", "day": "2026-04-04"])
                .expect(.seeOther)
            let board = "/board/431003190201/governance/current"
            try await site.guest.get(board).expect(.ok, showing: "还没有公布章程")
            try await secretary.post("\(charter)/posting", ["step": "post", "day": "2026-04-05"])
                .expect(.seeOther).follow().expect(.ok, showing: "已公布", "40 票赞成，5 票反对")
            try await site.guest.get(board)
                .expect(.ok, showing: "竹溪村村民自治章程", "邻里互助", "到会户代表 60 人")
            try await secretary.get("/chapters/2/governance").expect(.ok, showing: "第 1 版", "已公布")
        }
    }

    @Test(arguments: [
        ("超生一个孩子，写检讨。大家互相监督，共同遵守。", "这里不能写“超生”"),
        ("乱倒垃圾的，罚款五十元。大家互相监督，共同遵守。", "章程里不能有“罚款”"),
        ("不参加的户，停发红利补助。大家互相监督，共同遵守。", "章程里不能有“停发”"),
        ("每对夫妇至多生二孩。大家互相监督，共同遵守，团结友爱。", "二孩"), ("太短", "至少 20 个字"),
    ])
    func `clauses that count births, punish or take rights away are refused`(
        clauses: String,
        sentence: String
    ) async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.post(
                "/chapters/2/charters",
                Self.form.merging(["clauses": clauses]) { $1 }
            ).expect(.unprocessableContent, showing: sentence, clauses)
            #expect(try site.database.run("select count(*) from charter") == "0")
        }
    }

    @Test func `who wrote it does not file it, and what is sent back is adopted anew`() async throws
    {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            let own = try await write(officer)
            try await officer.post("\(own)/adoption", Self.adoption).expect(.seeOther)
            try await officer.post("\(own)/check", Self.checks)
                .expect(.unprocessableContent, showing: "请另一位专干")
            try await officer.post(
                "\(own)/return",
                ["step": "send_back", "day": "2026-04-03", "reason": "第二条写得不清楚"]
            ).expect(.seeOther).follow().expect(.ok, showing: "起草中", "第二条写得不清楚")
            let secretary = try await site.signIn(Cast.secretary)
            let text = Self.form.merging(["version": "1"]) { $1 }
            try await secretary.post(own, text).expect(.seeOther)
            try await secretary.post(own, text)
                .expect(.unprocessableContent, showing: "别人改过这条记录")
            for (change, sentence) in [
                (["in_favour": "30"], "过半数"), (["in_favour": "58"], "不能多于到会"),
                (["meeting": ""], "哪个会"), (["present": ""], "整数"),
            ] {
                try await secretary.post("\(own)/adoption", Self.adoption.merging(change) { $1 })
                    .expect(.unprocessableContent, showing: sentence)
            }
            try await secretary.post("\(own)/adoption", Self.adoption).expect(.seeOther)
            try await officer.post(
                "\(own)/check",
                Self.checks.merging(["no_penalty": ""]) { $1 }
            ).expect(.unprocessableContent, showing: "这一条还没有核对")
            // She changed the text last: the officer may check it now.
            try await officer.post("\(own)/check", Self.checks).expect(.seeOther)
        }
    }

    @Test func `a second account of who wrote it does not file it either`() async throws {
        try await withSite { site in
            _ = try site.database.run(
                """
                set session_replication_role = replica;
                update account set holder_hash = sha256('one holder')
                where user_name in ('zhuxi.secretary', '\(Cast.officer)');
                """
            )
            let secretary = try await site.signIn(Cast.secretary)
            let charter = try await write(secretary)
            try await secretary.post("\(charter)/adoption", Self.adoption).expect(.seeOther)
            let officer = try await site.signIn(Cast.officer)
            try await officer.post("\(charter)/check", Self.checks)
                .expect(.unprocessableContent, showing: "请另一位专干")
        }
    }
}
