/// The township's sample of a round's applications, drawn so that anybody can draw it again.
///
/// The order is that of the MD5 of seed and application, `seed:4711`, as the database reckons it;
/// nobody can choose whom it hits once the seed is written down.
package struct StarSampleDraw: Sendable {
    package let seed: String
    package let percent: Int

    package init(seed: String, percent: Int) {
        self.seed = seed
        self.percent = percent
    }

    /// How many of so many are drawn: never fewer than the share, and one at least.
    package func size(of applications: Int) -> Int {
        guard applications > 0 else { return 0 }
        return min(applications, max(1, (applications * percent + 99) / 100))
    }

    /// The applications drawn, in the order in which they came up; `md5` gives the sixteen bytes of
    /// a text's digest.
    package func draw(from applications: [Int64], md5: (String) -> [UInt8]) -> [Int64] {
        let order = applications.map { (digest: md5("\(seed):\($0)"), application: $0) }
            .sorted {
                $0.digest == $1.digest
                    ? $0.application < $1.application
                    : $0.digest.lexicographicallyPrecedes($1.digest)
            }
        return order.prefix(size(of: applications.count)).map(\.application)
    }
}
