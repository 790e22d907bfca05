import Hummingbird
import Logging
import NIOCore
import Postgres
import ServiceLifecycle

/// Prometheus text on a port of its own, which is not for the public.
struct Metrics: Service {
    let host: String
    let port: Int
    let pool: Pool
    let logger: Logger

    func run() async throws {
        let router = Router()
        router.get("/metrics") { [pool] _, _ in
            Response(
                status: .ok,
                headers: [.contentType: "text/plain; version=0.0.4"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: Self.text(pool.counts)))
            )
        }
        let application = Application(
            router: router,
            configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
            logger: logger
        )
        try await application.run()
    }

    private static func text(_ counts: PoolCounts) -> String {
        let lines: [(String, String, Int)] = [
            ("xiehui_database_connections_open", "gauge", counts.open),
            ("xiehui_database_connections_checked_out", "gauge", counts.checkedOut),
            ("xiehui_database_callers_waiting", "gauge", counts.waiting),
            ("xiehui_database_batches_under_way", "gauge", counts.underWay),
            ("xiehui_database_statements_prepared", "gauge", counts.prepared),
            ("xiehui_database_batches_total", "counter", counts.batches),
            ("xiehui_database_connections_lost_total", "counter", counts.lost),
            ("xiehui_database_busy_refusals_total", "counter", counts.refusedAsBusy),
        ]
        return lines.map { "# TYPE \($0) \($1)\n\($0) \($2)\n" }.joined()
    }
}
