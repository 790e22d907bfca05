/// Chance that falls the same way each time for the same words, so that a town is made twice alike.
struct Chance: RandomNumberGenerator {
    private var state: UInt64

    /// FNV-1a of the words.
    init(_ words: String...) {
        state = words.joined(separator: "/").utf8.reduce(0xCBF2_9CE4_8422_2325) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01B3
        }
    }

    /// Splitmix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func share(_ range: ClosedRange<Double> = 0...1) -> Double {
        Double.random(in: range, using: &self)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    /// Whether something of this likelihood happens.
    mutating func falls(_ likelihood: Double) -> Bool { share() < likelihood }

    mutating func one<Thing>(of things: [Thing]) -> Thing? { things.randomElement(using: &self) }
}
