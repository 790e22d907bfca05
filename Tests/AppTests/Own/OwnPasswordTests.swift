import HTTPTypes
import Testing

@testable import App

struct OwnPasswordTests {
    private static let old = "竹溪二零零九"

    private func change(_ person: Person, from current: String) async throws -> Answer {
        let new = "春去秋来日月长久不息"
        return try await person.post(
            "/me/password",
            ["current": current, "password": new, "again": new]
        )
    }

    @Test
    func `wrong tries of the present password are counted, and then even the right one waits`()
        async throws
    {
        try await withSite { site in
            try await site.setPassword(Self.old, of: Cast.secretary)
            let secretary = try await site.signIn(Cast.secretary)
            for _ in 1...4 {
                try await change(secretary, from: "wrong")
                    .expect(.unprocessableContent, showing: "现在的密码不对。")
            }
            // What four tries left, made large enough for a slow machine.
            _ = try site.database.run("update sign_in_delay set failures = failures + 6")
            try await change(secretary, from: Self.old)
                .expect(.unprocessableContent, showing: "试得太多了")
        }
    }

    @Test func `strangers who try her name do not keep her from changing her password`()
        async throws
    {
        try await withSite { site in
            try await site.setPassword(Self.old, of: Cast.secretary)
            let secretary = try await site.signIn(Cast.secretary)
            for _ in 1...4 {
                _ = try await site.guest.post(
                    "/sign-in",
                    ["user_name": Cast.secretary, "password": "wrong"]
                )
            }
            _ = try site.database.run("update sign_in_delay set failures = failures + 6")
            let changed = try await change(secretary, from: Self.old)
            changed.expect(.seeOther)
            #expect(changed.location == "/me?changed=1")
        }
    }
}
