import Domain
import Testing

@Suite struct StarSampleDrawTests {
    /// The MD5 of `spring-2026:1` to `spring-2026:10`, as `md5sum` and the database give them.
    private static let digests: [String: String] = [
        "spring-2026:1": "edf228ff0ea5071ad5a751eaebcc7da2",
        "spring-2026:2": "521bf049cf304c5ada2bf4ad110a8c80",
        "spring-2026:3": "8180ffe358d8a26f0d16f373d8b2424c",
        "spring-2026:4": "c212e6f47714da1a03f77a1530628ccb",
        "spring-2026:5": "d3f38a91ec170aaffc9b6c8709d6a7e0",
        "spring-2026:6": "da8fe48f8d9b8fe98a8f4e14a4259db2",
        "spring-2026:7": "30e544d0ccb6a90990d1241eb9484a39",
        "spring-2026:8": "979cd3b104d2f9483bb6bfc150675e92",
        "spring-2026:9": "730535fa8dd09d3737fb7b5bb6537573",
        "spring-2026:10": "d89fac7b53dceb65d488039e4934cde4",
    ]

    @Test(arguments: [(20, [7, 2]), (21, [7, 2, 9]), (100, [7, 2, 9, 3, 8, 4, 5, 10, 6, 1])])
    func `a sample is drawn by the digest of seed and application`(percent: Int, ids: [Int64]) {
        let draw = StarSampleDraw(seed: "spring-2026", percent: percent)
        let drawn = draw.draw(from: Array(1...10)) { Array((Self.digests[$0] ?? "").utf8) }
        #expect(drawn == ids)
        let again = draw.draw(from: Array((1...10).reversed())) {
            Array((Self.digests[$0] ?? "").utf8)
        }
        #expect(again == ids)
    }

    @Test(arguments: [
        (0, 20, 0), (1, 20, 1), (4, 20, 1), (5, 20, 1), (6, 20, 2), (216, 20, 44), (3, 100, 3),
        (2000, 20, 400), (7, 35, 3),
    ])
    func `the share is rounded up and one at least`(applications: Int, percent: Int, size: Int) {
        #expect(StarSampleDraw(seed: "s", percent: percent).size(of: applications) == size)
    }
}
