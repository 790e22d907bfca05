import Foundation
import Testing

@Test(arguments: [
    #""<a href=\"\(address)\">""#, #""<a href='\(address)'>""#, #""<a href=\"/a/\(id)\">""#,
    #""<a href=\"\(to: link)#\(id)\">""#, #""<a href=\"\(to: link)x\">""#,
    #""<a href=\"\(to: a)\(b)\">""#, #""<img src=\"\(picture)\">""#,
    #""<form action=\"\(address)\">""#, #""<button formaction=\"\(address)\">""#,
    #""<svg><use xlink:href=\"\(icon)\"/></svg>""#, #""<A HREF = \"\(address)\">""#,
    #""<td class=\(kind)>""#, #""<td class= \(kind)>""#, #""<td class=a\(kind)>""#,
    #""<td style=\"width: \(width)px\">""#, #""<b onclick=\"go(\(id))\">""#,
    #""<iframe srcdoc=\"\(text)\"></iframe>""#, #""<img srcset=\"\(text)\">""#,
    #""<style>p { color: \(colour) }</style>""#, #""<script>let a = \(json)</script>""#,
    #""<SCRIPT type=\"module\">\(json)</SCRIPT>""#, #""<!-- \(text) -->""#,
    #""<\(tag)>""#, #""</\(tag)>""#, #""<h\(level)>""#, #""<input \(attributes)>""#,
    #""<input\(attributes)>""#, #""<input data-\(name)=\"x\">""#, #""<input required\(more)>""#,
    #""<input\(if: late, attributes)>""#, #""<input\(if: late, " value=\(x)")>""#,
    #""<input\(with: x, { " value=\($0)" })>""#, #""<p>\(if: x, "<a href='\(y)'>a</a>")</p>""#,
    #""<a title=\"\(if: x, "\" onclick=\(y)")\">""#,
    #""<ul>\(each: x, { "<li class=\($0)>" })</ul>""#,
    #""<a href=\"""#, #"" href=\"\(address)\"""#, #""href='\(address)'""#, #"" onclick=\"\(x)\"""#,
    ##"#"<a href="\#(address)">"#"##, "\"\"\"\n<a\n  href=\"\\(address)\">\n\"\"\"",
    #""<ul>\(each: pieces) { \"<li>\" }</ul>""#, #""<p>\(with: help) { $0 }</p>""#,
    "// a \"quote\n\"<a href=\\\"\\(address)\\\">\"", "f(\"a\", \"<a href='\\(x)'>\")",
])
func `a value where escaping does not help is found`(source: String) {
    #expect(!HTMLSourceCheck.faults(in: source).isEmpty)
}

@Test(arguments: [
    #""<p>\(text)</p>""#, #""<p title=\"\(text)\">\(t("还差 {n} 分", n))</p>""#,
    #""<a href=\"\(to: link)\">\(name)</a>""#,
    #""<a class='a' href='\(to: "/a/\(id)")'>x</a>""#,
    #""<input\(if: late, " required")>""#, #""<input required\(if: late, " autofocus")>""#,
    #""<input\(with: help, { " aria-describedby='\($0)-help'" }) value=\"\(x)\">""#,
    #""<input type=\"\(kind)\"\(if: kind == "date", " max='\(max)'")>""#,
    #""<p class=\"flag\(if: late, " late")\">\(if: late, "<b>\(days)</b>")</p>""#,
    #""<ul>\(each: rows, { "<li title='\($0.name)'>\($0.name)</li>" })</ul>""#,
    #""<style>p { margin: 0 }</style><p>\(text)</p>""#,
    #""<script src=\"\(to: x)\"></script>\(y)""#,
    #""<!-- plain --><textarea>\(text)</textarea>""#, #""<td>a < b && c > d \(x)</td>""#,
    #""a < \(b)""#, #"f("<", ">")"#,
    #""x=\(y); Path=/; HttpOnly""#, #""/members?after=\(key)&src=1""#,
    #""took \(x) ms, action taken: \(y)""#, "// <a href=\"\\(x)\">", "/* \"<a href=\\(x)>\" */",
    "\"\"\"\n<tr>\n  <td>\\(a)</td>\n</tr>\n\"\"\"", #""<path d='M0 0'/>\(x)""#,
])
func `a value in text or in quotes passes`(source: String) {
    #expect(HTMLSourceCheck.faults(in: source) == [])
}

@Test func `a fault is told with its file and line`() {
    let source = "let a = 1\n\nlet b: HTML = \"<td class=\\(a)>\"\n"
    let fault = "Page.swift:3: a value in an unquoted attribute: …<td class=\\(a)"
    #expect(HTMLSourceCheck.faults(in: source, of: "Page.swift") == [fault])
}

@Test func `nothing in our sources puts a value where escaping does not help`() throws {
    let here = URL(filePath: #filePath).resolvingSymlinksInPath()
    let root = here.appending(path: "../../../Sources").standardized
    let files = try FileManager.default.subpathsOfDirectory(atPath: root.path)
        .filter { $0.hasSuffix(".swift") }
    #expect(files.contains { $0.hasPrefix("HTML/") })
    for file in files {
        let source = try String(contentsOf: root.appending(path: file), encoding: .utf8)
        #expect(HTMLSourceCheck.faults(in: source, of: file) == [])
    }
}
