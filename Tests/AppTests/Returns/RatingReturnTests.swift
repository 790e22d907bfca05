import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import App

/// R5: a township's month, once it hangs on the board.
@Suite struct RatingReturnTests {
    private static let door = "/returns/431003190/2026-03/r5"

    @Test func `before a month is published its return says so, and nothing is on record`()
        async throws
    {
        try await withSite(on: "2026-04-10") { site in
            let officer = try await site.signIn(Cast.officer)
            let said = "这个月的考评还没有公布"
            try await officer.get(Self.door).expect(.ok, showing: said)
            for way in ["/print", ".xlsx"] {
                try await officer.get("\(Self.door)\(way)").expect(.seeOther).follow()
                    .expect(.ok, showing: said)
            }
            #expect(try site.database.run("select count(*) from return_export") == "0")
            let list = try await officer.get("/returns?year=2026").expect(.ok, showing: Self.door)
            #expect(!list.text.contains("\(Self.door).xlsx"))
        }
    }

    @Test func `a published month is shown, printed and taken out with who reviewed it`()
        async throws
    {
        try await withSite(on: "2026-04-10") { site in
            try PublishedTown(site: site).publish("2026-03")
            let officer = try await site.signIn(Cast.officer)
            try await officer.get("/returns?year=2026")
                .expect(.ok, showing: "\(Self.door).xlsx", "\(Self.door)/print")
            let words = ["竹溪村计生协会", "I1 开展活动", "总分", "绿旗", "评定人", "王专干"]
            let page = try await officer.get(Self.door).expect(.ok, showing: "月考评表")
            let paper = try await officer.get("\(Self.door)/print").expect(.ok, showing: "（盖章）")
            let book = try await officer.get("\(Self.door).xlsx").expect(.ok)
            let file = try Unzipped(Array(buffer: book.response.body))
            let shared = try file.text("xl/sharedStrings.xml")
            for word in words {
                #expect(shared.contains(word), "\(word)")
                #expect(page.text.contains(word) && paper.text.contains(word), "\(word)")
            }
            let log = try site.database.run(
                "select code, period, form from return_export order by return_export_id"
            )
            #expect(log == "R5|2026-03|paper\nR5|2026-03|xlsx")
            // The board's own file names nobody.
            let board = try await site.guest.get("/board/431003190/2026-03.xlsx").expect(.ok)
            let names = try Unzipped(Array(buffer: board.response.body))
                .text("xl/sharedStrings.xml")
            #expect(!names.contains("王专干"))
        }
    }

    @Test func `files have Chinese titles whatever the reader's language is`() async throws {
        try await withSite(on: "2026-04-10") { site in
            let officer = try await site.signIn(Cast.officer)
            _ = try site.database.run(
                "update account set language = 'en' where user_name = 'yunxi.officer'"
            )
            for (path, title) in [
                ("/returns/431003190/2025/r1.xlsx", "团体会员（个）"),
                ("/cases/place/431003190/2026/aid-return.xlsx?quarter=1", "实物（元）"),
                ("/cases/place/431003190/2026/notice-return.xlsx", "村级公示起"),
                ("/insurance/431003190/2025/r10.xlsx", "赔付（元）"),
                ("/governance/431003190/2026-Q1/r11.xlsx", "到会户代表"),
                ("/governance/431003190/2026-Q1/r11.xlsx?of=suggestions", "答复期限"),
                ("/funds/431003190/2026-03/return", "周转金余额"),
                ("/venues/431003190/2025/r13.xlsx", "设备和物品"),
                ("/projects/place/431003190/2026/return?quarter=1", "到期周转金"),
            ] {
                let book = try await officer.get(path).expect(.ok)
                let words = try Unzipped(Array(buffer: book.response.body))
                    .text("xl/sharedStrings.xml")
                #expect(words.contains(title), "\(path)")
            }
        }
    }
}
