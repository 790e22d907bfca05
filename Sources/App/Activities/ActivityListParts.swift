import Domain
import HTML

/// Where a record stands, and what is the matter with it: words in a frame.
struct ActivityMarks {
    let t: Words
    let state: ActivityState
    let isLate: Bool
    let isIncomplete: Bool
    /// A planned day that has passed.
    let isDue: Bool

    init(t: Words, _ entry: ActivityEntry, on today: Day) {
        self.t = t
        state = entry.state
        isLate = entry.isLate
        isIncomplete = entry.state.counts && !entry.isComplete
        isDue = entry.state == .planned && entry.day < today
    }

    init(t: Words, _ activity: Activity, on today: Day) {
        self.t = t
        state = activity.state
        isLate = activity.isLate
        isIncomplete =
            activity.state.counts && !activity.isFromLedger && !activity.content.record.isComplete
        isDue = activity.state == .planned && activity.content.day < today
    }

    var html: HTML {
        """
        <span class="marks"><span class="mark\(kind)">\(t(state.label))</span>\
        \(if: isDue, due)\(if: isLate, late)\(if: isIncomplete, incomplete)</span>
        """
    }

    private var kind: HTML {
        switch state {
        case .planned: " preparing"
        case .held: " due"
        case .recorded: ""
        case .verified: " active"
        case .cancelled: " dissolved"
        }
    }

    private var due: HTML { "<span class=\"mark due\">\(t("该记了"))</span>" }
    private var late: HTML { "<span class=\"mark due\">\(t("补记晚了"))</span>" }
    private var incomplete: HTML { "<span class=\"mark due\">\(t("没填全"))</span>" }
}

/// The way from month to month.
struct ActivityMonths {
    let t: Words
    let filter: ActivityFilter
    var isCalendar = false

    var html: HTML {
        if filter.isYear { return years }
        return """
            <nav class="month-steps" aria-label="\(t("月份"))">\
            <a class="button quiet" href="\(to: link(filter.month.preceding))" rel="prev">\(t("上个月"))</a>\
            <b>\(t.month(filter.month))</b>\
            <a class="button quiet" href="\(to: link(filter.month.following))" rel="next">\(t("下个月"))</a></nav>
            """
    }

    private var years: HTML {
        """
        <nav class="month-steps" aria-label="\(t("前一年、后一年"))">\
        <a class="button quiet" href="\(to: year(-1))" rel="prev">\(t("上一年"))</a>\
        <b>\(t.span(of: filter))</b>\
        <a class="button quiet" href="\(to: year(1))" rel="next">\(t("下一年"))</a></nav>
        """
    }

    private func year(_ step: Int) -> Link {
        let month = Month(year: filter.month.year + step, month: 1) ?? filter.month
        return filter.with { $0.month = month }.link
    }

    private func link(_ month: Month) -> Link {
        let other = filter.with { $0.month = month }
        return isCalendar ? other.calendar : other.link
    }
}

/// The choices above the list: whose activities, of which type and state.
struct ActivitySearchForm {
    let page: ActivityListPage

    private var t: Words { page.t }
    private var filter: ActivityFilter { page.filter }

    var html: HTML {
        """
        <form class="search" method="get" action="\(to: "/activities")" role="search">
        <input type="hidden" name="place" value="\(filter.place.text)">
        <input type="hidden" name="month" value="\(filter.month.iso)">
        \(if: filter.isYear, "<input type=\"hidden\" name=\"span\" value=\"year\">")
        <div class="row narrowing">\(chapters)\(types)\(states)\
        <button class="button quiet">\(t("看这些"))</button></div>
        </form>
        """
    }

    private var chapters: HTML? {
        guard page.here.chapters.count > 1 else { return nil }
        let choices = page.here.chapters.map {
            ListChoice("\($0.id)", $0.name, $0.id == filter.chapter)
        }
        return """
            <select name="chapter" aria-label="\(t("协会"))"><option value="">\(t("全部协会"))</option>\
            \(each: choices, \.html)</select>
            """
    }

    private var types: HTML {
        let choices = ActivityType.allCases.map {
            ListChoice($0.code, t($0.label), $0 == filter.type)
        }
        return """
            <select name="type" aria-label="\(t("类型"))"><option value="">\(t("全部类型"))</option>\
            \(each: choices, \.html)</select>
            """
    }

    private var states: HTML {
        let choices = ActivityFilter.Choice.allCases.map {
            ListChoice($0.rawValue, t.name(of: $0), $0 == filter.choice)
        }
        return """
            <select name="state" aria-label="\(t("状态"))">\(each: choices, \.html)</select>
            """
    }
}

extension Words {
    /// The month that a list is of, or the year.
    func span(of filter: ActivityFilter) -> String {
        filter.isYear ? self("{y} 年", filter.month.year) : month(filter.month)
    }

    func name(of choice: ActivityFilter.Choice) -> String {
        switch choice {
        case .standing: self("没有取消的")
        case .counted: self("已记录和已核实的")
        default: ActivityState(rawValue: choice.rawValue).map { self($0.label) } ?? choice.rawValue
        }
    }
}
