import Domain
import HTML
import Postgres

/// What waits in a place: households, needs, suggestions, statements.
struct Waiting: Row, Sendable {
    struct Due: Sendable {
        let open: Int
        let overdue: Int
        let soon: Int

        init(_ row: inout RowReader) throws {
            open = try row.next()
            overdue = try row.next()
            soon = try row.next()
        }
    }

    let households: Int
    let contacted: Int
    let needs: Due
    let suggestions: Due
    /// Chapters that have not put up last month's funds, and the only one of them.
    let statementsMissing: Int
    let onlyChapter: Int64?

    init(_ row: inout RowReader) throws {
        households = try row.next()
        contacted = try row.next()
        needs = try Due(&row)
        suggestions = try Due(&row)
        statementsMissing = try row.next()
        onlyChapter = try row.next()
    }

    static func query(at place: RegionCode, on today: Day) -> Query<Waiting> {
        let month = Month(of: today)
        return ContactQuery.waiting.one(
            Waiting.self,
            place,
            place.range.upperBound,
            today,
            month.first,
            today.adding(days: NeedTime.soonDays),
            month.preceding.first
        )
    }
}

/// What waits, as lines of the start page: each opens the rows that it counts.
struct WaitingLines {
    let t: Words
    let waiting: Waiting
    let place: RegionCode
    let person: SignedIn

    var items: [PlainList.Item] {
        guard person.may(.logContact, at: place) else { return [] }
        return [
            overdueNeeds, soonNeeds, overdueSuggestions, soonSuggestions, statements, visits,
        ]
        .compactMap { $0 }
    }

    private typealias Item = PlainList.Item

    private var overdueNeeds: Item? {
        line(waiting.needs.overdue, "/follow-ups", "overdue") { t("{n} 件要跟进的事过了期", $0) }
    }

    private var soonNeeds: Item? {
        line(waiting.needs.soon, "/follow-ups", "soon") {
            t("{n} 件要跟进的事 {d} 天内到期", $0, NeedTime.soonDays)
        }
    }

    private var overdueSuggestions: Item? {
        line(waiting.suggestions.overdue, "/suggestions", "overdue") { t("{n} 条意见过期没有答复", $0) }
    }

    private var soonSuggestions: Item? {
        line(waiting.suggestions.soon, "/suggestions", "soon") {
            t("{n} 条意见 {d} 天内要答复", $0, NeedTime.soonDays)
        }
    }

    private var statements: Item? {
        guard waiting.statementsMissing > 0 else { return nil }
        if let only = waiting.onlyChapter {
            return Item(text: t("本月公开栏还没有登记上月经费公示"), link: "/postings?chapter=\(only)")
        }
        return line(waiting.statementsMissing, "/postings", "missing") {
            t("{n} 个协会还没有登记上月经费公示", $0)
        }
    }

    private var visits: Item? {
        line(waiting.households - waiting.contacted, "/contacts", "waiting") {
            t("{n} 户本月还没有联系", $0)
        }
    }

    private func line(
        _ count: Int,
        _ list: Link,
        _ show: String?,
        _ text: (Int) -> String
    ) -> Item? {
        guard count > 0 else { return nil }
        return Item(
            text: text(count),
            link: Link("\(list)\(query: ["place": place.text, "show": show])")
        )
    }
}

/// What a chapter's page says of contacts, needs, suggestions and its board; for a township's own
/// chapter of all the chapters below it too, as the lists behind the figures do.
struct ChapterWaiting {
    let t: Words
    let waiting: Waiting
    let chapter: ChapterDetail
    let person: SignedIn

    var html: HTML {
        """
        <h2>\(place.level == .township ? t("全镇的走访、意见和公开栏") : t("走访、意见和公开栏"))</h2>
        <div class="grid small four">\
        \(figure(t("本月联系了"), waiting.contacted, t("户"), "/contacts", "contacted"))\
        \(figure(t("要跟进的事"), waiting.needs.open, t("件"), "/follow-ups", nil))\
        \(figure(t("没有答复的意见"), waiting.suggestions.open, t("条"), "/suggestions", nil))\
        </div>\(board)
        """
    }

    private var place: RegionCode { chapter.region }

    private func figure(
        _ label: String,
        _ count: Int,
        _ unit: String,
        _ list: Link,
        _ show: String?
    ) -> HTML {
        let link = Link("\(list)\(query: ["place": place.text, "show": show])")
        let figure = Figure(label: label, value: "\(count)", unit: unit, link: link)
        return "<div class=\"sheet\">\(figure.body)</div>"
    }

    private var board: HTML? {
        guard person.may(.seePostings, at: place) else { return nil }
        let link: Link = "/postings?chapter=\(chapter.id.value)"
        let isMissing = place.level != .township && waiting.statementsMissing > 0
        return """
            <p class="actions">\(ButtonLink(text: t("公开栏登记"), link: link, weight: .quiet).body)\
            \(if: isMissing, "<span class=\"soft\">\(t("本月公开栏还没有登记上月经费公示"))</span>")</p>
            """
    }
}
