import Hummingbird
import Logging
import Postgres

/// Answers a supervisor of processes: whether the site is alive, and whether it can serve.
struct Health: Sendable {
    let database: Pool
    /// The fingerprint of the schema that was checked against this program at its start.
    let schema: String

    func add(to router: Router<Visit>) {
        router.get("/healthz") { _, _ in "alive\n" }
        router.get("/readyz") { _, visit in await ready(visit) }
    }

    /// Ready when the database answers and has the schema this program was built for.
    private func ready(_ visit: Visit) async -> Response {
        do {
            let now = try await database.run(ShellQuery.schema.one(String.self))
            guard now == schema else { throw PostgresError(.migration) }
            return Response(status: .ok, body: ResponseBody(byteBuffer: .init(string: "ready\n")))
        } catch {
            visit.logger.warning("not ready", metadata: ["error": "\(error)"])
            return Response(
                status: .serviceUnavailable,
                body: ResponseBody(byteBuffer: .init(string: "not ready\n"))
            )
        }
    }
}
