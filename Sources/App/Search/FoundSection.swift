import Domain
import HTML

/// What was found of one kind, under its name.
struct FoundSection {
    let t: Words
    let looking: Looking
    let person: SignedIn
    let group: FoundGroup
    let formToken: FormToken

    private var kind: SearchKind { group.kind }
    private var most: Int { looking.kind == nil ? Looking.few : Looking.pageSize }
    private var shown: ArraySlice<Found> { group.found.prefix(most) }

    var html: HTML {
        """
        <section class="found" id="\(kind.rawValue)">
        <h2>\(t(kind.label)) <span class="soft">\(count)</span></h2>
        <div class="sheet"><ul class="plain">\(each: shown, line)</ul></div>
        \(looking.kind == nil ? more : pager)
        </section>
        """
    }

    /// Of what is found by the beginning of a number no more than a thousand are counted.
    private var count: String {
        kind.isCountedToAThousand && group.all >= 1000
            ? t("至少 {n} 条", group.all) : t("{n} 条", group.all)
    }

    private func line(_ found: Found) -> HTML {
        """
        <li><div class="whom"><a href="\(to: kind.link(to: found))">\(marked(title(of: found)))</a>\
        \(if: !found.note.isEmpty, "<span class=\"soft\">\(note(of: found))</span>")</div></li>
        """
    }

    private func title(of found: Found) -> String {
        switch kind {
        case .members, .households: t.name(ofMember: found.title)
        case .summaries: t("{place} {year} 年工作总结", found.title, found.what)
        case .charters:
            found.what == "agreement" ? t("自治合同 {n} 份", found.title) : found.title
        case .reviews: t("{day}的民主评议", found.title)
        case .venues:
            [VenueKind(rawValue: found.what).map { t($0.label) } ?? "", found.title]
                .filter { !$0.isEmpty }.joined(separator: " · ")
        default: found.title
        }
    }

    private func note(of found: Found) -> String {
        guard kind == .summaries else { return found.note }
        return SummaryState(rawValue: found.note).map { t($0.label) } ?? ""
    }

    /// The title with the word that was typed made to stand out; a name is found by its beginning anyhow.
    private func marked(_ title: String) -> HTML {
        guard !kind.isPeople, kind != .cases else { return "\(title)" }
        let word = looking.patterns.first.map { String($0.dropFirst().dropLast()) } ?? ""
        guard !word.isEmpty, !looking.isNumber, let range = title.firstRange(of: word) else {
            return "\(title)"
        }
        let (before, after) = (title[..<range.lowerBound], title[range.upperBound...])
        return "\(String(before))<mark>\(word)</mark>\(String(after))"
    }

    /// The way to all of a kind, where not all of them stand here.
    private var more: HTML {
        guard group.all > shown.count else { return .empty }
        if kind.isPeople, !looking.isNumber { return lists }
        return step(t("看全部 {n} 条", group.all), after: nil)
    }

    private func step(_ text: String, after: Int64?) -> HTML {
        guard looking.isNumber else {
            let link = looking.link(to: kind, after: after)
            return "<p>\(ButtonLink(text: text, link: link, weight: .quiet).body)</p>"
        }
        return SearchStep(
            looking: looking,
            formToken: formToken,
            kind: kind,
            after: after,
            text: text
        ).html
    }

    private var lists: HTML {
        let places = Rights.regions(for: kind.act, holding: person.grants)
        return """
            <p class="actions">\(each: places, { "<a class=\"button quiet\" href=\"\(to: looking.link(to: kind, at: $0))\">\(list($0, of: places.count))</a>\n" })</p>
            """
    }

    /// What leads to a place's list: by name only where she looks after several.
    private func list(_ place: RegionCode, of places: Int) -> String {
        guard places > 1, let number = person.grants.firstIndex(where: { $0.region == place })
        else {
            return t("看全部 {n} 条", group.all)
        }
        return t("{place}的名单", person.places[number])
    }

    private var pager: HTML {
        let hasMore = group.found.count > shown.count
        if looking.isNumber {
            guard hasMore, let last = shown.last else { return .empty }
            return step(t("往后看"), after: last.id)
        }
        var pager = Pager(label: t(kind.label))
        if looking.after != nil {
            pager.first = .init(text: t("回到开头"), link: looking.link(to: kind))
        }
        if hasMore, let last = shown.last {
            pager.next = .init(text: t("往后看"), link: looking.link(to: kind, after: last.id))
        }
        return pager.body
    }
}
