/// Money as it is kept: whole fen; people write yuan.
package struct Fen: Hashable, Sendable {
    package let count: Int64

    package init(_ count: Int64) {
        self.count = count
    }

    /// Reads an amount in yuan: `1,200`, `85.5`, `3.5万`; nil for whatever is none.
    package init?(yuan text: some StringProtocol) {
        var typed = Folding.tight(text).replacing(",", with: "")
        for sign in ["元", "¥", "￥"] { typed = typed.replacing(sign, with: "") }
        let isTenThousands = typed.hasSuffix("万")
        if isTenThousands { typed.removeLast() }
        let parts = typed.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts[0].utf8.count <= 9,
            let whole = Digits.number(parts[0])
        else { return nil }
        let power = isTenThousands ? 1_000_000 : 100
        var count = whole * power
        if parts.count == 2 {
            let places = parts[1].utf8.count
            guard (1...(isTenThousands ? 6 : 2)).contains(places),
                let fraction = Digits.number(parts[1])
            else { return nil }
            count += fraction * (0..<places).reduce(power) { rest, _ in rest / 10 }
        }
        self.count = Int64(count)
    }

    /// The amount in yuan as it is read, with fen only where there are any: `1,200`, `85.50`.
    package var yuan: String { text(separator: ",") }

    /// The amount in yuan as it is typed into a form: `1200`, `85.50`.
    package var typed: String { text(separator: "") }

    private func text(separator: String) -> String {
        let digits = Array(String(abs(count) / 100))
        let head = (digits.count - 1) % 3 + 1
        let groups =
            [String(digits.prefix(head))]
            + stride(from: head, to: digits.count, by: 3).map { String(digits[$0..<$0 + 3]) }
        let whole = (count < 0 ? "-" : "") + groups.joined(separator: separator)
        let rest = Int(abs(count) % 100)
        return rest == 0 ? whole : "\(whole).\(Digits.padded(rest, to: 2))"
    }
}
