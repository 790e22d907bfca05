import Testing

@testable import App

private func read(_ body: String, _ limits: FormFields.Limits = .init()) throws -> FormFields {
    try FormFields(urlEncoded: Array(body.utf8), limits: limits)
}

@Test func `a form's fields are read as they were typed`() throws {
    let fields = try read("name=%E8%B5%B5+%E4%BA%91&note=a%26b%3Dc%0D%0Ad&empty=&tick&a+b=1=2")
    #expect(fields["name"] == "赵 云")
    #expect(fields["note"] == "a&b=c\r\nd")
    #expect(fields["empty"] == "")
    #expect(fields["tick"] == "")
    #expect(fields["a b"] == "1=2")
    #expect(fields["absent"] == nil)
}

@Test func `several values of one name are all kept, in order`() throws {
    let fields = try read("tag=1&other=x&tag=2&&tag=3&")
    #expect(fields.values(of: "tag") == ["1", "2", "3"])
    #expect(fields["tag"] == "1")
    #expect(fields.all.count == 4)
    #expect(try read("").all.isEmpty)
}

@Test(arguments: ["a=%", "a=%1", "a=%zz", "a=%+1", "%=1", "a=1&b=%e"])
func `a broken percent sign is refused`(body: String) {
    #expect(throws: FormFault.malformed) { try read(body) }
}

@Test(arguments: ["a=%FF", "a=%C0%AF", "a=%ED%A0%80", "%FF=a", "a=%00", "a=b%00c", "a=%E8%B5"])
func `what is not text is refused`(body: String) {
    #expect(throws: FormFault.notText) { try read(body) }
}

@Test func `a form that is too long is refused`() throws {
    #expect(throws: FormFault.fieldsTooLong) { try read("a=12", .init(bytes: 3)) }
    #expect(throws: FormFault.tooManyFields) { try read("a=1&b=2&c=3", .init(fields: 2)) }
    #expect(try read("a=1&b=2", .init(fields: 2, bytes: 7)).all.count == 2)
}
