import HTML

/// Two rows held against each other field by field: the choice which of them stays, or, where that is
/// settled, which of their values does.
struct CompareTable {
    struct Line: Sendable {
        /// The name of a choice between the two values, and whose is chosen.
        struct Choice: Sendable {
            let name: String
            let chosen: Int64
        }

        let label: String
        let values: [String]
        var choice: Choice?

        init(_ label: String, _ values: [String], choice: Choice? = nil) {
            self.label = label
            self.values = values
            self.choice = choice
        }
    }

    let t: Words
    let title: String
    /// The rows' keys, one a column.
    let keys: [Int64]
    let lines: [Line]
    /// What the columns are called; without it each offers to be the one that stays.
    var heads: [String]?

    var html: HTML {
        """
        <table class="compare"><caption class="hidden">\(title)</caption>
        <thead><tr><th scope="col">\(t("项目"))</th>\(columns)</tr></thead>
        <tbody>\(each: lines, line)</tbody></table>
        """
    }

    private var columns: HTML {
        guard let heads else { return "\(each: keys, head)" }
        return "\(each: heads, { "<th scope=\"col\">\($0)</th>" })"
    }

    private func head(_ key: Int64) -> HTML {
        """
        <th scope="col"><label class="choice" for="keep-\(key)"><input type="radio" \
        id="keep-\(key)" name="keep" value="\(key)" required> <span>\(t("留下这一份"))</span>\
        </label></th>
        """
    }

    private func line(_ line: Line) -> HTML {
        let differs = line.choice != nil || Set(line.values).count > 1
        return """
            <tr\(if: differs, " class=\"differs\"")><th scope="row">\(line.label)\
            \(if: differs, mark)</th>\
            \(each: line.values.indices, { cell(line, $0) })</tr>
            """
    }

    private func cell(_ line: Line, _ column: Int) -> HTML {
        let value = line.values[column]
        guard let choice = line.choice else { return "<td>\(value)</td>" }
        let id = "\(choice.name)-\(keys[column])"
        return """
            <td><label class="choice" for="\(id)"><input type="radio" id="\(id)" \
            name="\(choice.name)" value="\(keys[column])"\
            \(if: choice.chosen == keys[column], " checked")> \
            <span>\(value.isEmpty ? t("未填") : value)</span></label></td>
            """
    }

    private var mark: HTML { " <span class=\"badge\">\(t("不同"))</span>" }
}
