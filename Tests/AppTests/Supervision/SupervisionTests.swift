import Crypto
import Domain
import Foundation
import HTTPTypes
import Testing

@testable import App

struct SupervisionTests {
    static let page = "/supervision/431003190/2026"

    @Test func `a supervisor draws one in twenty by chance, and writes down what she found`()
        async throws
    {
        try await withSite { site in
            for number in 0..<30 { try PayingTown.list(9001 + number, site) }
            let supervisor = try await site.signIn("yunxi.supervisor")
            try await supervisor.get("/supervision").expect(.seeOther)
            try await supervisor.get(Self.page).expect(.ok, showing: "这一年还没有抽查过", "随机抽")
            try await supervisor.post(Self.page, ["programme": "1", "percent": "4"])
                .expect(.unprocessableContent, showing: "至少抽查百分之五")
            let drawn = try await supervisor.post(Self.page, ["programme": "1", "percent": "5"])
            let sample = try #require(drawn.expect(.seeOther).location)
            try await supervisor.get(sample)
                .expect(.ok, showing: "30 份里按 5% 抽出 2 份", "受助", "竹溪村", "0 份有问题")
            let helped = try site.database.run(
                "select case_id from supervision_pick where turn = 1"
            )
            let check = "\(sample)/checks/\(helped)"
            try await supervisor.post(check, ["result": "at_fault", "checked_on": "2026-04-06"])
                .expect(.unprocessableContent, showing: "请写有什么问题")
            let found = ["result": "at_fault", "note": "人已经搬走", "checked_on": "2026-04-06"]
            try await supervisor.post(check, found).expect(.seeOther)
            try await supervisor.post(check, found)
                .expect(.unprocessableContent, showing: "已经查过了")
            let approver = try await site.signIn("yunxi.approver")
            try await approver.get(sample).expect(.ok, showing: "人已经搬走", "1 份有问题", "郭监督")
            try await approver.post(check, found).expect(.forbidden)
            try await supervisor.get(Self.page).expect(.ok, showing: "2 / 30")
        }
    }

    @Test func `from the seed that is kept, anybody draws the same again`() async throws {
        try await withSite { site in
            for number in 0..<45 { try PayingTown.list(9001 + number, site) }
            let supervisor = try await site.signIn("yunxi.supervisor")
            var seeds: Set<String> = []
            for percent in [5, 10] {
                try await supervisor.post(
                    Self.page,
                    ["programme": "1", "percent": "\(percent)"]
                ).expect(.seeOther)
                let seed = try site.database.run(
                    "select seed from supervision_sample order by supervision_sample_id desc limit 1"
                )
                let picked = try site.database.run(
                    """
                    select case_id from supervision_pick
                    where supervision_sample_id = (select max(supervision_sample_id) from supervision_sample)
                    order by turn
                    """
                ).split(separator: "\n").compactMap { Int64($0) }
                let draw = StarSampleDraw(seed: seed, percent: percent)
                let again = draw.draw(from: (9001...9045).map { Int64($0) }) { text in
                    Array(Insecure.MD5.hash(data: Data(text.utf8)))
                }
                #expect(picked == again)
                #expect(picked.count == (percent == 5 ? 3 : 5))
                seeds.insert(seed)
            }
            #expect(seeds.count == 2)
        }
    }

    @Test func `nobody supervises her own, or what she confirmed, or what was never drawn`()
        async throws
    {
        try await withSite { site in
            let town = try await PayingTown(site, people: 1)
            let supervisor = try await site.signIn("yunxi.supervisor")
            _ = try site.database.run(
                """
                set session_replication_role = replica;
                update assistance_case set id_hash = (select holder_hash from account where account_id = 61);
                """
            )
            let drawn = try await supervisor.post(Self.page, ["programme": "1", "percent": "100"])
            let sample = try #require(drawn.expect(.seeOther).location)
            let fine = ["result": "in_order", "note": "", "checked_on": "2026-04-06"]
            try await supervisor.post("\(sample)/checks/9001", fine)
                .expect(.unprocessableContent, showing: "您本人或您亲属")
            let other = try await site.signIn("suxian.supervisor")
            try await other.post("\(sample)/checks/9001", fine).expect(.seeOther)
            try await supervisor.post(Self.page, ["programme": "2", "percent": "5"])
                .expect(.unprocessableContent, showing: "没有可抽的")
            try await town.keeper.post(Self.page, ["programme": "1", "percent": "5"])
                .expect(.forbidden)
            let undrawn = try town.tries(
                "yunxi.supervisor",
                """
                insert into supervision_check (supervision_sample_id, case_id, result, checked_on, checked_by,
                    checked_at) values (1, 9999, 'in_order', '2026-04-06', 61, '2026-04-06') returning 1
                """
            )
            #expect(undrawn == "this step is another duty's")
            let chosen = try town.tries(
                "yunxi.supervisor",
                "insert into supervision_pick values (1, 9001, '431003190201', 1) returning 1"
            )
            #expect(chosen == "permission denied for table supervision_pick")
        }
    }
}
