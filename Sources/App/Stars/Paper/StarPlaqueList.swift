import HTML

/// Which plaques a township has to have made and hands over, with a place to sign for each.
struct StarPlaqueList: Paper {
    struct Plaque: Sendable {
        let serial: String
        let village: String
        /// The head of the household, in full: the plaque is made and handed over by this list.
        let head: String
        let stars: Int
        let name: String
        let validUntil: String
    }

    let t: Words
    let place: String
    let year: Int
    let plaques: [Plaque]
    /// How many of each kind, as one line.
    let sums: String
    let day: String
    let look = PaperLook.list

    var title: String { t("{place} {y} 年度五星农家授牌名册", place, year) }

    var body: HTML {
        """
        <h1>\(title)</h1>
        <p class="sums">\(sums)</p>
        <table class="grid"><thead><tr><th>\(t("序号"))</th><th>\(t("编号"))</th><th>\(t("村、社区"))</th>\
        <th>\(t("户主"))</th><th>\(t("牌子"))</th><th>\(t("有效期至"))</th><th>\(t("领牌人签名"))</th>\
        <th>\(t("日期"))</th></tr></thead>
        <tbody>\(each: Array(plaques.enumerated()), { row($0.offset + 1, $0.element) })</tbody></table>
        <table class="signs"><tr><td>\(t("制表人："))</td><td>\(t("审核人："))</td>\
        <td>\(t("印出日期：{day}", day))</td></tr></table>
        """
    }

    private func row(_ number: Int, _ plaque: Plaque) -> HTML {
        let words = StarWords(t: t).count(plaque.stars)
        return """
            <tr><td class="num">\(number)</td><td class="serial">\(plaque.serial)</td>\
            <td>\(plaque.village)</td><td>\(plaque.head)</td>\
            <td>\(plaque.name) \(StarRow(won: plaque.stars, label: words).body) \(words)</td>\
            <td>\(plaque.validUntil)</td><td class="sign"></td><td class="day"></td></tr>

            """
    }
}
