/// What the next points of a chapter take: so many more of a source, for so many more points.
package struct NextPoints: Hashable, Sendable {
    package let source: Source
    /// The fewest that raise the points at all.
    package let more: Int
    /// In hundredths of the part, before any rescaling.
    package let gain: Int

    package init(source: Source, more: Int, gain: Int) {
        self.source = source
        self.more = more
        self.gain = gain
    }
}

extension Tally {
    /// For each computed part below its maximum, the greatest gain first.
    ///
    /// Equal gains stand in the order of effort, then of the sources. A part that cannot rise any
    /// more, since all that was due is done, is not listed.
    package var nextPoints: [NextPoints] {
        lines.compactMap(\.next).sorted { one, other in
            (-one.gain, one.more, one.source.place) < (-other.gain, other.more, other.source.place)
        }
    }
}

extension Tally.Line {
    fileprivate var next: NextPoints? {
        guard case .counted(let number, let whole) = count, let now = points.hundredths,
            now < part.most
        else { return nil }
        let room = room(beyond: number, of: whole)
        let found =
            switch part.formula {
            case .steps(let steps):
                // Between two steps nothing is gained.
                steps.lazy.map { $0.atLeast - number }.filter { $0 > 0 && $0 <= room }
                    .compactMap { gain(of: $0, to: number, of: whole, now) }.first
            case .share:
                (1..<room + 1).lazy.compactMap { gain(of: $0, to: number, of: whole, now) }.first
            case .byHand:
                NextPoints?.none
            }
        return found
    }

    /// How many more there can be.
    private func room(beyond number: Int, of whole: Int?) -> Int {
        guard let whole else { return .max - 1 }
        // Of rows in time there can always be more; with these the points are full to a hundredth.
        return part.source.growsWithItsWhole
            ? (whole + 1) * 2 * part.most : max(0, whole - number)
    }

    private func gain(of more: Int, to number: Int, of whole: Int?, _ now: Int) -> NextPoints? {
        let wider = part.source.growsWithItsWhole ? whole.map { $0 + more } : whole
        let points = part.points(for: .counted(number + more, of: wider)).hundredths ?? now
        return points > now ? NextPoints(source: part.source, more: more, gain: points - now) : nil
    }
}
