import Domain
import HTML

/// A draft's pages, each with what is still missing on it.
struct ApplicationOverview {
    let page: ApplicationPage

    private var t: Words { page.t }

    var html: HTML {
        Sheet(title: t("逐页填写"), content: PlainList(items: categories + [words]).body).body
    }

    private var categories: [PlainList.Item] {
        let points = page.sheet.own
        return page.sheet.categories.map { category in
            let missing = page.sheet.missing(in: category.letter).count
            let own = points.categories.first { $0.letter == category.letter }
            return PlainList.Item(
                text: t("{letter} {label}", category.letter, t(category.label)),
                trailing: missing > 0
                    ? t("还差 {n} 项", missing) : t("{n} 分", Points.text(own?.points ?? 0)),
                link: "\(page.base)/categories/\(category.letter)"
            )
        }
    }

    private var words: PlainList.Item {
        let isTold = page.application.deeds != nil || !page.application.names.isEmpty
        return PlainList.Item(
            text: t("参加的人和事迹"),
            trailing: isTold ? t("填了") : t("可以不填"),
            link: "\(page.base)/deeds"
        )
    }
}

/// Handing it in: the promise, the consent, the signature.
struct ApplicationSubmission {
    let page: ApplicationPage

    private var t: Words { page.t }
    private var missing: [SheetItem] { page.sheet.missing() }

    var html: HTML? {
        guard page.application.refusal(on: page.today) == nil, page.application.isOpen else {
            return nil
        }
        return Sheet(title: t("提交"), content: missing.isEmpty ? form : waiting).body
    }

    private var waiting: HTML {
        """
        <p>\(t("下面这些还没有自评，填好就可以提交："))</p>
        \(PlainList(items: missing.map(item)).body)
        """
    }

    private func item(_ item: SheetItem) -> PlainList.Item {
        let letter = item.item.letter
        return PlainList.Item(
            text: t("{code} {label}", item.item.code, t(item.item.label)),
            link: "\(page.base)/categories/\(letter)#\(item.item.code)"
        )
    }

    private var form: HTML {
        """
        <form method="post" action="\(to: "\(page.base)/submission")">
        \(page.formToken.html)\(FormKey().html)
        \(box("promise", t("我承诺：填的都是真的；如有虚假，愿意取消资格。")))
        <details><summary>\(t("这些资料怎样使用"))</summary>
        <p>\(t("评审员、村民代表和乡镇用姓名、地址、自评分和事迹来评定；公示只写隐去一个字的户主姓名、分数和星。资料到这一轮结束后按规定保存，随时可以查看、更正或撤回申报。"))</p>
        </details>
        \(box("consent", t("我同意这样使用这些资料。")))
        \(signature)
        <button class="button wide">\(t("提交申报"))</button></form>
        """
    }

    private func box(_ name: String, _ label: String) -> HTML {
        Field(
            label: label,
            name: name,
            value: page.sent?[name] ?? "",
            kind: .checkbox,
            error: page.sentence(name),
            required: true
        ).body
    }

    private var signature: HTML {
        let isOwn = page.application.isOwn
        return Field(
            label: isOwn ? t("申报人姓名（签字）") : t("谁在纸质表上签了字"),
            name: "signed_by",
            value: page.sent?["signed_by"]
                ?? (isOwn ? page.person.displayName : page.application.head),
            error: page.sentence("signed_by"),
            autocomplete: "off",
            required: true,
            maxLength: 50
        ).body
    }
}
