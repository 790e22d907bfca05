import Foundation

@testable import App

extension TestDatabase {
    /// How the database would answer a query file for that person, whatever its values are.
    ///
    /// The site's own role asks, behind its policies; a plan made for these values alone would not count.
    func plan(
        of query: String,
        _ values: String,
        for name: String = "yunxi.officer"
    ) throws -> String {
        let token = Token()
        _ = try run("select open_session_as('\(name)', '\\x\(token.hex)'::bytea, 60)")
        let file = Self.share.appending(path: "SQL/Queries/\(query).sql")
        let statement = try String(contentsOf: file, encoding: .utf8)
        return try TestServer.run(
            """
            set plan_cache_mode = force_generic_plan;
            prepare wanted as \(statement)
            begin; select from enter('\\x\(token.hex)');
            explain execute wanted\(values.isEmpty ? "" : "(\(values))");
            commit
            """,
            in: self.name,
            as: "xiehui_app"
        )
    }
}
