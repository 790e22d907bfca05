import Domain
import Foundation
import Postgres

/// What `xiehui rate` does: a month for all townships of a place, prefecture by prefecture.
///
/// One statement for a prefecture costs the database half of what one for each of its counties does:
/// planning is what a county's few rows wait for.
package struct RatingCommands: Sendable {
    let site: Site
    let owner: Pool

    package init(site: Site, owner: Pool) {
        self.site = site
        self.owner = owner
    }

    /// What is asked for.
    package struct Wish: Sendable {
        package let place: RegionCode
        package let month: Month
        /// Whether townships that were computed already are computed anew.
        package let again: Bool

        package init(place: String, month: String, again: Bool) throws {
            self.place = place == "country" ? .country : try RegionCode(place)
            guard let month = Month(iso: month) else { throw BadMonth() }
            self.month = month
            self.again = again
        }
    }

    package struct BadMonth: Error {}

    /// What was done, in all or of one part.
    package struct Report: Codable, Sendable {
        package internal(set) var townships = 0
        package internal(set) var chapters = 0
        /// Townships whose month has not closed yet.
        package internal(set) var waiting = 0
        package internal(set) var parts = 0
        package internal(set) var seconds = 0.0
    }

    /// Computes part by part, two at a time, each a transaction of its own.
    ///
    /// What is computed already is left alone, so that a run that broke off goes on where it was.
    /// - Parameter progress: told how many of how many parts are done.
    package func rate(
        _ wish: Wish,
        as operatorName: String,
        progress: @escaping @Sendable (Int, Int) -> Void
    ) async throws -> Report {
        let start = ContinuousClock.now
        let acting = try await Operator(named: operatorName, site: site, owner: owner)
        let parts = try await parts(of: wish.place, acting)
        var report = Report()
        try await withThrowingTaskGroup(of: Computed.self) { group in
            var waiting = parts[...]
            for _ in 0..<2 {
                Self.addNext(&waiting, to: &group) { try await one($0, wish, acting) }
            }
            while let done = try await group.next() {
                report.add(done)
                progress(report.parts, parts.count)
                Self.addNext(&waiting, to: &group) { try await one($0, wish, acting) }
            }
        }
        try await acting.end()
        let spent = start.duration(to: .now) / .milliseconds(1)
        report.seconds = (spent / 10).rounded() / 100
        return report
    }

    private static func addNext(
        _ waiting: inout ArraySlice<RegionCode>,
        to group: inout ThrowingTaskGroup<Computed, any Error>,
        _ work: @escaping @Sendable (RegionCode) async throws -> Computed
    ) {
        guard let part = waiting.popFirst() else { return }
        group.addTask { try await work(part) }
    }

    /// A township, county or prefecture alone, or the prefectures of a place; of the country, those of
    /// the account's duties.
    private func parts(of place: RegionCode, _ acting: Operator) async throws -> [RegionCode] {
        try await acting.act(.computeMonth) { person, transaction in
            let held = Rights.regions(for: .computeMonth, holding: person.grants)
            let places = place == .country ? held : [place]
            for place in places { try person.require(.computeMonth, at: place) }
            var parts: [RegionCode] = []
            for place in places {
                guard place.level < .prefecture else {
                    parts.append(place)
                    continue
                }
                parts += try await transaction.run(
                    RatingQuery.partsOf.list(RegionCode.self, place, place.range.upperBound)
                )
            }
            return parts
        }
    }

    private func one(_ part: RegionCode, _ wish: Wish, _ acting: Operator) async throws -> Computed
    {
        let now = site.clock.now()
        return try await acting.act(.computeMonth) { person, transaction in
            try person.require(.computeMonth, at: part)
            return try await transaction.run(
                RatingQuery.compute.one(Computed.self, part, wish.month.first, now, wish.again)
            )
        }
    }
}

extension RatingCommands.Report {
    mutating func add(_ done: Computed) {
        townships += done.towns
        chapters += done.chapters
        waiting += done.waiting
        parts += 1
    }
}
