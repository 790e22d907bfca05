import Domain

/// A project as typed.
struct ProjectForm: Sendable {
    let sent: SentForm

    struct Checked: Sendable {
        let name: String
        let kind: ProjectKind
        let product: String
        let isBase: Bool
        let operatorKind: ProjectOperator
        let operatorName: String
        /// The lead household's place in the register; nil where it has none.
        let operatorHousehold: Int64?
        let site: String?
        let scale: String?
        let scaleUnit: ScaleUnit?
        let plan: String?
        let planIncome: Fen?
        let budget: Fen?
        let startsOn: Day?
        let cycleMonths: Int
        let partners: String?
        let risks: String?
    }

    func checked() throws(Problems) -> Checked {
        var problems = Problems()
        let name = name(&problems)
        let kind = ProjectKind(rawValue: sent["kind"])
        if kind == nil { problems.add("kind", Sentence("请选项目类别。")) }
        let noProduct = Sentence("请写产业，如“生猪”。")
        let product = problems.text("product", sent["product"], most: 30, orElse: noProduct)
        let (operatorKind, operatorName) = whoRuns(&problems)
        let household = leader(operatorKind, &problems)
        let site = problems.text("site", sent["site"], most: 100)
        let (scale, unit) = scale(&problems)
        let plan = problems.text("plan", sent["plan"], most: 500)
        let (income, budget) = (money("plan_income", &problems), money("budget", &problems))
        let (startsOn, cycle) = (startsOn(&problems), cycle(&problems))
        let partners = problems.text("partners", sent["partners"], most: 200)
        let risks = problems.text("risks", sent["risks"], most: 300)
        guard let name, let kind, let product, let operatorKind, let operatorName,
            problems.isEmpty
        else { throw problems }
        return Checked(
            name: name,
            kind: kind,
            product: product,
            isBase: !sent["is_base"].isEmpty,
            operatorKind: operatorKind,
            operatorName: operatorName,
            operatorHousehold: household,
            site: site,
            scale: scale,
            scaleUnit: unit,
            plan: plan,
            planIncome: income,
            budget: budget,
            startsOn: startsOn,
            cycleMonths: cycle,
            partners: partners,
            risks: risks
        )
    }

    private func name(_ problems: inout Problems) -> String? {
        let missing = Sentence("请写项目名称，至少 2 个字。")
        let name = problems.text("name", sent["name"], most: 60, orElse: missing)
        if let name, name.unicodeScalars.count < 2 { problems.add("name", missing) }
        return name
    }

    private func whoRuns(_ problems: inout Problems) -> (ProjectOperator?, String?) {
        let kind = ProjectOperator(rawValue: sent["operator_kind"])
        if kind == nil { problems.add("operator_kind", Sentence("请选由谁经营。")) }
        let missing = Sentence("请写经营人或单位的名称。")
        let name = problems.text("operator_name", sent["operator_name"], most: 60, orElse: missing)
        return (kind, name)
    }

    /// Only a household leads; where another runs it, choosing one is a mistake.
    private func leader(_ kind: ProjectOperator?, _ problems: inout Problems) -> Int64? {
        let household = Int64(sent["operator_household"])
        if household != nil, let kind, kind != .household {
            problems.add("operator_household", Sentence("由合作社或公司经营的，不选带头户。"))
        }
        return household
    }

    /// Both the number and its unit, or neither.
    private func scale(_ problems: inout Problems) -> (String?, ScaleUnit?) {
        let typed = Folding.tight(sent["scale"])
        let unit = ScaleUnit(rawValue: sent["scale_unit"])
        if typed.isEmpty, unit == nil { return (nil, nil) }
        // A number with at most two decimals, as an amount of money is read.
        guard let count = Fen(yuan: typed), (1...100_000_000_000).contains(count.count) else {
            problems.add("scale", Sentence("请填规模的数字，如 100 或 3.5。"))
            return (nil, nil)
        }
        guard let unit else {
            problems.add("scale_unit", Sentence("请选规模的单位。"))
            return (nil, nil)
        }
        return (count.yuan, unit)
    }

    private func money(_ field: String, _ problems: inout Problems) -> Fen? {
        guard !Folding.tight(sent[field]).isEmpty else { return nil }
        if let fen = Fen(yuan: sent[field]), (1...100_000_000_000).contains(fen.count) {
            return fen
        }
        problems.add(field, Sentence("请填金额，如 500 或 85.50。"))
        return nil
    }

    /// A planned day may lie ahead.
    private func startsOn(_ problems: inout Problems) -> Day? {
        guard !Folding.tight(sent["starts_on"]).isEmpty else { return nil }
        do throws(DayFault) {
            return try Day(written: sent["starts_on"])
        } catch {
            problems.add("starts_on", Sentence("这不是一个日子，请按 2026-05-29 这样填。"))
            return nil
        }
    }

    private func cycle(_ problems: inout Problems) -> Int {
        let typed = sent["cycle_months"].isEmpty ? "36" : sent["cycle_months"]
        if let months = SchemeFields.whole(typed), (3...120).contains(months) { return months }
        problems.add("cycle_months", Sentence("请填 {n} 到 {m} 的整数。", 3, 120))
        return 36
    }
}
