/// A number as clerks write it: `25,152`, `３９.79`, `39.79平方公里`.
struct LedgerNumber: Hashable {
    let hundredths: Int

    var isWhole: Bool { hundredths.isMultiple(of: 100) }

    /// Nil for anything but a number of at most two decimals that is not negative.
    init?(_ text: some StringProtocol) {
        let folded = Folding.tight(text).replacing(",", with: "")
        let number = folded.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        let unit = folded.dropFirst(number.count)
        guard unit.allSatisfy(\.isLetter), unit.count <= 4, !unit.contains("万") else { return nil }
        let parts = number.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts[0].count <= 12,
            let whole = Digits.number(parts[0])
        else { return nil }
        guard parts.count == 2 else {
            hundredths = whole * 100
            return
        }
        // A sheet that reckoned 39.79 may write 39.790000.
        let decimals = parts[1].reversed().drop { $0 == "0" }.reversed().map { $0 }
        guard !parts[1].isEmpty, decimals.count <= 2,
            let fraction = Digits.number(String(decimals + ["0", "0"]).prefix(2))
        else { return nil }
        hundredths = whole * 100 + fraction
    }
}
