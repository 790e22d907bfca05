/// Principal that came back, and how much of it may be lent again.
package struct RollOver: Hashable, Sendable {
    package let returned: Fen
    /// What contracts that are not cancelled have taken of it already.
    package let lentAgain: Fen

    package init(returned: Fen, lentAgain: Fen) {
        self.returned = returned
        self.lentAgain = lentAgain
    }

    package var free: Fen { Fen(max(0, returned.count - lentAgain.count)) }

    package func covers(_ amount: Fen) -> Bool { amount.count > 0 && amount.count <= free.count }
}
