import Domain
import Postgres

/// A line of R4 as it is read: an activity with what was given out at it.
struct ActivityReturnRow: Row, Sendable {
    let record: Int64
    let chapter: String
    let day: Day
    let type: ActivityType
    let topic: String
    let place: String?
    let jointWith: String?
    let headcount: Quantity?
    let outputs: [String]
    let cost: Int64?
    let result: String?
    let counters: [(HealthTally.Counter, Int?)]
    let recorder: String

    init(_ row: inout RowReader) throws {
        record = try row.next()
        chapter = try row.next()
        day = try row.next()
        type = try row.next()
        topic = try row.next()
        place = try row.next()
        jointWith = try row.next()
        headcount = try Quantity(nullable: &row)
        outputs = try row.next()
        cost = try row.next()
        result = try row.next()
        counters = [
            (.advised, try row.next()), (.treated, try row.next()), (.recovered, try row.next()),
        ]
        recorder = try row.next()
    }

    static func query(_ place: RegionCode, _ period: ReturnPeriod) -> Query<[ActivityReturnRow]> {
        ReturnQuery.activities.list(
            Self.self,
            place.township,
            place,
            place.range.upperBound,
            period.first,
            period.end
        )
    }

    /// The titles are those by which an import knows a ledger of activities again.
    static func heads(_ t: Words) -> [ReturnSheet.Head] {
        [
            .init(title: t("日期"), width: 13), .init(title: t("主办协会"), width: 26),
            .init(title: t("活动类型"), width: 14), .init(title: t("活动主题"), width: 30),
            .init(title: t("活动地点"), width: 16), .init(title: t("联合单位"), width: 16),
            .init(title: t("参加人数"), width: 10, isNumeric: true),
            .init(title: t("宣传资料（份）"), width: 12, isNumeric: true),
            .init(title: t("挂图（张）"), width: 10, isNumeric: true),
            .init(title: t("横幅（条）"), width: 10, isNumeric: true),
            .init(title: t("其他产出"), width: 18),
            .init(title: t("经费（元）"), width: 12, isNumeric: true),
            .init(title: t("成效说明"), width: 30), .init(title: t("服务计数"), width: 22),
            .init(title: t("记录人"), width: 14),
        ]
    }

    func cells(_ t: Words) -> [Spreadsheet.Cell] {
        let outputs = self.outputs.compactMap(Output.init)
        func sum(_ kind: OutputKind) -> Spreadsheet.Cell {
            let parts = outputs.filter { $0.kind == kind }.map(\.quantity)
            return parts.isEmpty ? .empty : Self.cell(Quantity.sum(of: parts))
        }
        let others = outputs.filter { ![.leaflet, .chart, .banner].contains($0.kind) }
            .map { "\(t($0.kind.label))\(Self.cell($0.quantity).written)" }
        return [
            .day(day), .text(chapter), .text(t(type.label)), .text(topic), .words(place),
            .words(jointWith), headcount.map(Self.cell) ?? .empty, sum(.leaflet), sum(.chart),
            sum(.banner), .words(others.isEmpty ? nil : others.joined(separator: t("、"))),
            .money(cost), .words(result), .words(tally(t)), .text(recorder),
        ]
    }

    /// The counters of a health campaign, small ones as `<10` on every way out (domain 1).
    private func tally(_ t: Words) -> String? {
        let known = counters.compactMap { counter, count in
            count.map { "\(t(counter.label))\(CellSize.usual.printed($0))\(t("人"))" }
        }
        return known.isEmpty ? nil : known.joined(separator: t("、"))
    }

    /// A number that is exact is a number; another says in words what it is.
    private static func cell(_ quantity: Quantity) -> Spreadsheet.Cell {
        switch quantity.kind {
        case .exact: .count(quantity.number)
        case .atLeast: .text("\(quantity.number)余")
        case .about: .text("约\(quantity.number)")
        }
    }

    /// `leaflet:300:exact`, as the query puts it.
    private struct Output {
        let kind: OutputKind
        let quantity: Quantity

        init?(_ text: String) {
            let parts = text.split(separator: ":").map(String.init)
            guard parts.count == 3, let kind = OutputKind(rawValue: parts[0]),
                let number = Int(parts[1]), let exactness = QuantityKind(rawValue: parts[2]),
                let quantity = Quantity(number, exactness)
            else { return nil }
            self.kind = kind
            self.quantity = quantity
        }
    }
}
