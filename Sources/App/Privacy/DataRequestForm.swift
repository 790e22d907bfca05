import Domain
import HTML

/// A request as typed, at the desk or by whoever asks.
struct DataRequestForm: Sendable {
    let sent: SentForm

    struct Checked: Sendable {
        let kind: DataRequestKind
        let purpose: ConsentPurpose?
        let channel: ConsentChannel
        let content: String?
        let received: Day
    }

    /// - Parameter isOwn: somebody asks in her own account, today.
    func checked(on today: Day, isOwn: Bool) throws(Problems) -> Checked {
        var problems = Problems()
        let kind = DataRequestKind(rawValue: sent["kind"])
        if kind == nil { problems.add("kind", Sentence("请选要申请什么。")) }
        var purpose: ConsentPurpose?
        if kind == .withdrawal {
            purpose = ConsentPurpose(rawValue: sent["purpose"])
            if purpose.map(Self.purposes.contains) != true {
                problems.add("purpose", Sentence("请选撤回哪一项同意。"))
            }
        }
        let missing = kind == .correction ? Sentence("请写明哪里不对，应该是什么。") : nil
        let content = problems.text("content", sent["content"], most: 500, orElse: missing)
        let channel =
            isOwn ? ConsentChannel.ownAccount : problems.channel("channel", sent["channel"])
        let received =
            isOwn
            ? today
            : problems.day("received_on", sent["received_on"], upTo: today, orElse: .whichDay)
        guard let kind, let channel, let received, problems.isEmpty else { throw problems }
        return Checked(
            kind: kind,
            purpose: purpose,
            channel: channel,
            content: content,
            received: received
        )
    }

    static let purposes: [ConsentPurpose] = [.register, .idNumber, .phone]
}

/// The form of a request, on the page of whoever enters it.
struct DataRequestFields {
    let t: Words
    let action: Link
    let isOwn: Bool
    let today: Day
    let formToken: FormToken
    let sent: SentForm?
    let problems: Problems

    var html: HTML {
        """
        <form method="post" action="\(to: action)">\(formToken.html)\(FormKey().html)
        \(select("kind", t("申请什么"), DataRequestKind.allCases.map { .init(value: $0.rawValue, label: t($0.label)) }))
        \(select("purpose", t("撤回哪一项"), purposes, note: t("撤回同意才要选")))
        \(if: !isOwn, select("channel", t("怎样提出的"), ConsentChannel.choices(t)))
        \(if: !isOwn, day)
        \(words)
        <p class="soft note">\(t("申请不影响任何政策待遇。"))</p>
        <button class="button">\(isOwn ? t("提出申请") : t("登记申请"))</button></form>
        """
    }

    private var purposes: [Field.Choice] {
        [.init(value: "", label: "—")]
            + DataRequestForm.purposes.map { .init(value: $0.rawValue, label: t($0.label)) }
    }

    private func select(
        _ name: String,
        _ label: String,
        _ choices: [Field.Choice],
        note: String? = nil
    ) -> HTML {
        Field(
            label: label,
            name: name,
            value: sent?[name] ?? "",
            kind: .select(choices),
            error: problems.sentence(for: name).map { t($0) },
            required: note == nil,
            note: note,
            identifier: "request-\(name)"
        ).body
    }

    private var day: HTML {
        Field(
            label: t("哪一天提出的"),
            name: "received_on",
            value: sent?["received_on"] ?? today.iso,
            kind: .date,
            error: problems.sentence(for: "received_on").map { t($0) },
            required: true
        ).body
    }

    private var words: HTML {
        Field(
            label: t("说明"),
            name: "content",
            value: sent?["content"] ?? "",
            kind: .textarea(rows: 3),
            error: problems.sentence(for: "content").map { t($0) },
            note: t("更正要写明哪里不对"),
            maxLength: 500
        ).body
    }
}
