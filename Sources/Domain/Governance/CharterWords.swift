/// Words that no clause of a village charter may hold (domain 1.4, 4.6).
///
/// They are about a number of births, a penalty, or the loss of a right; what says that there is none of it may stand.
package enum CharterWords {
    /// The first such word, if there is one.
    package static func find(in clauses: String) -> String? {
        let text = Array(Folding.simplified(Folding.tight(clauses)))
        for word in words {
            let signs = Array(word)
            guard text.count >= signs.count else { continue }
            for place in 0...(text.count - signs.count)
            where text[place..<(place + signs.count)].elementsEqual(signs)
                && !isDenied(text, before: place)
            {
                return word
            }
        }
        return nil
    }

    /// `不设罚款`, `不得取消资格`, `没有违约金`: the clause keeps it out.
    private static func isDenied(_ text: [Character], before place: Int) -> Bool {
        let before = String(text[max(0, place - 3)..<place])
        return denials.contains { before.hasSuffix($0) }
    }

    private static let denials = [
        "不", "不设", "不得", "不准", "不许", "没有", "禁止", "严禁", "不能", "无", "不收", "不交", "不会",
        "不因此", "不予",
    ]

    private static let words =
        [
            "罚款", "罚金", "处罚", "罚没", "违约金", "保证金", "押金", "没收", "扣发", "扣除", "扣减", "扣留",
            "赔偿金", "社会抚养费", "抚养费",
        ] + [
            "取消资格", "取消待遇", "取消其", "取消享受", "停发", "停止发放", "停止享受", "暂停享受", "不得享受",
            "不予享受", "不能享受", "不再享受", "不享受", "剥夺", "不予办理", "不予批准", "不予落户", "不分配", "不得分配",
            "不得参与分红", "一票否决",
        ] + [
            "一胎", "二胎", "三胎", "多胎", "一孩", "二孩", "三孩", "多孩", "生育指标", "生育间隔", "计划外", "政策外",
            "超生", "只生", "少生", "限生", "准生证", "生育证", "胎次", "孩次", "子女数",
        ]
}
