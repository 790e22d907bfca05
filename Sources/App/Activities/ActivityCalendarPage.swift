import Domain
import HTML

/// A month of activities as a calendar: how many on which day, and below it what they are.
struct ActivityCalendarPage: Page {
    let t: Words
    let person: SignedIn
    let filter: ActivityFilter
    let here: ActivityPlace
    /// All of the month, the latest first.
    let found: [ActivityEntry]
    let today: Day

    var title: String { t("活动月历") }
    var place: MenuItem.Place? { .activities }

    private var month: Month { filter.month }

    var body: HTML {
        """
        <p class="soft">\(here.name)</p>
        <h1>\(t("{month}　{n} 次", t.month(month), found.count))</h1>
        \(ActivityMonths(t: t, filter: filter, isCalendar: true).html)
        \(calendar)
        \(found.isEmpty ? empty : days)
        <p class="actions">\(ButtonLink(text: t("看列表"), link: filter.link, weight: .quiet).body)</p>
        """
    }

    private var calendar: HTML {
        """
        <table class="calendar"><caption class="hidden">\(t.month(month))</caption>
        <thead><tr>\(each: Weekday.allCases, head)</tr></thead>
        <tbody>\(each: weeks, week)</tbody></table>
        """
    }

    private func head(_ day: Weekday) -> HTML {
        "<th scope=\"col\"><abbr title=\"\(t(day.label))\">\(short(day))</abbr></th>"
    }

    private func short(_ day: Weekday) -> String {
        let label = t(day.label)
        return t.language == .chinese ? String(label.suffix(1)) : String(label.prefix(2))
    }

    /// The month in weeks from Monday; nil before its first day and after its last.
    private var weeks: [[Day?]] {
        let blanks = month.first.weekday.rawValue - 1
        let count = (blanks + month.length + 6) / 7
        return (0..<count).map { week in
            (0..<7).map { place in
                let number = week * 7 + place - blanks + 1
                return (1...month.length).contains(number)
                    ? month.first.adding(days: number - 1) : nil
            }
        }
    }

    private func week(_ days: [Day?]) -> HTML {
        "<tr>\(each: days, cell)</tr>\n"
    }

    private func cell(_ day: Day?) -> HTML {
        guard let day else { return "<td class=\"out\"></td>" }
        let entries = onDay(day)
        let isToday = day == today
        guard !entries.isEmpty else {
            return """
                <td\(if: isToday, " aria-current=\"date\"")><span class="day">\(day.day)</span></td>
                """
        }
        return """
            <td class="busy"\(if: isToday, " aria-current=\"date\"")><a href="\(to: "#day-\(day.day)")">\
            <span class="day">\(day.day)</span><span class="count">\(t("{n} 次", entries.count))</span>\
            \(each: entries.prefix(2), { "<span class=\"what\">\($0.topic)</span>" })</a></td>
            """
    }

    private func onDay(_ day: Day) -> [ActivityEntry] { found.filter { $0.day == day } }

    private var empty: HTML {
        EmptyState(text: t("这个月还没有活动。办过的记下来，要办的先列入计划。")).body
    }

    /// Of a whole township's month each day is opened by itself: from the calendar, or by its head.
    private static let most = 40

    private var days: HTML {
        let days = Set(found.map(\.day)).sorted()
        return "\(each: days, agenda)"
    }

    private func agenda(_ day: Day) -> HTML {
        """
        <details class="agenda"\(if: found.count <= Self.most, " open")><summary>\(t.shortDay(day)) \
        <span class="soft">\(t(day.weekday.label)) · \(t("{n} 次", onDay(day).count))</span></summary>
        <div class="sheet" id="day-\(day.day)"><ul class="plain">\(each: onDay(day), line)</ul></div></details>
        """
    }

    private func line(_ entry: ActivityEntry) -> HTML {
        let facts = [
            entry.time, t(entry.type.label), entry.headcount.map { t.people($0, at: entry.type) },
            entry.place,
            here.chapters.count > 1 ? entry.chapter : nil,
        ].compactMap { $0 }.joined(separator: " · ")
        return """
            <li><span class="pair"><a href="\(to: "/activities/\(entry.record)")">\(entry.topic)</a>\
            <span class="soft">\(facts)</span></span>\
            <span class="trailing">\(ActivityMarks(t: t, entry, on: today).html)</span></li>
            """
    }
}
