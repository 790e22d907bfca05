/// The ledgers of people: rosters with whatever is wrong in them, and linked households.
extension PlannedLedgers {
    /// What the faulty rows of the first year's rosters are refused for.
    static let faults = [
        "bad_checksum": 2, "duplicate_in_file": 1, "unknown_chapter": 1, "missing_name": 1,
        "impossible_birth": 1, "sex_conflicts_id": 1, "under_age": 1, "birth_conflicts_id": 1,
        "missing_birth": 1, "other_chapter": 1,
    ]

    private static let header = [
        "组", "会员姓名", "性别", "公民身份号码", "出生年月日", "孕检情况", "所在协会", "会员身份", "入会日期", "民族", "车牌号",
        "子女数（人）",
    ]

    func register() throws -> [File] {
        let present = town.members + (year > town.year ? town.newcomers : [])
        let rows = try present.enumerated().map { try row($1, $0) }
        let half = rows.count / 2
        let strange = year == town.year ? faulty(rows) : []
        // The third stands in both rosters, in her own chapter; the fourth in another's as well.
        let both = year == town.year ? [rows[2], moved(rows[3])] : []
        let title = [["\(town.name)会员花名册"], ["填报单位：", town.name]]
        return [
            (
                "03", "会员一.csv",
                csv([Self.header] + rows[..<half] + strange + [["合计：\(half)人"]])
            ),
            (
                "03", "会员二.xlsx",
                xlsx(
                    title + [Self.header] + rows[half...] + both + [
                        ["", "总计", "", "\(rows.count)"]
                    ]
                )
            ),
            ("04", "联系户.csv", csv(try links())),
        ]
    }

    private func row(_ member: PlannedTown.Member, _ n: Int) throws -> [String] {
        let number =
            switch n % 7 {
            case 1: member.number.lowercased()
            case 2: wide(member.number)
            case 3: old(member.number)
            case 4: "'\(member.number)"
            default: member.number
            }
        let chapter = town.chapters[member.chapter]
        return [
            "第\(1 + n % 5)村民小组", member.name, n % 6 == 5 ? "" : member.isWoman ? "女" : "男", number,
            n % 4 == 3 ? "" : try date(member.birth, n), "是",
            n % 2 == 0 ? chapter.name.replacing("计生", with: "计划生育") : town.name + chapter.place,
            member.category, try date(member.joined, n + 3), "回族", "甘J\(n)", "2",
        ]
    }

    /// The 15 digits from before 1999: no century, no check sign.
    private func old(_ number: String) -> String {
        String(number.prefix(6) + number.dropFirst(8).prefix(9))
    }

    private func moved(_ row: [String]) -> [String] {
        var moved = row
        moved[6] = town.chapters[town.chapters.count - 1].name
        return moved
    }

    private func faulty(_ rows: [[String]]) -> [[String]] {
        func person(_ born: String, _ n: Int, _ changes: [Int: String] = [:]) -> [String] {
            var row = rows[0]
            row[1] = "错" + "一二三四五六七八九十".dropFirst(n - 1).prefix(1)
            row[2] = "男"
            row[3] = town.number(born, 450 + n, isWoman: false, area: "96")
            row[4] = ""
            for (place, value) in changes { row[place] = value }
            return row
        }
        let right = town.number("19700101", 460, isWoman: false, area: "96")
        let wrong = String(right.dropLast()) + (right.hasSuffix("5") ? "6" : "5")
        return [
            person("19700101", 1, [3: wrong]), person("19700101", 2, [2: "女", 3: wrong]), rows[0],
            person("19700101", 3, [6: "桃花源村计生协会"]),
            person("19700101", 4, [1: "", 6: "桃花源村计生协会"]),
            person("19990229", 5), person("19700101", 6, [2: "女"]),
            person("\(town.year + 1)0601", 7), person("19700101", 8, [4: "1970-01-02"]),
            person("19700101", 9, [3: ""]),
        ]
    }

    private func links() throws -> [[String]] {
        let present = town.households.filter { $0.since <= year }
        let rows = present.enumerated().map { n, household in
            [
                n % 5 == 0 ? household.member.lowercased() : household.member,
                ["一般户", "困难户", "", "计生特殊家庭"][n % 4], "\(1 + n % 6)人", household.name,
                n % 3 == 0 ? wide(household.number) : household.number,
                n % 2 == 0
                    ? town.chapters[household.chapter].place
                    : town.chapters[household.chapter].name, "\(1 + n % 5)",
            ]
        }
        let header = ["联系人身份证号", "户类别", "家庭人口数", "户主", "户主身份证号码", "所在协会", "村民小组"]
        return [["会员联系户登记"], header] + rows + [["合计", "\(rows.count)户"]]
    }
}
