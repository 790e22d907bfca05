extension FlagScheme {
    /// Everything that is wrong with the scheme; nothing for one that may be put into force.
    ///
    /// The quota is held against the township with the fewest rated chapters, if that is known.
    package func check(fewestChapters: Int? = nil) -> [SchemeFault] {
        weightFaults + indicatorFaults + parts.flatMap(\.faults) + countFaults + bandFaults
            + quotaFaults(fewestChapters) + vetoFaults
    }

    private var weightFaults: [SchemeFault] {
        most == 100 * 100 ? [] : [.weights(sum: most)]
    }

    private var indicatorFaults: [SchemeFault] {
        let codes = FlagScheme.repeated(indicators.map(\.code))
        let sources = FlagScheme.repeated(parts.map(\.source))
        return codes.map(SchemeFault.repeatedCode)
            + indicators.filter(\.parts.isEmpty).map { .emptyIndicator($0.code) }
            + sources.map(SchemeFault.repeatedSource)
    }

    private static func repeated<Value: Hashable>(_ values: [Value]) -> [Value] {
        var seen: Set<Value> = []
        var reported: Set<Value> = []
        return values.filter { !seen.insert($0).inserted && reported.insert($0).inserted }
    }

    /// Places tell the first flag and the last from the rest, and no more than that.
    private var countFaults: [SchemeFault] {
        guard FlagPreset.counts.contains(lowest) else { return [.flagCount(lowest)] }
        return rule.quota != nil && lowest > 3 ? [.flagNeverGiven(lowest)] : []
    }

    private var bandFaults: [SchemeFault] {
        if case .quota = rule { return [] }
        let ranks = rule.bands.map(\.rank)
        guard ranks == Array(1...max(1, lowest)) else { return [.bandRanks(ranks)] }
        let outside = rule.bands.filter {
            $0.from < 0 || $0.through > Tally.highest || $0.from > $0.through
        }
        guard outside.isEmpty else { return outside.map(SchemeFault.bandLimits) }
        return coverFaults
    }

    /// Goes down from 100: each band has to end where the better one begins.
    private var coverFaults: [SchemeFault] {
        var faults: [SchemeFault] = []
        var next = Tally.highest
        for band in rule.bands {
            if band.through < next { faults.append(.gap(from: band.through + 1, through: next)) }
            if band.through > next {
                faults.append(.overlap(from: next + 1, through: band.through))
            }
            next = band.from - 1
        }
        if next >= 0 { faults.append(.gap(from: 0, through: next)) }
        return faults
    }

    private func quotaFaults(_ fewestChapters: Int?) -> [SchemeFault] {
        guard let quota = rule.quota else { return [] }
        guard quota.first >= 0, quota.last >= 0, quota.first + quota.last > 0 else {
            return [.quotaOfNone(quota)]
        }
        guard let fewestChapters, quota.first + quota.last > fewestChapters else { return [] }
        return [.quotaTooLarge(quota, chapters: fewestChapters)]
    }

    private var vetoFaults: [SchemeFault] {
        Veto.allCases.compactMap { veto in
            guard let rank = vetoes[veto], rank < 2 || rank > lowest else { return nil }
            return .vetoRank(veto, rank)
        }
    }
}

extension Part {
    fileprivate var faults: [SchemeFault] {
        guard most > 0 else { return [.maximum(source, most)] }
        return switch (formula, source.kind) {
        case (.steps(let steps), .number), (.steps(let steps), .share): faults(of: steps)
        case (.share(let target, _), .share):
            (1...Formula.whole).contains(target) ? [] : [.target(source, target)]
        case (.byHand(let step), .byHand):
            step > 0 && most.isMultiple(of: step) ? [] : [.handStep(source, step)]
        default: [.unfitFormula(source)]
        }
    }

    private func faults(of steps: [Formula.Step]) -> [SchemeFault] {
        guard let last = steps.last else { return [.noSteps(source)] }
        var faults: [SchemeFault] = []
        var before = Formula.Step(atLeast: 0, points: 0)
        for step in steps {
            if step.atLeast <= before.atLeast || step.points <= before.points {
                faults.append(.stepNotHigher(source, step))
            }
            if step.points > most { faults.append(.stepAboveMaximum(source, step, most: most)) }
            before = step
        }
        if faults.isEmpty, last.points < most {
            faults.append(.maximumOutOfReach(source, points: last.points, most: most))
        }
        return faults
    }
}
