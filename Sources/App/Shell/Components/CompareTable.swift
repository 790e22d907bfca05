import HTML

/// Two rows held against each other field by field, with the choice which of them stays.
struct CompareTable {
    let t: Words
    let title: String
    /// The rows' keys, one a column.
    let keys: [Int64]
    let lines: [(label: String, values: [String])]

    var html: HTML {
        """
        <table class="compare"><caption class="hidden">\(title)</caption>
        <thead><tr><th scope="col">\(t("项目"))</th>\(each: keys, head)</tr></thead>
        <tbody>\(each: lines, line)</tbody></table>
        """
    }

    private func head(_ key: Int64) -> HTML {
        """
        <th scope="col"><label class="choice" for="keep-\(key)"><input type="radio" \
        id="keep-\(key)" name="keep" value="\(key)" required> <span>\(t("留下这一份"))</span>\
        </label></th>
        """
    }

    private func line(_ line: (label: String, values: [String])) -> HTML {
        let differs = Set(line.values).count > 1
        return """
            <tr\(if: differs, " class=\"differs\"")><th scope="row">\(line.label)\
            \(if: differs, mark)</th>\
            \(each: line.values, { "<td>\($0)</td>" })</tr>
            """
    }

    private var mark: HTML { " <span class=\"badge\">\(t("不同"))</span>" }
}
