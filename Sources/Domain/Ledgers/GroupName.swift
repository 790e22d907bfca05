/// The group a member or a household is listed under, its many spellings made one.
package struct GroupName: Hashable, Sendable {
    /// `4组` for whatever carries a number, else the name as written.
    package let text: String

    package static let most = 30

    /// Reads `4组`, `第四组`, `4`, `四村民小组`; nil for nothing and for what is too long.
    package init?(_ typed: some StringProtocol) {
        let folded = Folding.tight(typed)
        guard !folded.isEmpty, folded.count <= GroupName.most else { return nil }
        text = GroupName.number(in: folded).map { "\($0)组" } ?? folded
    }

    private static func number(in text: String) -> Int? {
        var core = text[...]
        if core.hasPrefix("第") { core = core.dropFirst() }
        for ending in ["村民小组", "会员小组", "小组", "组"] where core.hasSuffix(ending) {
            core = core.dropLast(ending.count)
            break
        }
        return core.utf8.count <= 3 && !core.isEmpty && Digits.areAll(core)
            ? Digits.number(core) : chineseNumber(core)
    }

    /// 一 to 九十九.
    private static func chineseNumber(_ text: Substring) -> Int? {
        let parts = text.split(separator: "十", omittingEmptySubsequences: false)
        let digits = parts.map { part in part.isEmpty ? nil : ones[String(part)] }
        switch parts.count {
        case 1:
            return digits[0]
        case 2:
            guard (parts[0].isEmpty || digits[0] != nil), parts[1].isEmpty || digits[1] != nil
            else { return nil }
            return (digits[0] ?? 1) * 10 + (digits[1] ?? 0)
        default:
            return nil
        }
    }

    private static let ones = [
        "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]
}
