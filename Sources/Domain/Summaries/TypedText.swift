/// What a writer typed herself, looked at: numbers that no row holds, and words of another place.
package enum TypedText {
    /// The numbers in a text that are no figure's, no year's and no day's, also those written in Chinese (`八百户`).
    ///
    /// Dates (`5月29日`, `5·29`) and years (`2031年`, `2030—2031`) are left alone.
    package static func unmatched(in text: String, figures: [Figure], year: Int) -> [String] {
        let known = Set(figures.compactMap(\.number))
        let text = Folding.halfWidth(text)
        var found: [(at: Int, typed: String)] = []
        for run in runs(in: text) {
            guard !known.contains(run.number), !run.isDate else { continue }
            guard !(run.standsAlone && isNear(year, run.number)) else { continue }
            if let value = run.inUnits, known.contains(value) { continue }
            found.append((run.at, run.asTyped))
        }
        for run in ChineseNumber.all(in: text) where !known.contains("\(run.value)") {
            found.append((run.at, run.asTyped))
        }
        return found.sorted { $0.at < $1.at }.map(\.typed)
    }

    /// What a reader takes for one sentence each.
    package static func sentences(of text: String) -> [String] {
        text.split { "。；;！!？?\n".contains($0) }.map(String.init)
    }

    /// What is compared with the texts of other places: the words without numbers, names of places and marks.
    ///
    /// Nil where too little remains to be more than chance.
    package static func normalised(_ text: String, without places: [String] = []) -> String? {
        var words = Folding.simplified(Folding.halfWidth(text))
        for place in places where !place.isEmpty { words = words.replacing(place, with: "") }
        let kept = words.unicodeScalars.filter {
            $0.properties.isAlphabetic && !$0.properties.isWhitespace
        }
        let normal = String(String.UnicodeScalarView(kept)).lowercased()
        return normal.count >= 10 ? normal : nil
    }

    private static func isNear(_ year: Int, _ number: String) -> Bool {
        Int(number).map { (year - 6...year + 6).contains($0) } ?? false
    }

    private struct Run {
        var at: Int
        var number: String
        var asTyped: String
        /// What `2万` is.
        var inUnits: String?
        var isDate = false
        /// Whether no word follows that it would count.
        var standsAlone = true
    }

    private static func runs(in text: String) -> [Run] {
        let characters = Array(text)
        var runs: [Run] = []
        var at = 0
        while at < characters.count {
            guard characters[at].isNumber, characters[at].isASCII else {
                at += 1
                continue
            }
            var end = at
            while end < characters.count, isPart(characters, end) { end += 1 }
            runs.append(run(characters, at, end))
            at = end
        }
        return runs
    }

    /// Digits, a point or comma between digits.
    private static func isPart(_ characters: [Character], _ at: Int) -> Bool {
        let one = characters[at]
        if one.isASCII, one.isNumber { return true }
        guard one == "." || one == ",", at + 1 < characters.count else { return false }
        return characters[at + 1].isASCII && characters[at + 1].isNumber
    }

    private static func run(_ characters: [Character], _ from: Int, _ to: Int) -> Run {
        let typed = String(characters[from..<to])
        let number = typed.replacing(",", with: "")
        let next = characters[to...].first { !$0.isWhitespace } ?? " "
        let last = from > 0 ? characters[from - 1] : " "
        var run = Run(at: from, number: number, asTyped: typed)
        run.standsAlone = !next.isLetter || "至到和、".contains(next)
        run.isDate = "月日号时·年届".contains(next) || "第·".contains(last)
        if next == "万" || next == "亿" {
            run.asTyped += String(next)
            run.inUnits = scaled(number, zeros: next == "万" ? 4 : 8)
        }
        return run
    }

    /// `2.5` with four zeros is `25000`.
    private static func scaled(_ number: String, zeros: Int) -> String? {
        let parts = number.split(separator: ".", omittingEmptySubsequences: false)
        let decimals = parts.count > 1 ? String(parts[1]) : ""
        guard parts.count <= 2, decimals.count <= zeros, let whole = parts.first,
            let value = Int64(
                whole + decimals + String(repeating: "0", count: zeros - decimals.count)
            )
        else { return nil }
        return "\(value)"
    }
}
