import Domain
import Foundation

/// What villages write about their work: the seed's lists of topics, needs, suggestions and reasons.
struct SayingBook: Sendable {
    /// An activity as it is told, with places for its numbers and names.
    struct Saying: Sendable {
        let months: Set<Int>
        let who: String
        let type: ActivityType
        let topic: String
        let place: String
        let result: String
        let people: ClosedRange<Int>
        let output: (kind: String, topic: String)?
    }

    struct Need: Sendable {
        /// Only where there are fields.
        let isRural: Bool
        let need: String
        let result: String
    }

    struct Suggestion: Sendable {
        let isRural: Bool
        let theme: String
        let content: String
        let answer: String
    }

    struct Reason: Sendable {
        let source: Int
        let level: String
        let reason: String
        let measure: String
    }

    /// A list of the seed that is not as it should be.
    struct Unreadable: Error, CustomStringConvertible {
        let file: String
        let line: String

        var description: String { "\(file) cannot be read: \(line)" }
    }

    let sayings: [Saying]
    let needs: [Need]
    let suggestions: [Suggestion]
    let reasons: [Reason]
    let photos: [Photo]

    init(folder: URL) throws {
        sayings = try Self.rows("activities.csv", 9, folder, Self.saying)
        needs = try Self.rows("needs.csv", 3, folder) {
            Need(isRural: $0[0] == "rural", need: $0[1], result: $0[2])
        }
        suggestions = try Self.rows("suggestions.csv", 4, folder) {
            Suggestion(isRural: $0[0] == "rural", theme: $0[1], content: $0[2], answer: $0[3])
        }
        reasons = try Self.rows("points.csv", 4, folder) { cells in
            Int(cells[0]).map {
                Reason(source: $0, level: cells[1], reason: cells[2], measure: cells[3])
            }
        }
        photos = try ["hall.jpg", "field.jpg", "street.jpg"].map {
            Photo(name: $0, bytes: Array(try Data(contentsOf: folder.appending(path: $0))))
        }
    }

    /// What a chapter may tell of a month; a street has no fields.
    func sayings(of kind: ChapterKind, in month: Month) -> [Saying] {
        switch kind {
        case .town: sayings(of: ["town"], in: month)
        case .village: sayings(of: ["village", "rural"], in: month)
        case .community: sayings(of: ["village", "street"], in: month)
        default: sayings(of: ["company"], in: month)
        }
    }

    /// What a group of such a chapter may tell.
    func groupSayings(of kind: ChapterKind, in month: Month) -> [Saying] {
        sayings(of: kind == .village ? ["group", "field"] : ["group"], in: month)
    }

    private func sayings(of who: [String], in month: Month) -> [Saying] {
        sayings.filter {
            who.contains($0.who) && ($0.months.isEmpty || $0.months.contains(month.month))
        }
    }

    /// Which of the pictures shows such an activity; none of a meeting at somebody's home.
    func photo(of type: ActivityType) -> Photo? {
        switch type {
        case .volunteer, .membersDay: photos.last
        case .productionTraining: photos.dropFirst().first
        case .studyClass, .meeting, .publicity, .rightsProtection: photos.first
        default: nil
        }
    }

    private static func saying(_ cells: [String]) -> Saying? {
        guard let type = Int(cells[2]).flatMap({ ActivityType(rawValue: $0) }),
            let least = Int(cells[6]), let most = Int(cells[7]), least <= most
        else { return nil }
        let output = cells[8].split(separator: " ", maxSplits: 1).map(String.init)
        return Saying(
            months: Set(cells[0].split(separator: " ").compactMap { Int($0) }),
            who: cells[1],
            type: type,
            topic: cells[3],
            place: cells[4],
            result: cells[5],
            people: least...most,
            output: output.count == 2 ? (output[0], output[1]) : nil
        )
    }

    /// Our own lists: a title row, no quotes, and commas between cells only.
    private static func rows<One>(
        _ file: String,
        _ columns: Int,
        _ folder: URL,
        _ read: ([String]) -> One?
    ) throws -> [One] {
        let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        return try text.split(separator: "\n").dropFirst().map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
                .map(String.init)
            guard cells.count == columns, let row = read(cells) else {
                throw Unreadable(file: file, line: String(line))
            }
            return row
        }
    }
}
