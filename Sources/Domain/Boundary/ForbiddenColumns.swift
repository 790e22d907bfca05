/// Columns of a ledger that are never read.
///
/// Known by their whole title, never by a character in it: 育 also stands in 教育程度 and
/// 优生优育. A title with another wording is an unknown column, which is not read either.
package enum ForbiddenColumns {
    /// What the column is about, if it is one of those.
    package static func topic(of title: some StringProtocol) -> ForbiddenTopic? {
        titles[folded(title)]
    }

    /// Without brackets and what stands in them, marks and blanks: 子女数（人）* is 子女数.
    private static func folded(_ title: some StringProtocol) -> String {
        var depth = 0
        return Folding.simplified(Folding.tight(title)).uppercased().filter { character in
            if "([【{".contains(character) { depth += 1 }
            defer { if ")]】}".contains(character) { depth = max(0, depth - 1) } }
            return depth == 0 && (character.isLetter || character.isNumber)
        }
    }

    private static let titles: [String: ForbiddenTopic] = {
        var titles: [String: ForbiddenTopic] = [:]
        for (topic, subjects) in subjects {
            for subject in subjects {
                for form in forms { titles[form.before + subject + form.after] = topic }
            }
        }
        for (topic, words) in whole {
            for word in words { titles[word] = topic }
        }
        return titles
    }()

    /// How clerks turn a subject into a title.
    private static let forms: [(before: String, after: String)] =
        ["", "情况", "状况", "时间", "日期", "结果", "类型", "次数", "记录", "备注", "月份", "年月", "登记", "地点", "单位"]
        .map { ("", $0) } + ["是否", "有无", "现", "已", "已经"].map { ($0, "") }

    private static let subjects: [ForbiddenTopic: [String]] = [
        .pregnancy: [
            "怀孕", "现孕", "孕情", "孕检", "查孕", "妊娠", "孕期", "孕周", "早孕", "孕产", "怀孕周数", "产检",
            "尿检", "孕情检查", "孕前检查", "孕情监测", "预产期", "怀孕胎次",
        ],
        .contraception: [
            "避孕", "避孕措施", "避孕方法", "避孕方式", "避孕节育", "避孕节育措施", "节育", "节育措施", "节育方法",
            "节育方式", "长效措施", "上环", "取环", "放环", "带环", "查环", "环检", "环孕检",
            "环情", "查环查孕", "双查", "三查", "皮埋", "服药", "用药避孕", "药具", "用套", "宫内节育器", "节育环",
            "避孕药具领取", "综合避孕率",
        ],
        .sterilisation: ["结扎", "男扎", "女扎", "绝育", "绝育手术", "输卵管结扎", "输精管结扎"],
        .abortion: [
            "人流", "人工流产", "药流", "流产", "引产", "大月份引产", "中期引产", "堕胎", "补救措施", "补救手术",
            "终止妊娠", "计生手术", "计划生育手术", "四术", "手术种类",
        ],
        .gynaecology: [
            "妇检", "妇科检查", "妇科病", "妇科病检查", "妇女病", "妇女病普查", "妇科疾病", "月经", "末次月经", "B超",
            "B超检查", "宫颈", "乳腺检查",
        ],
        .children: ["子女", "孩子", "小孩", "生育", "婚育", "分娩", "初育", "再育", "末次生育", "生育史"],
    ]

    private static let whole: [ForbiddenTopic: [String]] = [
        .children: [
            "子女数", "子女数量", "子女人数", "子女个数", "子女总数", "现有子女", "现有子女数", "现有孩子", "现有孩子数",
            "存活子女数", "现存子女数", "曾生子女数", "生育子女数", "孩子数", "孩子个数", "小孩数", "小孩个数", "几孩",
            "几胎", "孩次", "胎次", "孩数", "胎数", "男孩", "女孩", "男孩数", "女孩数", "男孩个数", "女孩个数", "儿子数",
            "女儿数", "儿子", "女儿", "子女性别", "孩子性别", "小孩性别", "子女姓名", "孩子姓名", "小孩姓名", "子女出生日期",
            "子女出生时间", "孩子出生日期", "孩子出生时间", "小孩出生日期", "小孩出生时间", "一孩", "二孩", "三孩", "一胎",
            "二胎", "三胎", "一孩性别", "二孩性别", "三孩性别", "一孩姓名", "二孩姓名", "三孩姓名", "一孩出生日期",
            "二孩出生日期", "三孩出生日期", "一孩出生时间", "二孩出生时间", "三孩出生时间", "末孩性别", "末孩出生日期", "末孩出生时间",
            "生育间隔", "生育胎次", "生育孩次", "生育数", "生育意愿", "未育", "已育", "独女", "双女", "纯女户", "胎儿性别",
        ],
        .compliance: [
            "生育证", "生育证号", "准生证", "准生证号", "生育服务证", "生育服务证号", "婚育证明", "婚育证明号", "计划内外",
            "政策内外", "政策内", "政策外", "是否超生", "超生", "超生子女数", "违法生育", "违法生育情况",
            "计划外生育", "政策外生育", "符合政策", "是否符合政策", "社会抚养费", "抚养费", "应征社会抚养费", "已征社会抚养费",
            "计生罚款", "违反计划生育情况", "遵守计划生育情况",
        ],
    ]
}
