/// The ledgers of help, money and self-governance.
extension PlannedLedgers {
    private func place(_ chapter: Int) -> String { town.chapters[chapter].place }

    func aid() throws -> [File] {
        let built = town.bases.filter { $0.built.prefix(4) <= "\(year)" }
        let bases = try built.enumerated().map { n, base in
            [
                base.source, "\(Double(base.money) / 100)", try date(base.built, n), "马能人",
                base.product,
                place(base.chapter), base.name,
            ]
        }
        let assisted = town.assisted.map { each in
            [
                each.household.number, "\(each.before)元",
                "\(year > town.year ? each.next : each.now)",
                town.bases[each.base].name,
            ]
        }
        return [
            (
                "08", "基地.csv",
                csv(
                    [["资金来源", "投入资金（万元）", "建成日期", "带头人", "产业类别", "协会", "项目名称"]] + bases
                        + [["总计", "", "", "", "", "", ""]]
                )
            ),
            (
                "09", "帮扶户.xlsx",
                xlsx(
                    [["三结合帮扶户"], ["帮扶户身份证号", "帮扶前人均纯收入（元）", "\(year)年人均纯收入（元）", "示范基地"]] + assisted
                )
            ),
            ("10", "扶助.csv", csv([["享受年度", "发放金额（元）", "身份证号码", "所在协会"]] + recipients())),
            (
                "11", "保险.xlsx",
                xlsx([["起保日期", "保险单号", "所在协会", "保险费（元）", "投保人身份证号"]] + (try policies()))
            ),
        ]
    }

    private func recipients() -> [[String]] {
        town.recipients.filter { $0.year == year || year == town.year && $0.year < year }.map {
            ["\($0.year)年", "960.00", $0.household.number, place($0.household.chapter)]
        }
    }

    private func policies() throws -> [[String]] {
        try town.policies.filter { $0.number.hasPrefix("QY\(year)") }.enumerated().map {
            n,
            policy in
            [
                try date(policy.from, n), policy.number, place(policy.household.chapter), "35.50",
                policy.household.number,
            ]
        }
    }

    func rest() throws -> [File] {
        let visits = try town.visits.filter { $0.day.hasPrefix("\(year)") }.enumerated().map {
            n,
            visit in
            [
                "讲解", "上门", visit.household.number, place(visit.household.chapter),
                try date(visit.day, n),
            ]
        }
        let said = town.suggestions.filter { $0.day.hasPrefix("\(year)") }
        let suggestions = try said.enumerated().map { n, each in
            [each.result, "意见\(n % 3)", "村民", place(each.chapter), try date(each.day, n)]
        }
        let spent = town.venues.filter { $0.year == year }.map { each in
            [each.source, "\(each.yuan)", each.what, place(each.chapter)]
        }
        let adopted = town.charters.filter { $0.adopted.prefix(4) <= "\(year)" }
        let charters = try adopted.enumerated().map { n, each in
            [
                try date(each.filed, n), "\(each.heads)户", try date(each.adopted, n + 2),
                place(each.chapter),
            ]
        }
        return [
            ("07", "帮扶.csv", csv([["帮扶内容", "帮扶形式", "帮扶户身份证号", "帮扶协会", "帮扶日期"]] + visits)),
            ("12", "意见.csv", try gb([["处理结果", "建议内容", "反映人", "所在协会", "收到日期"]] + suggestions)),
            ("13", "阵地.xlsx", xlsx([["来源", "投入金额（元）", "建设项目", "村、社区"]] + spent)),
            ("14", "章程.csv", csv([["镇备案日期", "到会户数", "章程通过日期", "村名"]] + charters)),
        ]
    }
}
