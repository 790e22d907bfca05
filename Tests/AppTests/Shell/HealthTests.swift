import HTTPTypes
import Testing

@testable import App

struct HealthTests {
    /// Asked every few seconds: it must not need the owner, whom the site does not know.
    @Test func `whether the site is ready is asked of the site's own connection`() async throws {
        try await withSite { site in
            let name = site.database.name
            try TestServer.run(
                """
                grant connect on database \(name) to xiehui_app;
                revoke connect on database \(name) from public, xiehui_owner
                """
            )
            try await site.guest.get("/readyz").expect(.ok, showing: "ready")
        }
    }

    @Test func `a schema that is no longer the one checked at the start is noticed`() async throws {
        try await withSite { site in
            try await site.guest.get("/readyz").expect(.ok)
            _ = try site.database.run("delete from migration where name like '0001%'")
            try await site.guest.get("/readyz").expect(.serviceUnavailable, showing: "not ready")
        }
    }
}
