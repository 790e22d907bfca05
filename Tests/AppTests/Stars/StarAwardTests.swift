import Domain
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import App

/// What follows on the plaque: serials, papers, the public's look, the yearly review.
@Suite struct StarAwardTests {
    @Test func `a plaque has a serial that says its township and year, and lasts to 31 December`()
        async throws
    {
        try await withSite(on: "2026-10-20") { site in
            let town = try await AwardedTown(site)
            #expect(try town.state(of: town.five) == "valid ABCDE t 2026-12-31")
            #expect(try town.state(of: town.four) == "valid ABDE f 2026-12-31")
            let serials = try site.database.run(
                "select string_agg(serial, ' ' order by number) from star_award"
            )
            let township = try RegionCode(Cast.township)
            let expected = (1...2).compactMap { number in
                StarSerial(township: township, year: 2026, number: number)?.text
            }
            #expect(serials.split(separator: " ").map(String.init) == expected)
            #expect(expected.first == AwardedTown.firstSerial)
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get("/stars/431003190201/2026/awards")
                .expect(.ok, showing: "2026 年度授牌 2 户，有效 2 户").expect(.ok, showing: "贺东来")
            try await secretary.get("/stars/awards/\(town.five)")
                .expect(.ok, showing: AwardedTown.firstSerial).expect(.ok, showing: "五星农家")
            // What an officer may not do she does not reach: another township's award is not there.
            let other = try await site.signIn("shiqiao.officer")
            try await other.get("/stars/awards/\(town.five)").expect(.notFound)
        }
    }

    @Test func `the tables move an award as the rules do`() async throws {
        let database = try await TestDatabase()
        defer { database.drop() }
        let rows = try database.run(
            "select event || ' ' || from_state || ' ' || to_state from star_award_move"
        )
        let rules = AwardEvent.allCases.flatMap { event in
            AwardState.allCases.compactMap { state -> String? in
                guard case .success(let next) = state.after(event) else { return nil }
                return "\(event.rawValue) \(state.rawValue) \(next.rawValue)"
            }
        }
        #expect(Set(rows.split(separator: "\n").map(String.init)) == Set(rules))
        let duties = try database.run(
            "select distinct event || ' ' || array_to_string(duties, ',') from star_award_move"
        )
        let expected = AwardEvent.allCases.map { event in
            let names = event.duties.map { $0 == .member ? "household" : $0.rawValue }
            return "\(event.rawValue) \(names.joined(separator: ","))"
        }
        #expect(Set(duties.split(separator: "\n").map(String.init)) == Set(expected))
    }

    @Test func `anybody may check a plaque, and sees neither the name nor why`() async throws {
        try await withSite(on: "2026-10-20") { site in
            let town = try await AwardedTown(site)
            let page = try await site.guest.get("/verify/\(AwardedTown.firstSerial)")
                .expect(.ok, showing: "这块牌子有效").expect(.ok, showing: "贺*来")
            #expect(!page.text.contains("贺东来") && !page.text.contains("2 组 3 号"))
            let typed = try await site.guest.get("/verify?serial=431003190%202026%200001%20x")
            #expect(typed.location == "/verify/\(AwardedTown.firstSerial)")
            try await site.guest.get("/verify/431003190-2026-0010-A")
                .expect(.notFound, showing: "编号抄错了")
            try await site.guest.get("/verify/431003190-2026-0012-J")
                .expect(.notFound, showing: "没有发过这块牌子")
            _ = try site.database.run(
                """
                update star_award set state = 'revoked', bar_until = '2028-10-20'
                where star_award_id = \(town.five)
                """
            )
            try await site.guest.get("/verify/\(AwardedTown.firstSerial)")
                .expect(.ok, showing: "这块牌子已经撤销")
        }
    }

    @Test(arguments: [("2026-12-31", true), ("2027-01-01", false)])
    func `an award leaves the public list by itself on the day after its last`(
        day: String,
        isThere: Bool
    ) async throws {
        try await withSite(on: day) { site in
            _ = try await AwardedTown(site)
            let board = try await site.guest.get("/board/\(Cast.township)")
            #expect(board.text.contains("贺*来") == isThere)
            #expect(board.text.contains("五星农家和星级农家") == isThere)
            let said = isThere ? "这块牌子有效" : "这块牌子已经过期"
            try await site.guest.get("/verify/\(AwardedTown.firstSerial)").expect(
                .ok,
                showing: said
            )
        }
    }

    @Test(.enabled(if: PrintedPaper.canBeRead, "pdftotext is not installed"))
    func `certificate, letter and list of plaques are papers with their whole text`() async throws {
        try await withSite(on: "2026-10-20") { site in
            let town = try await AwardedTown(site)
            let officer = try await site.signIn(Cast.officer)
            let certificate = try await officer.paper("/stars/awards/\(town.five)/certificate.pdf")
            for words in [
                "荣誉证书", "竹溪村贺东来户：", "2026年度五星农家", AwardedTown.firstSerial, "有效期至2026年12月31日",
                "云溪镇计划生育协会", "localhost/verify/\(AwardedTown.firstSerial)",
            ] {
                #expect(try certificate.text().contains(words), "\(words)")
            }
            let letter = try await officer.paper("/stars/awards/\(town.four)/letter.pdf")
            let said = try letter.text()
            #expect(said.contains("赵会员户：") && said.contains("评为四星农家") && said.contains("☆无"))
            let list = try await officer.paper("/stars/\(Cast.township)/2026/plaques.pdf")
            let names = try list.text()
            #expect(names.contains("贺东来") && names.contains("五星农家1户，星级农家1户"))
        }
    }
}

extension Person {
    /// A paper that she opens in her browser.
    func paper(_ path: String) async throws -> PrintedPaper {
        let answer = try await get(path).expect(.ok)
        return PrintedPaper(bytes: Array(answer.response.body.readableBytesView))
    }
}
