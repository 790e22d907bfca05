import Domain
import HTML
import Postgres

/// The colours a scheme may give its flags.
enum FlagColour: String, Column {
    case red, yellow, green, blue, white

    var label: Label {
        switch self {
        case .red: Label("红旗", "red flag")
        case .yellow: Label("黄旗", "yellow flag")
        case .green: Label("绿旗", "green flag")
        case .blue: Label("蓝旗", "blue flag")
        case .white: Label("白旗", "white flag")
        }
    }
}

/// A flag as it was given: its colour, and the word that the township's scheme has for it.
struct BoardFlag: Hashable, Sendable {
    let colour: FlagColour
    let label: String

    init(colour: FlagColour, label: String) {
        self.colour = colour
        self.label = label
    }

    /// The next two columns; nil if both are NULL.
    init?(_ row: inout RowReader) throws {
        guard let colour = try row.next(FlagColour?.self) else {
            row.skip()
            return nil
        }
        self.colour = colour
        label = try row.next()
    }

    /// The scheme's own word; in another language, the colour's.
    func word(_ t: Words) -> String { t.language == .chinese ? label : t(colour.label) }

    /// The class of its colour; a colour without one is told by its word alone.
    var style: HTML {
        switch colour {
        case .red: "red"
        case .yellow: "amber"
        case .green: "green"
        case .blue: "blue"
        case .white: "white"
        }
    }

    /// Its shape; drawn once a page and referred to, for a year's matrix has hundreds.
    var icon: HTML { "<svg class=\"icon\" aria-hidden=\"true\">\(sign)</svg>" }

    func mark(_ t: Words) -> HTML { "<span class=\"flag \(style)\">\(icon)\(word(t))</span>" }

    private var sign: HTML {
        switch colour {
        case .red: "<use href=\"#pennant\"/>"
        case .yellow: "<use href=\"#swallowtail\"/>"
        case .green: "<use href=\"#square\"/>"
        case .blue: "<use href=\"#disc\"/>"
        case .white: "<use href=\"#ring\"/>"
        }
    }

    /// The drawings that `icon` refers to.
    static let signs: HTML = """
        <svg class="hidden" aria-hidden="true">\
        <symbol id="pennant" viewBox="0 0 20 20"><path d="M3 1h2v18H3zM6 2l12 5-12 5z"/></symbol>\
        <symbol id="swallowtail" viewBox="0 0 20 20">\
        <path d="M3 1h2v18H3zM6 2h12l-4 5 4 5H6z"/></symbol>\
        <symbol id="square" viewBox="0 0 20 20">\
        <path fill-rule="evenodd" d="M3 1h2v18H3zM6 2h11v10H6zm2 2v6h7V4z"/></symbol>\
        <symbol id="disc" viewBox="0 0 20 20">\
        <path d="M3 1h2v18H3zM12 2a5 5 0 1 1 0 10a5 5 0 1 1 0-10z"/></symbol>\
        <symbol id="ring" viewBox="0 0 20 20"><path fill-rule="evenodd" d="M3 1h2v18H3z\
        M12 2a5 5 0 1 1 0 10a5 5 0 1 1 0-10zm0 2a3 3 0 1 0 0 6a3 3 0 1 0 0-6z"/></symbol></svg>
        """
}

/// A proven fact that lowers a flag.
enum VetoFact: String, Column {
    case fabricatedRows = "fabricated_rows"
    case noData = "no_data"
    case misusedFunds = "misused_funds"
    case leakedData = "leaked_data"

    var label: Label {
        switch self {
        case .fabricatedRows: Label("虚报记录", "fabricated records")
        case .noData: Label("截止时没有数据", "no data at the close")
        case .misusedFunds: Label("挪用经费", "misuse of funds")
        case .leakedData: Label("泄露个人信息", "leak of personal data")
        }
    }
}

extension [VetoFact] {
    /// Why a flag is lower than its score; nil if it is not.
    func words(_ t: Words) -> String? {
        guard !isEmpty else { return nil }
        return t("因{facts}降旗", map { t($0.label) }.joined(separator: t("、")))
    }
}

extension Points {
    /// The mean of totals in tenths, rounded half up; nil of none.
    static func mean(_ total: Int, of count: Int) -> Int? {
        count == 0 ? nil : (2 * total + count) / (2 * count)
    }
}
