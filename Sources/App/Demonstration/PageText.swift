import Foundation

/// A page as it came, to be read for its forms and links; we wrote its markup, so searching is enough.
struct PageText: Sendable {
    let data: Data

    /// How a tag begins; apart, because a text of ours never holds half a tag.
    static let opening = "\u{3C}"

    /// The first form that is sent to an address ending in these words, and that brings along such a field.
    func form(to ending: String, about field: ActingPerson.Field? = nil) -> PageForm? {
        var place = data.startIndex
        while let opening = find("\(Self.opening)form ", from: place),
            let tag = find(">", from: opening.upperBound),
            let close = find("</form>", from: tag.upperBound)
        {
            place = close.upperBound
            let head = text(opening.upperBound..<tag.lowerBound)
            guard head.contains("method=\"post\""), let action = Self.value("action", in: head),
                action.hasSuffix(ending)
            else { continue }
            let form = PageForm(action: action, inside: self[tag.upperBound..<close.lowerBound])
            if let field, !form.hidden.contains(where: { $0 == field }) { continue }
            return form
        }
        return nil
    }

    /// What stands between each two of these words, in the page's order.
    func all(between start: String, and end: String) -> [String] {
        var found: [String] = []
        var place = data.startIndex
        while let opening = find(start, from: place),
            let close = find(end, from: opening.upperBound)
        {
            found.append(text(opening.upperBound..<close.lowerBound))
            place = close.upperBound
        }
        return found
    }

    /// The last piece between these words before another: the address of a link with that text.
    func last(between start: String, and end: String, before mark: String) -> String? {
        guard let mark = find(mark, from: data.startIndex),
            let opening = data.range(
                of: Data(start.utf8),
                options: .backwards,
                in: data.startIndex..<mark.lowerBound
            ),
            let close = find(end, from: opening.upperBound)
        else { return nil }
        return text(opening.upperBound..<close.lowerBound)
    }

    /// What the page says is wrong, or its headline.
    var complaint: String {
        let said =
            all(between: "role=\"alert\">", and: "</div>").first
            ?? all(between: "<h1>", and: "</h1>").first ?? ""
        return said.replacing(/<[^>]*>/, with: " ").split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
    }

    private subscript(range: Range<Data.Index>) -> PageText { PageText(data: data[range]) }

    private func find(_ words: String, from place: Data.Index) -> Range<Data.Index>? {
        data.range(of: Data(words.utf8), in: place..<data.endIndex)
    }

    private func text(_ range: Range<Data.Index>) -> String {
        String(decoding: data[range], as: UTF8.self)
    }

    static func value(_ attribute: String, in tag: String) -> String? {
        PageText(data: Data(tag.utf8)).all(between: "\(attribute)=\"", and: "\"").first?
            .replacing("&amp;", with: "&")
    }
}

/// A form of a page: where it goes, and what it brings along by itself.
struct PageForm: Sendable {
    let action: String
    private let inside: PageText

    init(action: String, inside: PageText) {
        self.action = action
        self.inside = inside
    }

    /// The hidden fields: the session's form token, the one-time key, and what the form is about.
    var hidden: [(name: String, value: String)] {
        inside.all(between: "\(PageText.opening)input type=\"hidden\" ", and: ">").compactMap {
            tag in
            guard let name = PageText.value("name", in: tag),
                let value = PageText.value("value", in: tag)
            else { return nil }
            return (name, value)
        }
    }

    /// The rows of buttons of which one is pressed, in the page's order, each with its values.
    var scales: [(name: String, values: [String])] {
        var scales: [(name: String, values: [String])] = []
        for tag in inside.all(between: "\(PageText.opening)input type=\"radio\" ", and: ">") {
            guard let name = PageText.value(" name", in: " \(tag)"),
                let value = PageText.value(" value", in: " \(tag)")
            else { continue }
            if scales.last?.name == name {
                scales[scales.count - 1].values.append(value)
            } else {
                scales.append((name, [value]))
            }
        }
        return scales
    }

    /// The values of a list to choose from.
    func choices(_ name: String) -> [String] {
        let lists = inside.all(between: "\(PageText.opening)select ", and: "</select>")
        let list = lists.first { $0.contains("name=\"\(name)\"") } ?? ""
        return PageText(data: Data(list.utf8))
            .all(between: "\(PageText.opening)option ", and: ">")
            .compactMap { PageText.value("value", in: $0) }
    }

    /// The choice that reads so.
    func choice(reading label: String) -> String? {
        let choices = inside.all(between: "\(PageText.opening)option ", and: "</option>")
        let wanted = choices.first { $0.hasSuffix(">\(label)") }
        return wanted.flatMap { PageText.value("value", in: $0) }
    }
}
