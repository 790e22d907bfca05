import Domain
import Foundation

/// What keeps robots from the open form, without anybody else's help: a small sum in words, a field that
/// people do not see, and the time that a person needs to write.
///
/// The question travels sealed with the form, so no process has to remember it.
struct RobotQuestion: Codable, Sendable {
    static let field = "asked"
    /// A field that no person sees; robots fill it.
    static let trap = "website"
    static let fewestSeconds: TimeInterval = 3
    static let mostSeconds: TimeInterval = 2 * 3600

    let notice: Int64
    let one: Int
    let other: Int
    let asked: Date

    /// Two numbers whose sum has one Chinese sign or two.
    init(notice: Int64, at moment: Date) {
        self.notice = notice
        one = Int.random(in: 1...9)
        other = Int.random(in: 1...9)
        asked = moment
    }

    /// What she is asked, as `三加五`.
    var sum: (one: String, other: String) { (Self.signs[one], Self.signs[other]) }

    /// The answer in digits, wide digits or Chinese signs.
    func isRight(_ typed: String) -> Bool {
        let answer = Folding.trimmed(Folding.halfWidth(typed))
        return answer == "\(one + other)" || answer == Self.chinese(one + other)
    }

    func isInTime(_ now: Date) -> Bool {
        (Self.fewestSeconds...Self.mostSeconds).contains(now.timeIntervalSince(asked))
    }

    static func chinese(_ number: Int) -> String {
        number < 10 ? signs[number] : number == 10 ? "十" : "十\(signs[number - 10])"
    }

    private static let signs = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
}

extension KeyRing {
    private static let purpose = "robot question"

    func sealed(_ question: RobotQuestion) throws -> String {
        try seal(JSONEncoder().encode(question), for: Self.purpose).base64EncodedString()
    }

    /// Nil for what is not one of ours.
    func question(in text: String) -> RobotQuestion? {
        guard let sealed = Data(base64Encoded: text) else { return nil }
        return read(RobotQuestion.self, from: sealed, for: Self.purpose)
    }

    /// A sender of a day, told apart and not known: the hash changes at midnight.
    func sender(_ address: String, on day: Day) -> Data {
        fingerprint(of: "\(day.iso) \(address)", kind: "sender of a web objection")
    }
}
