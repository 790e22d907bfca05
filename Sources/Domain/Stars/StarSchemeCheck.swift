extension StarScheme {
    /// Everything that is wrong with the scheme; nothing for one that may be put into force.
    package func check() -> [StarSchemeFault] {
        categoryFaults + itemFaults + vetoFaults + rules.faults + dayFaults + wordFaults
    }

    private var categoryFaults: [StarSchemeFault] {
        let letters = categories.map(\.letter)
        guard letters == StarCategory.letters else { return [.categories(letters)] }
        return categories.flatMap { category -> [StarSchemeFault] in
            let unnamed = category.label.isWhole ? [] : [StarSchemeFault.noLabel(category.letter)]
            return unnamed + sumFaults(of: category)
        }
    }

    private func sumFaults(of category: StarCategory) -> [StarSchemeFault] {
        switch sheet {
        case .items:
            let sum = category.items.reduce(0) { $0 + $1.most }
            return sum == StarCategory.most ? [] : [.categoryPoints(category.letter, sum: sum)]
        case .categories:
            return category.items.isEmpty ? [] : [.itemsOnOldSheet(category.letter)]
        }
    }

    private var itemFaults: [StarSchemeFault] {
        let repeated = StarScheme.repeated(items.map(\.code)).map(StarSchemeFault.repeatedCode)
        let foreign = categories.flatMap { category in
            category.items.filter { $0.letter != category.letter }
                .map { StarSchemeFault.foreignCode($0.code, in: category.letter) }
        }
        return repeated + foreign + items.flatMap(\.faults)
    }

    private var vetoFaults: [StarSchemeFault] {
        StarScheme.repeated(vetoes.map(\.code)).map(StarSchemeFault.repeatedVeto)
            + vetoes.filter { !$0.fact.isWhole }.map { .noFact($0.code) }
            + vetoes.filter { !$0.document.isWhole }.map { .noDocument($0.code) }
    }

    private var dayFaults: [StarSchemeFault] {
        // Any year has the same days, 29 February being none of them.
        calendar.of(2023).check(rules).map(StarSchemeFault.day)
    }

    private static func repeated(_ codes: [String]) -> [String] {
        var seen: Set<String> = []
        var reported: Set<String> = []
        return codes.filter { !seen.insert($0).inserted && reported.insert($0).inserted }
    }
}

extension StarScheme {
    /// Births, income, the size of a family and the like are measured in no scheme (domain 1, 5).
    ///
    /// Old names stay readable as what they are, a legacy label.
    private var wordFaults: [StarSchemeFault] {
        var texts = [("", name)]
        for category in categories { texts.append((category.letter, category.label.chinese)) }
        for item in items {
            texts.append((item.code, item.label.chinese))
            if let help = item.help { texts.append((item.code, help.chinese)) }
        }
        for veto in vetoes {
            texts.append((veto.code, veto.fact.chinese))
            texts.append((veto.code, veto.document.chinese))
        }
        return texts.flatMap { place, text in StarScheme.wordFaults(in: text, at: place) }
    }

    /// What a text of a scheme may not say; the place is the code it stands at.
    package static func wordFaults(in text: String, at place: String) -> [StarSchemeFault] {
        ForbiddenWords.find(in: text).map { .forbidden(place, $0) }
            + StarCriterion.find(in: text).map { .criterion(place, $0.criterion, word: $0.word) }
    }
}

extension StarItem {
    fileprivate var faults: [StarSchemeFault] {
        var faults: [StarSchemeFault] = []
        if !label.isWhole { faults.append(.noLabel(code)) }
        if !(Self.step...StarCategory.most).contains(most) || !most.isMultiple(of: Self.step) {
            faults.append(.itemPoints(code, most))
        }
        if let needs = proof.rows?.needs, !StarRows.needed.contains(needs) {
            faults.append(.rowsNeeded(code, needs))
        }
        if proof.kind == .logged, mayNotApply { faults.append(.loggedNeverApplies(code)) }
        return faults
    }
}

extension StarRules {
    fileprivate var faults: [StarSchemeFault] {
        let outside = StarLimit.allCases.compactMap { limit -> StarSchemeFault? in
            guard let value = self[limit], !limit.range.contains(value) else { return nil }
            return .limit(limit, value)
        }
        let review = reviewFrom.map { Self.reviewDays.contains($0.number) } ?? false
        let late: [StarSchemeFault] = review ? [] : [.reviewFrom]
        let least = starAt * StarCategory.letters.count
        guard outside.isEmpty, fiveStarTotal < least else { return outside + late }
        return [.totalBelowStars(fiveStarTotal, least: least)] + late
    }
}

extension Label {
    /// Whether both languages say something.
    fileprivate var isWhole: Bool {
        !Folding.trimmed(chinese).isEmpty && !Folding.trimmed(english).isEmpty
    }
}
