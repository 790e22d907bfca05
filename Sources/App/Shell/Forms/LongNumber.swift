import Domain

/// Digits enough for somebody's number: an ID card's, a telephone's, a bank card's, or most of one.
///
/// Whoever looks for such a number sends it as a form and has her answer at once (domain 1.5): it stands in no
/// address, which the browser's history, the logs on the way and the next page would keep.
enum LongNumber {
    /// The shortest telephone number; the first six digits of an ID card name no more than a county.
    static let least = 7

    static func isIn(_ typed: String) -> Bool {
        Folding.tight(typed).utf8.count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            >= least
    }

    /// What a box that only finds by name lets through; a browser sends no more.
    static let none = "(?:[^0-9]*[0-9]){0,6}[^0-9]*"
    static let hint = Sentence("这里不用完整的号码查，请填姓名、拼音首字母或电话后 4 位")

    /// Says in an address that a number stood in it, instead of the number.
    static func stoodIn(_ asked: (String) -> String?) -> Bool { asked("number") != nil }

    /// What a page says whose address had a number in it.
    static let notice = Sentence("完整的号码不能写在网址里，所以没有查。请在下面的框里再填一次。")
}
