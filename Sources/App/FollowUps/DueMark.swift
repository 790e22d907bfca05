import Domain
import HTML

/// By when something is due: readable without colour, marked once the day has passed.
struct DueMark {
    let t: Words
    let due: Day
    let done: Day?
    let today: Day

    var html: HTML {
        if let done {
            return done <= due
                ? "\(t("{day}办好", t.day(done)))"
                : "\(t("{day}办好，晚了 {n} 天", t.day(done), due.days(until: done)))"
        }
        let late = due.days(until: today)
        guard late <= 0 else {
            return """
                <span class="mark due">\(Icon.warning.html)\(t("过期 {n} 天", late))</span> \(t.day(due))
                """
        }
        return late == 0 ? "\(t("今天到期"))" : "\(t("{day}到期", t.day(due)))"
    }
}

/// How much waits, is past its day and is done, each opening its rows.
struct DueFigures {
    let t: Words
    let counts: DueCounts
    let unit: String
    let done: String
    /// To what waits, to what is past its day, to what is due soon, to what is done.
    let links: [Link]

    var html: HTML {
        let figures = zip(
            [t("等着办"), t("其中过期"), t("{d} 天内到期", NeedTime.soonDays), done],
            zip([counts.open, counts.overdue, counts.soon, counts.done], links)
        ).map { label, figure in
            Figure(label: label, value: "\(figure.0)", unit: unit, link: figure.1).body
        }
        return """
            <div class="grid small four">\(each: figures, { "<div class=\"sheet\">\($0)</div>" })</div>
            """
    }
}

/// Turns a list to another place; nothing where there is only one.
struct PlaceChoice {
    let t: Words
    let person: SignedIn
    let here: RegisterPlace
    let place: RegionCode
    let list: Link

    init(t: Words, person: SignedIn, here: RegisterPlace, at place: RegionCode, list: Link) {
        self.t = t
        self.person = person
        self.here = here
        self.place = place
        self.list = list
    }

    var html: HTML? {
        let choices = RegisterPlaces(here: here, at: place, t: t).choices(for: person)
        guard choices.count > 1 else { return nil }
        return """
            <form class="search" method="get" action="\(to: list)"><div class="row">
            <select name="place" aria-label="\(t("地方"))">\(each: choices, \.html)</select>
            <button class="button quiet">\(t("换地方"))</button></div></form>
            """
    }
}
