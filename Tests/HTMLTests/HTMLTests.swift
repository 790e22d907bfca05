import HTML
import Testing

@Test func `a literal stays as it is written`() {
    let html: HTML = "<br><b title='x'>&nbsp;会员</b>"
    #expect(html.description == "<br><b title='x'>&nbsp;会员</b>")
    #expect(HTML.empty.isEmpty)
}

@Test func `markup put into markup stands as it is, text does not`() {
    let name = "<赵>"
    let inner: HTML = "<b>\(name)</b>"
    let outer: HTML = "<p>\(inner)\(inner.description)</p>"
    #expect(outer.description == "<p><b>&lt;赵&gt;</b>&lt;b&gt;&amp;lt;赵&amp;gt;&lt;/b&gt;</p>")
}

@Test func `markup that is missing writes nothing`() {
    let none: HTML? = nil
    let some: HTML? = "<hr>"
    #expect(("[\(none)\(some)]" as HTML).description == "[<hr>]")
}

@Test func `whole numbers are written in digits`() {
    #expect(("\(-3) \(Int64.max) \(UInt8(7))" as HTML).description == "-3 9223372036854775807 7")
}

@Test func `a list is written once for each`() {
    struct Row {
        let name: String
        var html: HTML { "<li>\(name)</li>" }
    }
    let names = ["赵", "a&b"]
    let rows = names.map(Row.init)
    let wanted = "<ul><li>赵</li><li>a&amp;b</li></ul>"
    #expect(("<ul>\(each: rows, \.html)</ul>" as HTML).description == wanted)
    #expect(("<ul>\(each: names, { "<li>\($0)</li>" })</ul>" as HTML).description == wanted)
    #expect(("<ul>\(each: rows.map(\.html))</ul>" as HTML).description == wanted)
}

@Test func `a piece may be there or not`() {
    let help: String? = "<请填全名>"
    let html: HTML = """
        <input\(if: true, " required")\(if: false, " autofocus")>\
        \(with: help, { "<p>\($0)</p>" })\(with: Int?.none, { "<p>\($0)</p>" })
        """
    #expect(html.description == "<input required><p>&lt;请填全名&gt;</p>")
}

@Test func `an address in a page is escaped too`() {
    let link: Link = "/members\(query: ["after": "a'b", "group": nil, "tag": "五老"])"
    let html: HTML = "<a href=\"\(to: link)\">"
    let wanted = "<a href=\"/members?after=a%27b&amp;tag=%E4%BA%94%E8%80%81\">"
    #expect(html.description == wanted)
}
