import App
import ArgumentParser
import Hummingbird
import Logging
import Postgres
import ServiceLifecycle

/// `xiehui serve`: the site.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Serve the site.")

    @Option(help: "Show a demonstration as it will stand in so many days; refused elsewhere.")
    var daysAhead = 0

    func run() async throws {
        try await Commands.run { around in
            try await around.migrator().check()
            let library = try around.library()
            let database = try around.appPool(library, limit: .seconds(10))
            let site = try await around.site(
                database: database,
                jobs: around.jobsPool(library),
                boards: around.boardPool(library)
            ).inDays(daysAhead)
            try site.files.prepare()
            try await application(site, schema: site.schema(), around).runService()
        }
    }

    private func application(
        _ site: Site,
        schema: String,
        _ around: Surroundings
    ) throws -> some ApplicationProtocol {
        let host = try around.settings.require(.httpHost)
        var application = Application(
            router: site.router(schema: schema),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: try around.port())
            ),
            logger: around.logger
        )
        application.addServices(
            PoolService(pool: site.database),
            PoolService(pool: site.jobs),
            PoolService(pool: site.boards),
            BoardWatching(watch: BoardWatch(site, logger: around.logger))
        )
        // What would be due in so many days is not cleared away today.
        if daysAhead == 0 {
            application.addServices(
                Housekeeping(
                    trail: try around.trail(site.database),
                    site: site,
                    logger: around.logger
                )
            )
        }
        if let port = try around.settings.number(.metricsPort) {
            application.addServices(
                Metrics(host: host, port: port, pool: site.database, logger: around.logger)
            )
        }
        return application
    }
}

/// Keeps the pool alive as long as the site, and lets its batches end before it closes.
struct PoolService: Service {
    let pool: Pool

    func run() async throws {
        try await cancelWhenGracefulShutdown { try await pool.run() }
    }
}

/// Hears of what is published as long as the site serves it.
struct BoardWatching: Service {
    let watch: BoardWatch

    func run() async throws {
        await cancelWhenGracefulShutdown { await watch.run() }
    }
}
