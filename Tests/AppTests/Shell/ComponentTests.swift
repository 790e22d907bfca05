import HTML
import Testing

@testable import App

/// Text that would break out of anything that does not escape it.
private let hostile = "<b>\"'&"
private let escaped = "&lt;b&gt;&quot;&#39;&amp;"

private func shows(_ html: HTML, _ pieces: String...) -> Bool {
    pieces.allSatisfy { html.description.contains($0) }
}

@Test func `a field ties its label, its help and what is wrong with it together`() {
    let field = Field(
        label: "用户名",
        name: "user_name",
        value: hostile,
        help: "小写字母",
        error: "已经有人用了",
        autocomplete: "username",
        required: true,
        maxLength: 32
    ).body
    #expect(shows(field, "<label for=\"user_name\">用户名</label>", "value=\"\(escaped)\""))
    #expect(shows(field, "aria-describedby=\"user_name-error user_name-help\""))
    #expect(shows(field, "id=\"user_name-error\"", "已经有人用了", "id=\"user_name-help\""))
    #expect(shows(field, " aria-invalid=\"true\"", " required", " maxlength=\"32\""))
    #expect(shows(field, "autocomplete=\"username\"", "class=\"field wrong\""))
}

@Test func `a field without remarks says nothing of them`() {
    let field = Field(label: "姓名", name: "name").body.description
    for word in ["aria-", "required", "autofocus", "wrong", "error", "help", "maxlength"] {
        #expect(!field.contains(word))
    }
}

@Test func `each kind of field is what a phone's keyboard expects`() {
    func field(_ kind: Field.Kind, _ value: String = "") -> HTML {
        Field(label: "a", name: "n", value: value, kind: kind).body
    }
    #expect(shows(field(.password), "type=\"password\""))
    #expect(shows(field(.number, "007"), "type=\"text\"", "inputmode=\"numeric\"", "\"007\""))
    #expect(shows(field(.tel), "type=\"tel\""))
    #expect(shows(field(.date, "2026-03-01"), "type=\"date\"", "value=\"2026-03-01\""))
    #expect(shows(field(.search), "type=\"search\""))
    #expect(shows(field(.file(accept: ".csv")), "type=\"file\"", "accept=\".csv\""))
    #expect(!shows(field(.file(accept: ".csv"), "x"), "value="))
    let area = field(.textarea(rows: 3), "\n\(hostile)")
    #expect(shows(area, "rows=\"3\">\n\n\(escaped)</textarea>"))
    #expect(shows(field(.checkbox, "yes"), "type=\"checkbox\"", "value=\"yes\" checked"))
    #expect(!shows(field(.checkbox), " checked"))
}

@Test func `a choice that was made is shown again`() {
    let choices = [
        Field.Choice(value: "1", label: "云溪镇"), Field.Choice(value: hostile, label: hostile),
    ]
    let list = Field(label: "地区", name: "region", value: "1", kind: .select(choices)).body
    #expect(shows(list, "<option value=\"1\" selected>云溪镇", "<option value=\"\(escaped)\">"))
    let radios = Field(label: "职责", name: "duty", value: hostile, kind: .radios(choices)).body
    #expect(shows(radios, "<legend>职责</legend>", "value=\"\(escaped)\" checked"))
    #expect(shows(radios, "id=\"duty-0\"", "for=\"duty-0\"", "id=\"duty-1\"", "for=\"duty-1\""))
}

@Test func `what is wrong is summed up with a way to each field`() {
    let faults = [
        ErrorSummary.Fault(field: "user_name", text: hostile),
        ErrorSummary.Fault(field: nil, text: "请再试一次"),
    ]
    let summary = ErrorSummary(title: "还差 2 处", faults: faults).body
    #expect(shows(summary, "role=\"alert\"", "href=\"#user_name\">\(escaped)</a>", "请再试一次"))
    #expect(ErrorSummary(title: "还差 0 处", faults: []).body.isEmpty)
}

