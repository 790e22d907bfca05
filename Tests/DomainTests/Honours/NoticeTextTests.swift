import Domain
import Testing

struct NoticeTextTests {
    @Test(arguments: [
        "电话 13800138000", "0735-2881234", "１３８ ００１３ ８０００", "11010519491231002X",
        "6222 0210 0101 1234 567",
    ])
    func `a number of a person is noticed however it is written`(text: String) {
        #expect(NoticeText.holdsPersonalNumber(text))
    }

    @Test(arguments: ["2026-11-22 至 2026-11-29", "共 120 人，发毛毯 45 条", "2026年11月", "20261122", ""])
    func `days and counts are none`(text: String) {
        #expect(!NoticeText.holdsPersonalNumber(text))
    }
}
