import HTTPTypes
import Testing

@testable import App

/// People whom nobody asked for a number come back as who they are when their own lists are taken in again.
@Suite struct NumberlessTripTests {
    private static func prepare(_ site: TestSite) async throws {
        _ = try await site.takeIn(["01-协会名册.xlsx", "00-镇情.csv"])
        let chapter = try site.database.run(
            "select chapter_id from chapter where region_code = '\(Newcomer.village)'"
        )
        let officer = try await site.signIn(Cast.officer)
        var plain = Newcomer.form.merging(["chapter": chapter]) { $1 }
        plain["group"] = nil
        let without = try await officer.takeIn(plain)
        var numbered = Newcomer.withNumbers.merging(["chapter": chapter, "name": "王联系"]) { $1 }
        numbered["group"] = nil
        let with = try await officer.takeIn(numbered)
        _ = try site.database.run(
            """
            set session_replication_role = replica;
            update member set state = 'active', joined_on = '2009-10-05' where member_id in (\(without), \(with))
            """
        )
        try await officer.post(
            "/households",
            [
                "chapter": chapter, "head_name": "杨家富", "group": "1组", "address": "竹溪村9号",
                "size": "4",
            ]
        ).expect(.seeOther)
        let household = try site.database.run("select household_id from household")
        try await officer.post(
            "/households/\(household)/links",
            ["member": without, "from_on": "2009-11-01"]
        ).expect(.seeOther)
    }

    @Test func `without a number a member and a household are known by name, day and place`()
        async throws
    {
        try await withEmptyRegister { site in
            try await Self.prepare(site)
            let roster = try await site.takeOut("R2", "2009-Q4", .csv, "核对")
            let links = try await site.takeOut("R3", "2009-Q4", .csv, "核对")
            let same = try await site.takeIn([roster, links])
            #expect(same.files.map(\.rows) == [2, 1])
            #expect(same.files.map(\.unchanged) == [2, 1], "\(same.files.map(\.reasons))")
            // Somebody else of that name and birth date: nobody is taken for another, and nobody is added.
            _ = try site.database.run(
                """
                set session_replication_role = replica;
                insert into member (chapter_id, region_code, name, sex, birth_date, state, joined_on, person_key_id)
                select chapter_id, region_code, name, sex, birth_date, state, joined_on, person_key_id
                from member where name = '杨秀珍'
                """
            )
            let alike = try await site.takeIn([roster])
            #expect(alike.files.map(\.added) == [0])
            #expect(alike.files.map(\.unchanged) == [1])
            #expect(alike.files.first?.reasons == ["several_alike": 1])
            #expect(try site.database.run("select count(*) from member") == "3")
        }
    }
}
