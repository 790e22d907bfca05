import Domain
import HTML

/// The papers seen and the things handed over, with the forms for one more.
struct CaseRowForms {
    let page: CasePage

    private var t: Words { page.t }
    private var mayEnter: Bool { page.may(.enterCase) && !page.one.state.hasEnded }

    var html: HTML {
        """
        \(Sheet(title: t("看过的证件"), content: documents).body)
        \(if: !page.gifts.isEmpty || page.one.state == .listed, Sheet(title: t("实物"), content: gifts).body)
        \(if: mayEnter, bank)
        """
    }

    private var documents: HTML {
        let items = page.documents.map { paper in
            PlainList.Item(
                text: paper.tail.map { t("{paper}，尾号 {n}", t(paper.kind.label), $0) }
                    ?? t(paper.kind.label),
                trailing: t("{name}，{moment}", paper.viewer, t.moment(paper.seenAt))
            )
        }
        let kinds = CaseDocument.allCases.map {
            Field.Choice(value: $0.rawValue, label: t($0.label))
        }
        let form: HTML = """
            <details\(if: isWrong(["kind", "number_tail"]), " open")><summary>\(t("看了一份证件"))</summary>
            <form method="post" action="\(to: "\(page.base)/documents")">\(hidden)
            \(Field(label: t("证件"), name: "kind", value: page.sent?["kind"] ?? "", kind: .select(kinds), error: sentence("kind")).body)
            \(text("number_tail", t("号码的最后 4 位"), most: 4, note: t("可以不填")))
            \(Button(text: t("记下"), weight: .quiet).body)</form></details>
            """
        return """
            \(PlainList(items: items, empty: t("还没有记下看过什么证件。")).body)
            \(if: mayEnter, form)
            """
    }

    private var gifts: HTML {
        let items = page.gifts.map { gift in
            PlainList.Item(
                text: t("{day} {what}，折合 {n} 元", gift.day.iso, gift.goods, gift.worth.yuan),
                trailing: gift.source
            )
        }
        let form: HTML = """
            <details\(if: isWrong(["given_on", "goods", "worth", "source"]), " open")><summary>\(t("送了实物"))</summary>
            <form method="post" action="\(to: "\(page.base)/gifts")">\(hidden)
            \(text("given_on", t("哪一天"), kind: .date, now: page.today.iso))
            \(text("goods", t("送了什么"), most: 60))
            \(text("worth", t("折合多少元"), most: 12))
            \(text("source", t("谁出的"), most: 60))
            \(Button(text: t("记下"), weight: .quiet).body)</form></details>
            """
        return """
            \(PlainList(items: items, empty: t("还没有送过实物。")).body)
            \(if: mayEnter && page.one.state == .listed, form)
            """
    }

    private var bank: HTML {
        """
        <details\(if: isWrong(["bank_name", "bank_number"]), " open")><summary>\(page.one.bank == nil ? t("填银行账号") : t("改银行账号"))</summary>
        <form class="sheet" method="post" action="\(to: "\(page.base)/bank")">\(hidden)
        \(text("bank_name", t("开户银行"), most: 40))
        \(text("bank_number", t("银行账号"), most: 30))
        \(Button(text: t("记下"), weight: .quiet).body)</form></details>
        """
    }

    private var hidden: HTML { "\(page.formToken.html)\(FormKey().html)" }

    private func sentence(_ field: String) -> String? {
        page.problems.sentence(for: field).map { t($0) }
    }

    private func isWrong(_ fields: [String]) -> Bool {
        page.refused == nil && fields.contains { sentence($0) != nil }
    }

    private func text(
        _ name: String,
        _ label: String,
        kind: Field.Kind = .text,
        now: String = "",
        most: Int? = nil,
        note: String? = nil
    ) -> HTML {
        Field(
            label: label,
            name: name,
            value: page.sent?[name] ?? now,
            kind: kind,
            error: sentence(name),
            autocomplete: "off",
            required: note == nil,
            note: note,
            maxLength: most
        ).body
    }
}
