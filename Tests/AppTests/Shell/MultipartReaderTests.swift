import Testing

@testable import App

private func part(_ header: String, _ value: String = "v") -> String {
    "--XX\r\n\(header)\r\n\r\n\(value)\r\n"
}

private func events(_ body: String, _ limits: MultipartReader.Limits = .init()) throws
    -> [MultipartReader.Event]
{
    try Multipart.read(Array((body + "--XX--\r\n").utf8), limits: limits)
}

private let disposition = "Content-Disposition: form-data; name=\"a\""

@Test func `a form with files is read the same wherever its chunks are cut`() throws {
    let sheet = "名\r\n--X\r\n--\r\r\n--XY 值\r"
    let body = Array(
        ("before\r\n" + part("Content-Disposition: form-data; name=\"里\"", "第一行\r\n第二行")
            + part(
                "content-disposition:form-data; name=f; filename=\"名册.xlsx\"\r\n"
                    + "Content-Type: text/csv; charset=utf-8",
                sheet
            )
            + part("\(disposition); filename=\"\"", "") + part(disposition, "")
            + "--XX-- \r\nafter\r\n--XX\r\n").utf8
    )
    let wanted =
        [Multipart.field("里", "第一行\r\n第二行")]
        + Multipart.file("f", "名册.xlsx", sheet, "text/csv; charset=utf-8")
        + Multipart.file("a", "", "")
        + [Multipart.field("a", "")]

    #expect(try Multipart.read(body) == wanted)
    #expect(try Multipart.read(body, size: 1) == wanted)
    for cut in 0...body.count {
        #expect(try Multipart.read([Array(body[..<cut]), Array(body[cut...])]) == wanted)
        #expect(try Multipart.read([Array(body[..<cut]), [], Array(body[cut...])]) == wanted)
    }
}

@Test(arguments: [
    ("filename=\"a b;c.csv\"", "a b;c.csv"), ("filename=a.csv", "a.csv"),
    ("filename=\"a%22b%0D%0A.csv\"", "a\"b.csv"), ("filename=\"a\\\"b.csv\"", "a\"b.csv"),
    ("filename=\"C:\\村\\名册.csv\"", "名册.csv"), ("filename=\"../../etc/passwd\"", "passwd"),
    ("filename=\"x/..\"", ".."), ("filename=\"100%.csv\"", "100%.csv"),
    ("filename*=UTF-8''%E5%90%8D%20%E5%86%8C.csv", "名 册.csv"),
    ("filename=\"x.csv\"; filename*=utf-8'zh'%e5%90%8d.csv", "名.csv"),
    ("FILENAME=\"名\u{301}.csv\" ; ", "名\u{301}.csv"),
])
func `a file is known by the end of its name`(parameter: String, name: String) throws {
    #expect(try events(part("\(disposition); \(parameter)")) == Multipart.file("a", name, "v"))
}

@Test(arguments: [
    "X: y", "Content-Disposition: attachment; name=a", "Content-Disposition: form-data",
    "Content-Disposition: form-data; name=\"a", "Content-Disposition: form-data; name",
    "Content-Disposition: form-data name=a", "Content-Disposition: form-data; name=a; name=b",
    "\(disposition)\r\n\(disposition)", "\(disposition)\r\n folded", "\(disposition)\nX: y",
    "\(disposition)\r\nno colon", "\(disposition)\r\n: empty", ": x", "",
    "\(disposition); filename=x; filename=y", "\(disposition); filename*=x",
    "\(disposition); filename*=GBK''x", "\(disposition); filename*=UTF-8''%2",
])
func `a part whose header is unclear is refused`(header: String) {
    #expect(throws: FormFault.malformed) { try events(part(header)) }
}

@Test func `what is not text is refused but in a file`() throws {
    let bad: [UInt8] = [0xFF, 0x00]
    let end = Array("\r\n--XX--".utf8)
    let head = Array("--XX\r\n\(disposition)".utf8)
    let blank = Array("\r\n\r\n".utf8)
    #expect(throws: FormFault.notText) { try Multipart.read(head + blank + bad + end) }
    #expect(throws: FormFault.notText) { try Multipart.read(head + blank + [0] + end) }
    let name = head + Array("; filename=\"".utf8)
    let badName = name + bad + Array("\"".utf8) + blank
    #expect(throws: FormFault.notText) { try Multipart.read(badName + end) }
    let goodName = name + Array("f\"".utf8) + blank
    let read = try Multipart.read(goodName + bad + end)
    #expect(read.contains(.fileBytes(bad[...])))
}

@Test func `a form cut short is never taken for a whole one`() throws {
    let body = Array((part(disposition) + part("\(disposition); filename=f") + "--XX--").utf8)
    for length in 0..<body.count {
        #expect(throws: FormFault.cutShort) { try Multipart.read([Array(body[..<length])]) }
    }
    #expect(try Multipart.read(body).count == 4)
    #expect(try Multipart.read(Array("--XX--".utf8)).isEmpty)
    #expect(throws: FormFault.malformed) { try Multipart.read(Array("--XXX\r\n".utf8)) }
}

@Test func `each limit is kept to the byte`() throws {
    let two = part(disposition, "123") + part(disposition, "45")
    #expect(try events(two, .init(fieldBytes: 5)).count == 2)
    #expect(throws: FormFault.fieldsTooLong) { try events(two, .init(fieldBytes: 4)) }
    #expect(try events(two, .init(parts: 2)).count == 2)
    #expect(throws: FormFault.tooManyFields) { try events(two, .init(parts: 1)) }
    let files = part("\(disposition); filename=f", "123") + part("\(disposition); filename=f", "45")
    #expect(try events(files, .init(fileBytes: 5)).count == 6)
    #expect(throws: FormFault.filesTooLong) { try events(files, .init(fileBytes: 4)) }
    #expect(try events(two, .init(headerBytes: disposition.utf8.count)).count == 2)
    #expect(throws: FormFault.headerTooLong) {
        try events(two, .init(headerBytes: disposition.utf8.count - 1))
    }
    #expect(throws: FormFault.headerTooLong) {
        try events("garbage\r\n" + two, .init(headerBytes: 6))
    }
    let endless = [UInt8](repeating: UInt8(ascii: "x"), count: 9_000)
    #expect(throws: FormFault.headerTooLong) { try Multipart.read([endless]) }
    #expect(throws: FormFault.headerTooLong) {
        try Multipart.read([Array("--XX\r\n".utf8), endless])
    }
}

@Test func `the boundary is read from the content type`() throws {
    func boundary(_ type: String) throws -> String? {
        try MultipartBoundary(contentType: type)?.text
    }
    #expect(try boundary("multipart/form-data; boundary=----WebKitFormBoundary7M") != nil)
    #expect(try boundary("Multipart/Form-Data; charset=utf-8; Boundary=\"a:b\"") == "a:b")
    #expect(try boundary("application/x-www-form-urlencoded") == nil)
    #expect(try boundary("") == nil)
    for bad in ["", "; boundary=", "; boundary=\"a b\"", "; boundary=a\r\nb", "; x=y"] {
        #expect(throws: FormFault.malformed) { try boundary("multipart/form-data" + bad) }
    }
    let long = String(repeating: "a", count: 71)
    #expect(throws: FormFault.malformed) { try boundary("multipart/form-data; boundary=\(long)") }
}
