import App
import Foundation
import Logging
import Postgres
import ServiceLifecycle

/// What the site does by itself every minute: seals the audit, clears what has expired.
struct Housekeeping: Service {
    let trail: AuditTrail
    let site: Site
    let logger: Logger

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                try await Task.sleep(for: .seconds(60))
                await tidy()
            }
        }
    }

    /// A round that fails is logged; the next one does its work as well.
    private func tidy() async {
        do {
            try await trail.seal()
            try await site.sweep()
        } catch {
            logger.warning("housekeeping failed", metadata: ["error": "\(error)"])
        }
    }
}
