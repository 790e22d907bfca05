import Domain

extension HolidayNotice {
    /// The notices for 2024, 2025 and 2026, as they were published.
    ///
    /// A year that is not here has no notice yet, or none that was looked at.
    static let all: [HolidayNotice] = [of2024, of2025, of2026].compactMap(\.self)

    private static let of2024 = HolidayNotice(
        2024,
        "国办发明电〔2023〕7号",
        issued: "2023-10-25",
        [
            (newYear, "01-01", "01-01"), (spring, "02-10", "02-17"), (qingming, "04-04", "04-06"),
            (labour, "05-01", "05-05"), (dragonBoat, "06-10", "06-10"),
            (midAutumn, "09-15", "09-17"), (national, "10-01", "10-07"),
        ],
        worked: ["02-04", "02-18", "04-07", "04-28", "05-11", "09-14", "09-29", "10-12"]
    )

    private static let of2025 = HolidayNotice(
        2025,
        "国办发明电〔2024〕12号",
        issued: "2024-11-12",
        [
            (newYear, "01-01", "01-01"), (spring, "01-28", "02-04"), (qingming, "04-04", "04-06"),
            (labour, "05-01", "05-05"), (dragonBoat, "05-31", "06-02"),
            (Label("国庆节、中秋节", "National Day and Mid-Autumn Festival"), "10-01", "10-08"),
        ],
        worked: ["01-26", "02-08", "04-27", "09-28", "10-11"]
    )

    private static let of2026 = HolidayNotice(
        2026,
        "国办发明电〔2025〕7号",
        issued: "2025-11-04",
        [
            (newYear, "01-01", "01-03"), (spring, "02-15", "02-23"), (qingming, "04-04", "04-06"),
            (labour, "05-01", "05-05"), (dragonBoat, "06-19", "06-21"),
            (midAutumn, "09-25", "09-27"), (national, "10-01", "10-07"),
        ],
        worked: ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"]
    )

    private static let newYear = Label("元旦", "New Year")
    private static let spring = Label("春节", "Spring Festival")
    private static let qingming = Label("清明节", "Qingming Festival")
    private static let labour = Label("劳动节", "Labour Day")
    private static let dragonBoat = Label("端午节", "Dragon Boat Festival")
    private static let midAutumn = Label("中秋节", "Mid-Autumn Festival")
    private static let national = Label("国庆节", "National Day")

    /// Nil when a day of the notice is none; a test counts the days of each.
    private init?(
        _ year: Int,
        _ number: String,
        issued: String,
        _ holidays: [(label: Label, first: String, last: String)],
        worked: [String]
    ) {
        do throws(DayFault) {
            var spans: [Holiday] = []
            for holiday in holidays {
                let first = try Day(iso: "\(year)-\(holiday.first)")
                let last = try Day(iso: "\(year)-\(holiday.last)")
                spans.append(Holiday(label: holiday.label, first: first, last: last))
            }
            var days: [Day] = []
            for day in worked { days.append(try Day(iso: "\(year)-\(day)")) }
            self.init(
                year: year,
                number: number,
                issuedOn: try Day(iso: issued),
                holidays: spans,
                workedDays: days
            )
        } catch {
            return nil
        }
    }
}
