import HTML
import Testing

@Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "\u{1}javascript:alert(1)",
    " javascript:alert(1)", "\u{FEFF}javascript:alert(1)", "/\tjavascript:alert(1)",
    "data:text/html,x", "vbscript:x", "blob:x", "mailto:a@b", "file:///etc/passwd",
    "//host", "///host", "/\\host", "\\/host", "\\\\host", "/\t/host", "/\n/host", "/\r/host",
    "http://host/", "https://foreign.example/", "https:/host", "HTTPS://foreign.example/",
    "https://ours.example@foreign.example/", "https://ours.example:99/",
    "https://ours.example.foreign.example/", "https://\u{301}ours.example/", "https://",
    "https:\\\\ours.example/", "/a\nb", "/a\r\nSet-Cookie: x=1", "/a b", "/a\u{7F}", "/a\u{0}",
    "", "accounts", "./accounts", "../accounts", "#top", "?x=1",
])
func `an address that leads away or hides something is refused`(text: String) {
    #expect(Link(checking: text, hosts: ["ours.example"]) == nil)
}

@Test(arguments: [
    ("/", "/"), ("/accounts/12?a=1&b=2#top", "/accounts/12?a=1&b=2#top"),
    ("/members?name=%E8%B5%B5", "/members?name=%E8%B5%B5"), ("/会员", "/%E4%BC%9A%E5%91%98"),
    ("https://ours.example", "https://ours.example"),
    ("https://ours.example/a:b", "https://ours.example/a:b"),
])
func `an address of our own passes`(text: String, wanted: String) {
    #expect(Link(checking: text, hosts: ["ours.example"])?.text == wanted)
}

@Test func `an address of endless length is refused`() {
    #expect(Link(checking: "/" + String(repeating: "a", count: 2_048)) == nil)
}

@Test func `values in an address are encoded whole`() {
    let name = "a/b?c#d&e=f%20\u{301}<赵>"
    let link: Link = "/chapters/\(12)/files/\(name)"
    let encoded = "a%2Fb%3Fc%23d%26e%3Df%2520%CC%81%3C%E8%B5%B5%3E"
    #expect(link.text == "/chapters/12/files/\(encoded)")
}

@Test func `a value can neither climb in the path nor become a host`() {
    let up = ".."
    let empty = ""
    let host = "foreign.example"
    #expect(("/accounts/\(up)/delete" as Link).text == "/accounts//delete")
    #expect(("/\(empty)/\(host)" as Link).text == "/.//foreign.example")
    #expect(("\(host)" as Link).text == "/")
    #expect(("https://ours\(".foreign.example")" as Link).text == "https://ours/.foreign.example")
}

@Test func `a literal that leads nowhere allowed leads to the start page`() {
    #expect(("javascript:alert(1)" as Link).text == "/")
    #expect(("//foreign.example" as Link).text == "/.//foreign.example")
}

@Test func `a link at the front is gone on with, elsewhere it is a value`() {
    let chapter: Link = "/chapters/7"
    #expect(("\(chapter)/ratings/2026-03" as Link).text == "/chapters/7/ratings/2026-03")
    #expect(("/sign-in?back=\(chapter)" as Link).text == "/sign-in?back=%2Fchapters%2F7")
}
