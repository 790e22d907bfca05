import App
import Foundation
import Logging
import Postgres
import ServiceLifecycle

/// What the site does by itself every minute: seals the audit, clears what has expired, erases
/// what identifies people who left a year ago, and clears what two persons decided to.
struct Housekeeping: Service {
    let trail: AuditTrail
    let site: Site
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while await pause() { await tidy() }
        }
    }

    /// Waits for the next round; false if the site stops meanwhile, which is no failure.
    private func pause() async -> Bool {
        do {
            try await Task.sleep(for: .seconds(60))
            return true
        } catch {
            return false
        }
    }

    /// Each chore by itself: one that fails is logged and keeps no other from its work.
    private func tidy() async {
        await carryOut("sealing") {
            let addition = try await trail.seal()
            if addition.wasTorn {
                logger.error("the copy of the seals ended in a torn line, which was cut off")
            }
            if addition.wasMissing {
                logger.critical("the copy of the seals was gone and is made anew")
            }
        }
        await carryOut("sweeping") { try await site.sweep() }
        await carryOut("erasing") {
            let people = try await site.eraseMembers()
            if people > 0 {
                logger.notice("personal data erased", metadata: ["people": "\(people)"])
            }
        }
        await carryOut("clearing what was kept for its term") {
            let rows = try await site.carryOutRetention() + site.tidyRetention()
            if rows > 0 {
                logger.notice("cleared when its term was over", metadata: ["rows": "\(rows)"])
            }
        }
    }

    private func carryOut(_ chore: String, _ work: () async throws -> Void) async {
        do {
            try await work()
        } catch {
            logger.warning("\(chore) failed", metadata: ["error": "\(error)"])
        }
    }
}
