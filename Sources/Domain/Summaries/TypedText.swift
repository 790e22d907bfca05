/// What a writer typed herself, looked at: numbers that no row holds, and words of another place.
package enum TypedText {
    /// The numbers in a text that are no figure's, no year's and no day's.
    ///
    /// Years around the summary's are left alone, as are dates (`5月29日`, `5·29`).
    package static func unmatched(in text: String, figures: [Figure], year: Int) -> [String] {
        let known = Set(figures.compactMap(\.number))
        var found: [String] = []
        for run in runs(in: Folding.halfWidth(text)) {
            let number = run.number
            guard !known.contains(number), !isNear(year, number), !run.isDate else { continue }
            if let value = run.inUnits, known.contains(value) { continue }
            found.append(run.asTyped)
        }
        return found
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
        var number: String
        var asTyped: String
        /// What `2万` is.
        var inUnits: String?
        var isDate = false
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
        let next = to < characters.count ? characters[to] : " "
        let last = from > 0 ? characters[from - 1] : " "
        var run = Run(number: number, asTyped: typed)
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
