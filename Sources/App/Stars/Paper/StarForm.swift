import HTML

/// The official application form (申报表): what the household says of itself, and what became of it.
///
/// What is not known yet stays open on the paper, to be written by hand.
struct StarForm: Paper {
    struct Item: Sendable {
        let code: String
        let text: String
        let most: String
        /// Nil where nothing is entered yet.
        var own: String?
        var village: String?
    }

    struct Category: Sendable {
        let letter: String
        let name: String
        /// Whether the household applies for this star; nil on an empty form.
        var isApplied: Bool?
        let items: [Item]
        var own: String?
        var village: String?
        /// In a word: a star, or none.
        var star: String?
    }

    /// What the household enters, and its own words.
    struct Household: Sendable {
        var head: String?
        var address: String?
        var group: String?
        var members: [String] = []
        var deeds: String?
        /// The days of the promise and of the consent, which are given before anything is sent in.
        var promised: String?
        var consented: String?
        /// Who entered it, if it was not the household itself.
        var enteredBy: String?
    }

    /// What village and township wrote, as far as they have.
    struct Outcome: Sendable {
        var total: String?
        var stars: String?
        var meeting: String?
        var villageNotice: String?
        var townNotice: String?
        var objections: String?
        var opinion: String?
        var award: String?
    }

    let t: Words
    let scheme: String
    let year: Int
    let place: String
    let categories: [Category]
    var household = Household()
    var outcome = Outcome()
    /// The words that are promised and consented to, as they stood on the page.
    let promise: String
    let consent: String
    let look = PaperLook.form

    var title: String { t("{y} 年度五星农家申报表", year) }

    var body: HTML {
        """
        <h1>\(title)</h1>
        <p class="under">\(place)　\(scheme)</p>
        <table class="grid who">
        <tr><th>\(t("户主"))</th><td>\(household.head ?? "")</td><th>\(t("小组"))</th><td>\(household.group ?? "")</td></tr>
        <tr><th>\(t("住址"))</th><td colspan="3">\(household.address ?? "")</td></tr>
        <tr><th>\(t("参加的家庭成员"))</th><td colspan="3">\(household.members.joined(separator: t("、")))</td></tr>
        <tr><th>\(t("申报的类别"))</th><td colspan="3">\(each: categories, applied)</td></tr>
        </table>
        \(StarFormPoints(t: t, categories: categories, outcome: outcome).body)
        \(story)
        \(opinions)
        """
    }

    private func applied(_ category: Category) -> HTML {
        """
        <span class="choice">\(category.isApplied == true ? "☑" : "☐") \(category.letter) \
        \(category.name)</span>
        """
    }

    private var story: HTML {
        """
        <table class="grid story">
        <tr><th>\(t("主要事迹"))</th><td class="deeds" colspan="3">\(household.deeds ?? "")</td></tr>
        <tr><th>\(t("承诺"))</th><td colspan="3">\(promise)\(with: household.promised, day)</td></tr>
        <tr><th>\(t("同意"))</th><td colspan="3">\(consent)\(with: household.consented, day)</td></tr>
        <tr><th>\(t("申报人签名"))</th><td class="sign">\(with: household.enteredBy, entered)</td>\
        <th>\(t("日期"))</th><td class="sign"></td></tr>
        </table>
        """
    }

    private func day(_ day: String) -> HTML { " <span class=\"given\">☑ \(day)</span>" }

    private func entered(_ name: String) -> HTML {
        "<span class=\"given\">\(t("由{name}代为录入，请本户签名", name))</span>"
    }

    private var opinions: HTML {
        """
        <table class="grid opinions">
        \(line(t("村民代表会议"), outcome.meeting, t("到会　　人，赞成　　票，反对　　票")))
        \(line(t("村级公示"), outcome.villageNotice, t("　　年　　月　　日至　　月　　日")))
        \(line(t("镇级公示"), outcome.townNotice, t("　　年　　月　　日至　　月　　日")))
        \(line(t("公示期的异议"), outcome.objections, ""))
        \(line(t("镇级意见"), outcome.opinion, ""))
        \(line(t("授牌"), outcome.award, ""))
        </table>
        <table class="signs"><tr><td>\(t("村级协会（盖章）"))</td><td>\(t("镇级协会（盖章）"))</td></tr></table>
        """
    }

    private func line(_ label: String, _ value: String?, _ open: String) -> HTML {
        "<tr><th>\(label)</th><td>\(value ?? open)</td></tr>\n"
    }
}

/// The form's table of points: item by item what the household gives itself, and what the village gives.
struct StarFormPoints: Sendable {
    let t: Words
    let categories: [StarForm.Category]
    let outcome: StarForm.Outcome

    var body: HTML {
        """
        <table class="grid points"><thead><tr><th colspan="2">\(t("项目"))</th><th>\(t("满分"))</th>\
        <th>\(t("自评"))</th><th>\(t("村评"))</th></tr></thead>
        \(each: categories, category)
        <tbody class="sums"><tr><th colspan="2">\(t("合计"))</th><td>100</td><td></td>\
        <td>\(outcome.total ?? "")</td></tr>
        \(with: outcome.stars, { "<tr><th colspan=\"2\">\(t("星"))</th><td colspan=\"3\">\($0)</td></tr>" })
        </tbody></table>
        """
    }

    private func category(_ category: StarForm.Category) -> HTML {
        """
        <tbody><tr class="category"><th colspan="2">\(category.letter)　\(category.name)</th><th>20</th>\
        <th>\(category.own ?? "")</th><th>\(category.village ?? "")\(with: category.star, { "　\($0)" })</th></tr>
        \(each: category.items, item)</tbody>

        """
    }

    private func item(_ item: StarForm.Item) -> HTML {
        """
        <tr><td class="letter">\(item.code)</td><td class="name">\(item.text)</td><td>\(item.most)</td>\
        <td>\(item.own ?? "")</td><td>\(item.village ?? "")</td></tr>

        """
    }
}
