import App
import ArgumentParser
import Hummingbird
import Logging
import Postgres
import ServiceLifecycle

/// `xiehui serve`: the site.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Serve the site.")

    func run() async throws {
        try await Commands.run { around in
            let migrations = try around.migrator()
            try await migrations.check()
            let database = try around.appPool(limit: .seconds(10))
            let jobs = try around.jobsPool()
            let site = try around.site(database: database, jobs: jobs)
            try await application(site, migrations, around).runService()
        }
    }

    private func application(
        _ site: Site,
        _ migrations: Migrator,
        _ around: Surroundings
    ) throws -> some ApplicationProtocol {
        let host = try around.settings.require(.httpHost)
        var application = Application(
            router: site.router(migrations: migrations),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: try around.port())
            ),
            logger: around.logger
        )
        application.addServices(
            PoolService(pool: site.database),
            PoolService(pool: site.jobs),
            Housekeeping(
                trail: try around.trail(site.database),
                site: site,
                logger: around.logger
            )
        )
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
