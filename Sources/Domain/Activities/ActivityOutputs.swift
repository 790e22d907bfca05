/// What was given out or put up, as one cell of a return lists it: `展板3、图书约200册`.
package struct ActivityOutputs: Hashable, Sendable {
    package struct Output: Hashable, Sendable {
        package let kind: OutputKind
        package let quantity: Quantity
    }

    package let list: [Output]

    /// Nil where a part names no kind, or no number behind it.
    package init?(written text: some StringProtocol) {
        var list: [Output] = []
        for part in Folding.tight(text).split(whereSeparator: { "、,;".contains($0) }) {
            guard
                let kind = OutputKind.allCases.first(where: {
                    part.hasPrefix($0.label.chinese)
                }), let quantity = Quantity(written: part.dropFirst(kind.label.chinese.count)),
                quantity.number <= 1_000_000
            else { return nil }
            list.append(Output(kind: kind, quantity: quantity))
        }
        self.list = list
    }
}
