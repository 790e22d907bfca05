import Domain
import Foundation
import Postgres

/// A line of R2 as it is read: a member.
struct RosterRow: Row, Sendable {
    let id: Int64
    let chapter: String
    let name: String
    let sex: Sex
    let born: Day
    let group: String?
    let joined: Day?
    let tags: [MemberTag]
    let elderKind: ElderKind?
    let ethnicity: String?
    let education: String?
    let remark: String?
    let idSealed: [UInt8]?
    let phoneSealed: [UInt8]?
    let posts: [String]
    let links: Int

    init(_ row: inout RowReader) throws {
        id = try row.next()
        chapter = try row.next()
        name = try row.next()
        sex = try row.next()
        born = try row.next()
        group = try row.next()
        joined = try row.next()
        tags = try row.next([String].self).compactMap(MemberTag.init(rawValue:))
        elderKind = try row.next()
        ethnicity = try row.next()
        education = try row.next()
        remark = try row.next()
        idSealed = try row.next()
        phoneSealed = try row.next()
        posts = try row.next()
        links = try row.next()
    }

    static func query(
        _ place: RegionCode,
        _ period: ReturnPeriod,
        isWhole: Bool,
        most: Int
    ) -> Query<[RosterRow]> {
        ReturnQuery.roster.list(
            Self.self,
            place,
            place.range.upperBound,
            period.end.adding(days: -1),
            isWhole,
            most
        )
    }

    static func heads(_ t: Words) -> [ReturnSheet.Head] {
        [
            .init(title: t("序号"), width: 7, isNumeric: true), .init(title: t("所属协会"), width: 26),
            .init(title: t("姓名"), width: 12), .init(title: t("性别"), width: 7),
            .init(title: t("出生年份"), width: 10, isNumeric: true), .init(title: t("组别"), width: 10),
            .init(title: t("入会时间"), width: 13), .init(title: t("会员类别"), width: 18),
            .init(title: t("职务"), width: 14),
            .init(title: t("联系户（户）"), width: 12, isNumeric: true),
        ]
    }

    func cells(_ number: Int, _ t: Words) -> [Spreadsheet.Cell] {
        [
            .count(number), .text(chapter), .text(PersonName.masked(name)), .text(t(sex.label)),
            .count(born.year), .words(group), .date(joined), .text(category(t)), .text(post(t)),
            .count(links),
        ]
    }

    /// The titles are those by which an import knows a roster again.
    static func wholeHeads(_ t: Words) -> [ReturnSheet.Head] {
        [
            .init(title: t("序号"), width: 7, isNumeric: true), .init(title: t("所属协会"), width: 26),
            .init(title: t("姓名"), width: 12), .init(title: t("性别"), width: 7),
            .init(title: t("身份证号"), width: 22), .init(title: t("出生日期"), width: 13),
            .init(title: t("联系电话"), width: 15), .init(title: t("组别"), width: 10),
            .init(title: t("会员类别"), width: 18), .init(title: t("入会时间"), width: 13),
            .init(title: t("民族"), width: 9), .init(title: t("文化程度"), width: 14),
            .init(title: t("职务"), width: 14),
            .init(title: t("联系户（户）"), width: 12, isNumeric: true),
            .init(title: t("备注"), width: 24),
        ]
    }

    func wholeCells(
        _ number: Int,
        _ t: Words,
        _ keys: KeyRing
    ) throws -> [Spreadsheet.Cell] {
        [
            .count(number), .text(chapter), .text(name), .text(t(sex.label)),
            .words(try idSealed.map { try keys.idNumber(in: Data($0)) }), .day(born),
            .words(try phoneSealed.map { try keys.phone(in: Data($0)) }), .words(group),
            .text(category(t)), .date(joined),
            .words(ethnicity.map { code in Ethnicity(code: code).map { t($0.label) } ?? code }),
            .words(education), .text(post(t)), .count(links), .words(remark),
        ]
    }

    /// Her tags in words that an import reads again; whoever has none is an ordinary member.
    private func category(_ t: Words) -> String {
        let words = tags.map { tag in
            tag == .fiveElders ? t((elderKind?.label) ?? tag.label) : t(tag.label)
        }
        return words.isEmpty ? t("普通会员") : words.joined(separator: t("、"))
    }

    private func post(_ t: Words) -> String {
        posts.compactMap(OfficerPost.init(rawValue:)).map { t($0.label) }
            .joined(separator: t("、"))
    }
}
