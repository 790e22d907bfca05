import Domain
import Testing

@Suite struct ForbiddenColumnsTests {
    @Test(arguments: [
        ("避孕措施", ForbiddenTopic.contraception), ("孕检", .pregnancy), ("子女数", .children),
        ("节育措施", .contraception), ("避孕方式", .contraception), ("环孕检", .contraception),
        ("环孕检情况", .contraception), ("查环查孕", .contraception), ("生育情况", .children),
        ("孩次", .children), ("子女情况", .children), ("怀孕", .pregnancy), ("是否怀孕", .pregnancy),
        ("人流", .abortion), ("人流次数", .abortion), ("引产", .abortion), ("结扎", .sterilisation),
        ("结扎时间", .sterilisation), ("上环", .contraception), ("上环日期", .contraception),
        ("取环", .contraception), ("计生手术", .abortion), ("现有子女", .children),
        ("现有子女数", .children), ("妇检结果", .gynaecology), ("末次月经", .gynaecology),
        ("二孩出生日期", .children), ("男孩", .children), ("是否超生", .compliance),
        ("准生证号", .compliance), ("社会抚养费", .compliance), ("预产期", .pregnancy),
        ("孕情监测", .pregnancy), ("是否上环", .contraception), ("B超", .gynaecology),
    ])
    func `what clerks call such columns is known`(_ title: String, _ topic: ForbiddenTopic) {
        #expect(ForbiddenColumns.topic(of: title) == topic)
    }

    @Test(arguments: [
        "子女数（人）", " 子 女 数 ", "子女数*", "子女數", "【子女数】子女数", "子女数:",
        "ｂ超", "避孕\n措施", "避孕措施(必填)",
    ])
    func `brackets, blanks and marks around a title hide nothing`(_ title: String) {
        #expect(ForbiddenColumns.topic(of: title) != nil, "\(title)")
    }

    @Test(arguments: [
        "教育程度", "文化程度", "优生优育", "优生优育（20分）", "生育关怀行动", "生育关怀", "独生子女证号", "子女学费资助",
        "体育设施", "培育基地", "养育指导", "序号", "姓名", "性别", "身份证号", "出生日期", "联系电话", "组别", "会员类别",
        "入会时间", "备注", "所属协会", "户主姓名", "家庭人口", "家庭类别", "宣传资料（份）", "已婚育龄妇女（汇总数）", "参加人数",
        "成效说明", "落实情况", "产业", "生产情况", "生产规模", "环境卫生", "卫生健康", "安全生产检查", "计划内支出", "婚姻状况",
        "年度", "行政村", "面积（平方公里）", "总人口", "保单号", "被保险人", "监护人", "学生姓名", "",
    ])
    func `ordinary columns stay readable`(_ title: String) {
        #expect(ForbiddenColumns.topic(of: title) == nil)
    }
}
