/// A town that exists nowhere, as whoever made it up knows it: from this both its ledgers are written and its figures
/// are counted, and the product has no part in either.
struct PlannedTown {
    struct Chapter {
        let name: String
        let place: String
        let kind: String
        let code: String
        let founded: String
    }

    struct Member {
        let chapter: Int
        let name: String
        let isWoman: Bool
        let number: String
        let joined: String
        let category: String

        var birth: String { PlannedTown.birth(in: number) }
    }

    struct Household {
        let chapter: Int
        let name: String
        let number: String
        let member: String
        /// The year of the first ledger that lists it.
        let since: Int
    }

    let code: String
    let name: String
    let year: Int
    /// Keeps its people apart from those of other towns.
    let seed: Int
    let villages: [String]
    var communities: [String] = []
    /// Of enterprises the name and the last three digits of the code.
    var enterprises: [(name: String, digits: String)] = []
    /// Kinds of ledgers, by their number, that its clerks never kept.
    var missing: Set<String> = []

    var chapters: [Chapter] {
        villages.enumerated().map { at, place in
            chapter(place, "村", digits: "\(201 + at)", founded: "198\(at % 10)-02-28")
        }
            + communities.enumerated().map { at, place in
                chapter(place, "社区", digits: "00\(at + 1)", founded: "1996-02-29")
            }
            + enterprises.map { chapter($0.name, "企业", digits: $0.digits, founded: "2004-02-29") }
    }

    private func chapter(_ place: String, _ kind: String, digits: String, founded: String)
        -> Chapter
    {
        Chapter(
            name: "\(place)计生协会",
            place: place,
            kind: kind,
            code: code + digits,
            founded: founded
        )
    }

    /// Those of the first year's rosters and, behind them, who joined in the next.
    var members: [Member] {
        chapters.indices.flatMap { chapter in
            (0..<(11 + chapter % 7 * 3)).map { member(chapter, $0, joined: earlier($0)) }
        }
    }

    var newcomers: [Member] {
        chapters.indices.flatMap { chapter in
            (0..<2).map { member(chapter, 80 + $0, joined: "\(year + 1)-0\(3 + $0)-11") }
        }
    }

    private func member(_ chapter: Int, _ n: Int, joined: String) -> Member {
        let isWoman = (chapter + n) % 3 == 0
        let day = "19\(50 + (n * 7 + chapter) % 38)" + ["0229", "0731", "1015"][n % 3]
        let born = PlannedTown.isReal(day) ? day : day.prefix(4) + "0228"
        let categories = ["普通会员", "五老会员", "普通会员", "致富能人", "骨干会员", "老教师", "一般会员"]
        return Member(
            chapter: chapter,
            name: surnames[(n + seed) % surnames.count]
                + givenNames[(n + chapter) % givenNames.count],
            isWoman: isWoman,
            number: number(born, chapter * 100 + n, isWoman: isWoman),
            joined: joined,
            category: categories[(n + chapter) % categories.count]
        )
    }

    /// A few in the year of the ledgers, one on a leap day; the others long ago.
    private func earlier(_ n: Int) -> String {
        switch n % 5 {
        case 0: "\(year)-05-31"
        case 1: "2012-02-29"
        default: "200\(n % 10)-11-0\(1 + n % 9)"
        }
    }

    var households: [Household] {
        let first = members.enumerated().filter { $0.offset % 3 != 2 }.map(\.element)
        return first.enumerated().map { at, member in
            household(of: member, at, since: year)
        }
            + newcomers.enumerated().filter { $0.offset.isMultiple(of: 2) }.map { at, member in
                household(of: member, 700 + at, since: year + 1)
            }
    }

    private func household(of member: Member, _ n: Int, since: Int) -> Household {
        Household(
            chapter: member.chapter,
            name: "户" + surnames[n % surnames.count],
            number: number("19\(45 + n % 40)0615", 100 + n, isWoman: n % 4 == 0, area: "98"),
            member: member.number,
            since: since
        )
    }

    private let surnames = ["马", "哈", "撒", "米", "欧阳", "拜", "铁", "穆"]
    private let givenNames = ["建国", "生龙", "玉", "阿依古丽", "文成", "小花", "尕娃"]
}

/// ID numbers that nobody has.
extension PlannedTown {
    func number(_ born: some StringProtocol, _ n: Int, isWoman: Bool, area: String = "97") -> String
    {
        // Three digits tell those apart who were born on one day; the last is even for women.
        let order = n % 500 * 2 + (isWoman ? 0 : 1)
        let digits = "99\(area)\(seed)\(n / 500)" + born + PlannedTown.padded(order)
        return digits + PlannedTown.sign(of: digits)
    }

    /// The check sign of GB 11643.
    static func sign(of digits: String) -> String {
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(digits.compactMap(\.wholeNumberValue), weights).map { $0 * $1 }.reduce(0, +)
        return String(Array("10X98765432")[sum % 11])
    }

    static func birth(in number: String) -> String {
        let digits = number.dropFirst(6).prefix(8)
        return "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))"
    }

    static func isReal(_ day: String) -> Bool {
        !day.hasSuffix("0229") || (Int(day.prefix(4)) ?? 1).isMultiple(of: 4)
    }

    static func padded(_ number: Int) -> String {
        String("00\(number)".suffix(3))
    }
}
