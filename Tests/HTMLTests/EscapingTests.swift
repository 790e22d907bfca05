import HTML
import Testing

/// The five characters and the references they become.
private let special = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;"]

/// Scalars that join the character before them: combining acute, joiner, byte order mark.
private let joiners = ["", "\u{301}", "\u{200D}", "\u{FEFF}", "\u{FE0F}", "\u{20E3}"]

@Test(arguments: special.keys.sorted(), joiners)
func `a special character is escaped whatever is joined to it`(
    character: String,
    joiner: String
) throws {
    let reference = try #require(special[character])
    let value = "a" + character + joiner + "b"
    let text: HTML = "<p>\(value)</p>"
    let attribute: HTML = "<p title=\"\(value)\"></p>"
    let slice: HTML = "<p>\(value.dropFirst())</p>"

    #expect(text.utf8 == Array("<p>a\(reference)\(joiner)b</p>".utf8))
    #expect(attribute.utf8 == Array("<p title=\"a\(reference)\(joiner)b\"></p>".utf8))
    #expect(slice.utf8 == Array("<p>\(reference)\(joiner)b</p>".utf8))
}

@Test func `a value cannot leave its attribute`() {
    let value = "\"\u{301} onmouseover=alert(1) x='"
    let html: HTML = "<a title=\"\(value)\">"
    #expect(html.description.filter { $0 == "\"" }.count == 2)
    #expect(html.utf8.filter { $0 == UInt8(ascii: "\"") }.count == 2)
}

@Test func `only special characters, long runs and none at all come out right`() {
    let all = "&<>\"'"
    let html: HTML = "\(all)\(all)"
    #expect(html.description == "&amp;&lt;&gt;&quot;&#39;&amp;&lt;&gt;&quot;&#39;")
    let long = String(repeating: "计生协", count: 5_000)
    #expect(("\(long)" as HTML).utf8 == Array(long.utf8))
    #expect(("\("")" as HTML).isEmpty)
}

@Test func `Chinese, emoji and rare characters stay as they are`() {
    let text = "欧阳·𠮷田 👨‍👩‍👧 café \u{0}"
    let html: HTML = "<b>\(text)</b>"
    #expect(html.utf8 == Array("<b>\(text)</b>".utf8))
}
