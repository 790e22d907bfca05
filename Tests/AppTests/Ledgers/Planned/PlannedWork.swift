/// What such a town did, in the year of its ledgers and the next.
extension PlannedTown {
    struct Held {
        let day: String
        /// Nil for the town's own chapter.
        let chapter: Int?
        /// The words of the ledger and the number of the type.
        let type: (word: String, number: Int)
        let heads: Int
        var leaflets = 0
        var charts = 0
        var banners = 0
        var tally: (advised: Int, treated: Int, recovered: Int)?
    }

    private static let types = [
        ("宣传教育", 10), ("学习培训", 71), ("技术培训", 72), ("入户走访", 41), ("会议", 70), ("会员活动日", 80),
        ("文体", 90), ("志愿服务", 95), ("慰问帮扶", 40), ("会员活动", 81), ("民主评议", 73),
    ]

    var held: [Held] {
        [year, year + 1].flatMap { year in
            (0..<47).map { held($0, in: year) } + campaigns(in: year)
        }
    }

    private func held(_ n: Int, in year: Int) -> Held {
        let month = PlannedTown.padded(1 + n % 12).suffix(2)
        let day = PlannedTown.padded(1 + n % 28).suffix(2)
        let next = year - self.year
        return Held(
            day: n == 13 && year.isMultiple(of: 4) ? "\(year)-02-29" : "\(year)-\(month)-\(day)",
            chapter: n % 6 == 5 ? nil : n % chapters.count,
            type: PlannedTown.types[n % PlannedTown.types.count],
            heads: 12 + n * 3 + next,
            leaflets: n % 4 == 0 ? 30 + n : 0,
            charts: n % 9 == 0 ? 2 : 0,
            banners: n % 13 == 0 ? 1 : 0
        )
    }

    /// Three in the first year, in other months than elsewhere, and one in the next.
    private func campaigns(in year: Int) -> [Held] {
        let months = year == self.year ? ["03", "07", "11"] : ["10"]
        return months.enumerated().flatMap { turn, month in
            chapters.indices.map { chapter in
                Held(
                    day: "\(year)-\(month)-1\(chapter % 10)",
                    chapter: chapter,
                    type: ("生殖健康服务", 21),
                    heads: 41 + chapter * 2 + turn,
                    leaflets: 15,
                    tally: (12 + chapter, 11 + turn / 2, 10)
                )
            }
        }
    }

    /// The points of an application, and the household's place in the list.
    struct Application {
        let household: Household
        let day: String
        let points: [Double]

        var stars: Int { points.count { $0 >= 16 } }
        var total: Double { points.reduce(0, +) }
    }

    private static let points: [[Double]] = [
        [20, 19, 18, 17, 16], [16, 16, 16, 16, 17], [16, 16, 16, 16, 20], [16, 17, 17, 17, 18],
        [15.5, 20, 20, 20, 20], [10, 12, 14, 15, 15.5], [16, 3, 4, 5, 6], [16, 16.5, 9, 8, 7],
        [20, 20, 20, 15, 11],
    ]

    var applications: [Application] {
        households.filter { $0.since == year }.prefix(40).enumerated().flatMap { at, household in
            [year, year + 1].filter { $0 == year || at % 4 == 0 }.map { year in
                Application(
                    household: household,
                    day: "\(year)-04-\(10 + at % 15)",
                    points: PlannedTown.points[(at + year - self.year) % PlannedTown.points.count]
                )
            }
        }
    }

    var visits: [(household: Household, day: String)] {
        applications.enumerated().filter { $0.offset % 3 == 0 }.map { at, application in
            (application.household, "\(application.day.prefix(4))-1\(at % 3)-05")
        }
    }

    /// A base with what was put into it, in hundredths of 10,000 yuan; the fourth is not yet built in the first year.
    var bases:
        [(name: String, chapter: Int, product: String, built: String, money: Int, source: String)]
    {
        guard !missing.contains("08") else { return [] }
        let products = ["花椒种植", "肉牛养殖", "冷水鱼", "肉牛养殖", "马铃薯加工"]
        let sources = ["扶持资金", "自筹", "周转金", "扶持资金", "周转金"]
        return products.indices.map { at in
            (
                "\(villages[at % villages.count])第\(at + 1)基地", at % villages.count, products[at],
                "\(at == 3 ? year + 1 : year - at)-08-1\(at)", 125 + at * 50, sources[at]
            )
        }
    }

    /// Each of the first year's households in a base, one of them in two.
    var assisted: [(base: Int, household: Household, before: Int, now: Int, next: Int)] {
        guard !missing.contains("08") else { return [] }
        return households.prefix(11).enumerated().flatMap { at, household in
            (at == 4 ? [0, 1] : [at % 3]).map { base in
                (base, household, 900 + at * 50, 1500 + at * 100, 1900 + at * 100)
            }
        }
    }

    var recipients: [(household: Household, year: Int, yuan: Int)] {
        households.dropFirst(3).prefix(9).enumerated().flatMap { at, household in
            (at % 2 == 0 ? [year, year + 1] : at == 1 ? [year - 1] : [year]).map {
                (household, $0, 960)
            }
        }
    }

    /// One more began in the last days of the year before.
    var policies: [(household: Household, number: String, from: String)] {
        let first = households.filter { $0.since == year }.prefix(33)
        return [year, year + 1].flatMap { year in
            first.enumerated().filter { year == self.year || $0.offset % 3 == 0 }.map {
                at,
                household in
                let day =
                    at == 7 && year == self.year ? "\(year - 1)-12-31" : "\(year)-01-0\(1 + at % 9)"
                return (household, "QY\(year)\(PlannedTown.padded(at))", day)
            }
        }
    }

    var suggestions: [(day: String, chapter: Int, result: String)] {
        let results = ["已采纳", "办理中", "已答复"]
        return [year, year + 1].flatMap { year in
            (0..<(year == self.year ? 14 : 5)).map { n in
                (
                    "\(year)-\(PlannedTown.padded(1 + n % 12).suffix(2))-17", n % chapters.count,
                    results[n % 3]
                )
            }
        }
    }

    /// What was spent on venues; the year is that of the ledger.
    var venues: [(chapter: Int, year: Int, what: String, yuan: Int, source: String)] {
        [
            (0, year, "活动室维修", 18_500, "上级拨款"), (0, year, "办公室修缮", 2_300, "自筹"),
            (1, year, "宣传栏", 4_150, "自筹"), (2, year, "会员之家装修", 7_000, "镇财政拨款"),
            (0, year + 1, "活动室改造", 9_999, "上级拨款"), (2, year + 1, "宣传栏", 3_001, "捐赠"),
        ]
    }

    var charters: [(chapter: Int, adopted: String, heads: Int, filed: String)] {
        villages.indices.filter { $0 % 3 != 1 }.map { at in
            let year = at == 3 ? year + 1 : at == 0 ? year - 1 : year
            return (
                at, "\(year)-06-\(PlannedTown.padded(1 + at).suffix(2))", 40 + at, "\(year)-07-01"
            )
        }
    }
}
