import Domain
import Foundation

/// The ledgers of such a town, each laid out in its own way and none like another town's.
struct PlannedLedgers {
    let town: PlannedTown
    let year: Int

    private var isFirst: Bool { year == town.year }
    private var chapters: [PlannedTown.Chapter] { town.chapters }

    /// Every file with its name; the number tells the kind and is not in the name.
    func files() throws -> [(name: String, bytes: [UInt8])] {
        let all =
            try [profile(), list(), officers(), activities(), sheets()] + register() + aid()
            + rest()
        return all.filter { !town.missing.contains($0.kind) }.map { ($0.name, $0.bytes) }
    }

    typealias File = (kind: String, name: String, bytes: [UInt8])

    /// A date in one of the styles clerks write.
    func date(_ iso: String, _ n: Int) throws -> String {
        let day = try Day(iso: iso)
        return switch n % 8 {
        case 0: iso
        case 1: "\(day.year)/\(day.month)/\(day.day)"
        case 2: "\(day.year).\(day.month).\(day.day)"
        case 3: "\(day.year)年\(day.month)月\(day.day)日"
        case 4: iso.replacing("-", with: "")
        case 5: "\(day.ordinal + 25_569)"
        case 6: wide(iso.replacing("-", with: "."))
        default: "\(iso) 00:00:00"
        }
    }

    func wide(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.compactMap { sign in
                    sign.isASCII ? Unicode.Scalar(sign.value + 0xFEE0) : sign
                }
            )
        )
    }

    func csv(_ rows: [[String]]) -> [UInt8] {
        Array(rows.map { $0.joined(separator: ",") + "\r\n" }.joined().utf8)
    }

    func gb(_ rows: [[String]]) throws -> [UInt8] {
        let text = String(decoding: csv(rows), as: UTF8.self)
        return Array(text.data(using: String.Encoding(rawValue: 0x8000_0632)) ?? Data())
    }

    func xlsx(_ rows: [[String]], sheet: String = "数据") -> [UInt8] {
        func lines(_ rows: [[String]]) -> [(line: Int, cells: [Workbook.Cell])] {
            rows.enumerated().map { ($0 + 1, $1.map { .text($0) }) }
        }
        return Workbook([
            .init(name: "填写说明", rows: lines([["本表由各村填报"], ["每月一次"]])),
            .init(name: sheet, rows: lines(rows)),
            .init(name: "Sheet3", rows: []),
        ])
        .bytes
    }

    private func profile() -> File {
        (
            "00", "乡情概况.xlsx",
            xlsx([
                ["\(town.name)基本情况"], [],
                ["已婚育龄妇女数", "总人口数", "户数", "总面积（km²）", "居委会数", "村委会", "年份"],
                [
                    isFirst ? "1433" : "1440", isFirst ? "7,431人" : "7502", "2105户", "118.40",
                    "\(town.communities.count)", "\(town.villages.count)", "\(year)年",
                ],
            ])
        )
    }

    private func list() throws -> File {
        let rows = try chapters.enumerated().map { at, chapter in
            [
                chapter.kind, chapter.code, chapter.place,
                chapter.name,
                try date(chapter.founded, at), "0932-77\(10_000 + at)",
            ]
        }
        let title = ["\(town.name)计划生育协会名册（\(year)年度）"]
        let header = ["协会类别", "行政区划代码", "所在村", "计生协会名称", "成立日期", "办公电话"]
        return ("01", "乡协会一览.csv", csv([title, header] + rows + [["合计", "\(rows.count)个"]]))
    }

    private func officers() throws -> File {
        let posts = ["会长", "副会长", "秘书长", "理事"]
        let rows = try chapters.indices.flatMap { at in
            let own = town.members.filter { $0.chapter == at }
            return try zip(posts, own).enumerated().map { n, seat in
                [
                    seat.1.name, seat.1.number.lowercased(), seat.0, chapters[at].place,
                    try date("\(town.year)-09-08", n + at), "3年",
                ]
            }
        }
        let header = ["姓名", "公民身份号码", "担任职务", "单位", "当选日期", "任期（年）"]
        return ("02", "理事.csv", try gb([["\(town.name)理事会"], header] + rows))
    }

    private func activities() throws -> File {
        let own = town.held.filter { $0.day.hasPrefix("\(year)") }
        let rows = try own.enumerated().map { n, held in
            let tally = held.tally.map { "查出\($0.advised)人，治疗\($0.treated)人，治愈\($0.recovered)人。" }
            return [
                held.type.word, held.chapter.map { chapters[$0].place } ?? "乡协会", "活动\(n)",
                n % 10 == 9 ? short(held.day) : try date(held.day, n), "\(held.heads)人",
                held.leaflets > 0 ? "\(held.leaflets)" : "",
                held.banners > 0 ? "\(held.banners)" : "",
                held.charts > 0 ? "\(held.charts)" : "", n % 3 == 0 ? "150.50" : "", tally ?? "",
            ]
        }
        let header = [
            "活动类别", "主办单位", "活动名称", "活动时间", "参与人数", "宣传单（份）", "标语横幅", "宣传挂图", "活动经费（元）", "活动成效",
        ]
        let heads = own.map(\.heads).reduce(0, +)
        let sum = ["本年合计", "", "", "", "\(heads)"]
        return ("05", "活动.xlsx", xlsx([["\(year)年活动台账"], header] + rows + [sum]))
    }

    /// Without its year, as under a title that names it.
    private func short(_ iso: String) -> String {
        let parts = iso.split(separator: "-").compactMap { Int($0) }
        return "\(parts[1])月\(parts[2])日"
    }

    private func sheets() throws -> File {
        let own = town.applications.filter { $0.day.hasPrefix("\(year)") }
        let rows = try own.enumerated().map { n, each in
            [
                "\(n + 1)", each.household.number, chapters[each.household.chapter].name,
                try date(each.day, n),
            ] + each.points.reversed().map { $0 == $0.rounded() ? "\(Int($0))" : "\($0)" }
        }
        let header = [
            "编号", "申报户身份证号", "所在协会", "申请日期", "文明友善星", "卫生健康星", "勤劳致富", "遵纪守法", "少生优生",
        ]
        return ("06", "五星申报.csv", csv([header] + rows + [["共计", "\(rows.count)户"]]))
    }
}
