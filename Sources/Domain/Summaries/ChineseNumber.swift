/// A count written in Chinese numerals: `八百户`, `三十五人`, `两千元`.
struct ChineseNumber {
    /// How many signs stand before it.
    let at: Int
    let asTyped: String
    let value: Int64

    /// The counts of a text, in its order.
    ///
    /// One numeral alone is a way of speaking (`一户一策`, `千家万户`) except ten, and so is a number that counts
    /// nothing (`三结合`, `十八大`).
    static func all(in text: String) -> [ChineseNumber] {
        let signs = Array(text)
        var found: [ChineseNumber] = []
        var at = 0
        while at < signs.count {
            let end = signs[at...].firstIndex { !isNumeral($0) } ?? signs.count
            if end == at {
                at += 1
                continue
            }
            let run = signs[at..<end]
            let next = signs[end...].first { !$0.isWhitespace }
            if run.count > 1 || run == ["十"], let next, counted.contains(next),
                let value = value(of: run)
            {
                found.append(ChineseNumber(at: at, asTyped: String(run), value: value))
            }
            at = end
        }
        return found
    }

    private static let digits = Array("零一二三四五六七八九")
    private static let powers: [Character: Int64] = ["十": 10, "百": 100, "千": 1000]
    private static let groups: [Character: Int64] = ["万": 10_000, "亿": 100_000_000]
    /// What is counted in a summary.
    private static let counted: Set<Character> = Set("户人名位次场份元件条头只亩处册块笔期个支所家项篇张株公")

    private static func isNumeral(_ sign: Character) -> Bool {
        digit(sign) != nil || powers[sign] != nil || groups[sign] != nil
    }

    private static func digit(_ sign: Character) -> Int64? {
        switch sign {
        case "两": 2
        case "〇": 0
        default: digits.firstIndex(of: sign).map(Int64.init)
        }
    }

    /// Nil where the signs make no number: `千万`, `一一`.
    private static func value(of run: ArraySlice<Character>) -> Int64? {
        var (whole, group, last): (Int64, Int64, Int64?) = (0, 0, nil)
        for (place, sign) in run.enumerated() {
            if let power = powers[sign] {
                guard last != nil || place == 0 && sign == "十" else { return nil }
                group += (last ?? 1) * power
                last = nil
            } else if let size = groups[sign] {
                guard group + (last ?? 0) > 0 else { return nil }
                whole += (group + (last ?? 0)) * size
                (group, last) = (0, nil)
            } else {
                guard last == nil || last == 0 else { return nil }
                last = digit(sign)
            }
        }
        return whole + group + (last ?? 0)
    }
}
