import Domain
import HTML
import Hummingbird
import Postgres

/// The official form of an application (申报表), to be printed and signed.
struct ApplicationPaper {
    let t: Words
    let found: ApplicationFound

    private var application: StarApplication { found.application }

    var form: StarForm {
        StarForm(
            t: t,
            scheme: application.legacyLabel ?? application.schemeName,
            year: application.year,
            place: application.place,
            categories: found.sheet.categories.map(category),
            household: household,
            outcome: outcome,
            promise: t("我承诺：填的都是真的；如有虚假，愿意取消资格。"),
            consent: t("我同意这样使用这些资料。")
        )
    }

    private var household: StarForm.Household {
        StarForm.Household(
            head: application.head,
            address: application.address,
            group: application.group,
            members: application.names,
            deeds: application.deeds,
            promised: application.promised.map { t.day($0) },
            consented: application.consented.map { t.day($0) },
            enteredBy: application.channel == .paper ? application.signedBy : nil
        )
    }

    private var outcome: StarForm.Outcome {
        var outcome = StarForm.Outcome()
        if let result = found.outcome {
            outcome.total = Points.text(result.total)
            outcome.stars = result.isFive ? t("五星农家") : t("{n} 星", result.stars)
        }
        return outcome
    }

    private func category(_ category: SheetCategory) -> StarForm.Category {
        let place = found.sheet.categories.firstIndex { $0.letter == category.letter } ?? 0
        let own = found.sheet.own.categories.first { $0.letter == category.letter }
        let village = found.outcome.flatMap { $0.categories[place] }
        return StarForm.Category(
            letter: category.letter,
            name: name(of: category),
            isApplied: true,
            items: found.sheet.items(of: category.letter).map(item),
            own: own?.points.map { Points.text($0) },
            village: village.map { Points.text($0) },
            star: village.map { $0 >= application.starAt ? t("得星") : t("未得星") }
        )
    }

    /// An old name stands in years of that name only.
    private func name(of category: SheetCategory) -> String {
        guard application.legacyLabel != nil, let old = category.legacyLabel else {
            return t(category.label)
        }
        return old
    }

    private func item(_ item: SheetItem) -> StarForm.Item {
        StarForm.Item(
            code: item.item.code,
            text: t(item.item.label),
            most: Points.text(item.item.most),
            own: item.ownMark.map(text),
            village: item.village.map(text)
        )
    }

    private func text(_ mark: StarItemMark) -> String {
        mark.points.map { Points.text($0) } ?? t("不适用")
    }
}

extension StarApplicationRoutes {
    /// The form as a PDF, filled in as far as it is.
    func form(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let (person, found) = try await visitor.starApplication()
        let paper = ApplicationPaper(t: visitor.site.paperWords, found: found).form
        return try await visitor.answer(
            paper,
            named: "form-\(found.application.id)",
            to: person
        )
    }
}
