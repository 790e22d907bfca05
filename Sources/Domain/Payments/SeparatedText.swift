/// A text of lines whose cells a sign separates; a cell in quotes may hold that sign and line ends.
package struct SeparatedText: Sendable {
    /// A line that holds anything, by the number it has in the file, from 1.
    package struct Line: Hashable, Sendable {
        package let number: Int
        package let cells: [String]
    }

    package let lines: [Line]

    package init(_ text: String, separator: Character) {
        var reading = Reading(separator: separator)
        let start = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
        for sign in start { reading.take(sign) }
        lines = reading.finished()
    }

    private struct Reading {
        let separator: Character
        private var lines: [Line] = []
        private var cells: [String] = []
        private var cell = ""
        private var isQuoted = false
        private var mayReopen = false
        private var number = 1
        private var began = 1

        init(separator: Character) { self.separator = separator }

        mutating func take(_ sign: Character) {
            if mayReopen, sign == "\"" {
                cell.append(sign)
                isQuoted = true
                mayReopen = false
                return
            }
            mayReopen = false
            switch sign {
            case "\"" where isQuoted:
                isQuoted = false
                mayReopen = true
            case "\"" where cell.isEmpty: isQuoted = true
            case separator where !isQuoted: endCell()
            case _ where sign.isNewline: endLine(sign)
            default: cell.append(sign)
            }
        }

        private mutating func endLine(_ sign: Character) {
            number += 1
            guard !isQuoted else { return cell.append(sign) }
            endCell()
            if cells.contains(where: { !$0.isEmpty }) {
                lines.append(Line(number: began, cells: cells))
            }
            cells = []
            began = number
        }

        private mutating func endCell() {
            cells.append(Folding.trimmed(cell))
            cell = ""
        }

        mutating func finished() -> [Line] {
            isQuoted = false
            if !cell.isEmpty || !cells.isEmpty { endLine("\n") }
            return lines
        }
    }
}
