import Domain
import HTML

/// One category of the sheet: each item in big steps of half a point, saved with the page.
struct CategoryPage: Page {
    let t: Words
    let application: StarApplication
    let sheet: ApplicationSheet
    let category: SheetCategory
    let formToken: FormToken
    let sent: SentForm?
    let problems: Problems

    var title: String { t("{letter} {label}", category.letter, t(category.label)) }
    var place: MenuItem.Place? { application.isOwn ? .start : .stars }
    var address: Link? { "\(base)/categories/\(category.letter)" }
    private var base: Link { .starApplication(application.id) }
    private var items: [SheetItem] { sheet.items(of: category.letter) }

    var body: HTML {
        """
        <div class="narrow form">
        <p class="soft"><a href="\(to: base)">\(t("{name}户的申报", application.head))</a>　\
        \(t("第 {n} 页，共 {m} 页", number, sheet.categories.count))</p>
        <h1>\(title)</h1>
        \(problems.summary(t))
        <form method="post" action="\(to: "\(base)/categories/\(category.letter)")">
        \(formToken.html)\(FormKey().html)
        \(each: items, field)
        \(buttons)
        </form>
        </div>
        """
    }

    private var number: Int {
        (sheet.categories.firstIndex { $0.letter == category.letter } ?? 0) + 1
    }

    private var buttons: HTML {
        let next = sheet.next(after: category.letter)
        let goOn = Button(
            text: next.map { t("保存，填下一页 {letter}", $0) } ?? t("保存，看总览"),
            isWide: true,
            value: ("then", "next")
        )
        let stop = Button(
            text: t("保存，下次再填"),
            weight: .quiet,
            isWide: true,
            value: ("then", "overview")
        )
        return "\(goOn.body)\(if: next != nil, stop.body)"
    }

    private func field(_ item: SheetItem) -> HTML {
        item.isComputed ? computed(item) : scale(item)
    }

    /// Nobody gives it points: it says what is logged and what that gives.
    private func computed(_ item: SheetItem) -> HTML {
        """
        <section class="item"><h2>\(heading(item.item))</h2>
        \(help(item))
        <p><b>\(item.isLogged ? t("已经得 {n} 分", Points.text(item.item.most)) : t("现在 0 分"))</b>　\
        \(evidence(item))</p></section>
        """
    }

    private func evidence(_ item: SheetItem) -> HTML {
        let link: Link = "\(base)/evidence/\(item.item.code)"
        let needs = item.item.proof.rows?.needs ?? 1
        return """
            <a href="\(to: link)">\(t("登记了 {n} 次（要 {m} 次）", item.rows, needs))</a>
            """
    }

    private func scale(_ item: SheetItem) -> HTML {
        let code = item.item.code
        let error = problems.sentence(for: code).map { t($0) }
        let chosen = sent?[code] ?? value(of: item.own)
        return """
            <fieldset class="item\(if: error != nil, " wrong")" id="\(code)">
            <legend>\(heading(item.item))</legend>
            \(help(item))
            \(if: item.item.proof.rows != nil, "<p class=\"help\">\(evidence(item))</p>")
            \(with: error, { "<p class=\"error\">\(Icon.warning.html)<span>\($0)</span></p>" })
            <div class="scale">\(each: steps(item.item), { step(code, $0, chosen) })\
            \(if: item.item.mayNotApply, notApplicable(code, chosen))</div>
            </fieldset>
            """
    }

    private func heading(_ item: StarItem) -> HTML {
        """
        <span class="letter">\(item.code)</span> \(t(item.label)) \
        <span class="soft">\(t("最多 {n} 分", Points.text(item.most)))</span>
        """
    }

    private func help(_ item: SheetItem) -> HTML? {
        item.item.help.map { "<p class=\"help\">\(t($0))</p>" }
    }

    private func steps(_ item: StarItem) -> [Int] {
        Array(stride(from: 0, through: item.most, by: StarItem.step))
    }

    private func step(_ code: String, _ points: Int, _ chosen: String) -> HTML {
        mark(code, "\(points)", Points.text(points), chosen)
    }

    private func notApplicable(_ code: String, _ chosen: String) -> HTML {
        mark(code, CategoryForm.notApplicable, t("不适用"), chosen)
    }

    private func mark(
        _ code: String,
        _ value: String,
        _ label: String,
        _ chosen: String
    ) -> HTML {
        """
        <span><input type="radio" id="\(code)-\(value)" name="\(code)" value="\(value)"\
        \(if: value == chosen, " checked")><label for="\(code)-\(value)">\(label)</label></span>
        """
    }

    private func value(of mark: StarItemMark?) -> String {
        switch mark {
        case nil: ""
        case .points(let points): "\(points)"
        case .notApplicable: CategoryForm.notApplicable
        }
    }
}