@Test func `a table's cells name their column for the phone`() {
    let table = DataTable(
        caption: "得分",
        columns: [.init(title: "协会"), .init(title: hostile, isNumeric: true)],
        cells: [["南坪村", "\(hostile)"], ["大塘村", "76.5"]]
    ).body
    #expect(shows(table, "<caption>得分</caption>", "<th scope=\"row\">南坪村</th>"))
    #expect(shows(table, "<td class=\"num\" data-label=\"\(escaped)\">\(escaped)</td>"))
    let wide = DataTable(caption: "得分", columns: [], rows: .empty, isWide: true).body
    #expect(shows(wide, "role=\"region\" aria-label=\"得分\" tabindex=\"0\""))
}

@Test func `buttons say how much they weigh and what they send`() {
    #expect(Button(text: "开账号").body.description == "<button class=\"button\">开账号</button>")
    let button = Button(text: hostile, weight: .grave, isWide: true, value: ("act", hostile)).body
    #expect(shows(button, "class=\"button grave wide\" name=\"act\" value=\"\(escaped)\">"))
    let link = ButtonLink(text: "回首页", link: "/start", weight: .quiet).body
    #expect(link.description == "<a class=\"button quiet\" href=\"/start\">回首页</a>")
}

@Test func `lists and figures lead on where there is somewhere to go`() {
    let items = [
        PlainList.Item(text: hostile, trailing: "+5", link: "/a"), PlainList.Item(text: "南坪村"),
    ]
    let list = PlainList(items: items).body
    #expect(shows(list, "<a href=\"/a\">\(escaped)</a><span class=\"trailing\">+5</span>"))
    #expect(shows(list, "<li><span>南坪村</span></li>"))
    #expect(shows(PlainList(items: [], empty: "还没有").body, "还没有"))
    #expect(PlainList(items: []).body.isEmpty)
    let figure = Figure(label: "会员", value: "8", unit: "人", link: "/m").body
    #expect(shows(figure, "href=\"/m\"", "人"))
    #expect(!shows(Figure(label: "会员", value: "8").body, "<a"))
}

@Test func `a flag is told by its word and its shape`() {
    #expect(shows(FlagMark(flag: .red, word: "红旗").body, "红旗", "<svg", "class=\"flag red\""))
    #expect(shows(FlagMark(flag: .none, word: "未填").body, "未填", "class=\"flag none\""))
    #expect(Set(Icon.allCases.map(\.html)).count == Icon.allCases.count)
}

@Test func `ways through the site are named and end where nothing follows`() {
    let pager = Pager(label: "翻页", next: .init(text: "后面 50 个", link: "/m?after=1&x=2")).body
    #expect(shows(pager, "aria-label=\"翻页\"", "href=\"/m?after=1&amp;x=2\" rel=\"next\""))
    #expect(Pager(label: "翻页").body.isEmpty)
    let path = Breadcrumb(label: "位置", places: [.init(text: "县", link: "/a"), .init(text: "镇")])
    #expect(shows(path.body, "<a href=\"/a\">县</a>", "<li>镇</li>"))
}

@Test func `notices, sheets and empty lists say what they are given`() {
    let notice = Notice(kind: .success, text: hostile, detail: "<p>好</p>").body
    #expect(shows(notice, "role=\"status\"", "<p>\(escaped)</p><p>好</p>"))
    #expect(shows(Notice(kind: .warning, text: "注意").body, "role=\"alert\"", "注意"))
    let sheet = Sheet(title: hostile, content: "<p>a</p>").body
    #expect(shows(sheet, "<h2>\(escaped)</h2>", "<p>a</p>"))
    #expect(!shows(Sheet(content: .empty).body, "<h2>"))
    let empty = EmptyState(text: "还没有活动", action: ButtonLink(text: "记一次", link: "/n")).body
    #expect(shows(empty, "还没有活动", "href=\"/n\""))
}
