import Domain
import HTML
import Hummingbird
import Postgres

/// How the bank of a place wants its file: set by who manages the money, without us.
struct LayoutRoutes {
    func add(to doors: inout Doors) {
        doors.get("/payments/place/{place}/layout", to: .preparePayments, use: form)
        doors.post("/payments/place/{place}/layout", to: .preparePayments, use: set)
    }

    func form(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.layoutForm()
    }

    func set(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let place = try visitor.payingPlace()
        do {
            return try await visitor.act(sent) { person, transaction in
                try person.require(.preparePayments, at: place)
                let layout = try LayoutForm(sent: sent).checked()
                _ = try await transaction.run(
                    PaymentQuery.setLayout.execute(
                        place,
                        layout.columns.map(\.rawValue),
                        String(layout.separator),
                        layout.encoding,
                        layout.hasHeader,
                        layout.resultColumns.map(\.rawValue),
                        layout.paidWords,
                        layout.returnedWords,
                        person.account,
                        visitor.site.clock.now()
                    )
                )
                return .payments(place)
            }
        } catch let problems as Problems {
            return try await visitor.layoutForm(problems, sent)
        } catch let error as PostgresError {
            return try await visitor.layoutForm(try Problems.ofPayments(error), sent)
        }
    }
}

/// A layout as typed: columns by their titles, in their order.
struct LayoutForm {
    let sent: SentForm

    /// What the form sends for a separator that cannot be typed.
    static let separators: [(value: String, sign: Character)] = [
        ("comma", ","), ("semicolon", ";"), ("bar", "|"), ("tab", "\t"),
    ]

    func checked() throws(Problems) -> BankLayout {
        var problems = Problems()
        let columns = list("columns", &problems)
        let results = list("result_columns", &problems)
        let separator = Self.separators.first { $0.value == sent["separator"] }?.sign
        if separator == nil { problems.add("separator", Sentence("请选用什么隔开。")) }
        let encoding = BankLayout.Encoding(rawValue: sent["encoding"])
        if encoding == nil { problems.add("encoding", Sentence("请选文件的编码。")) }
        guard let separator, let encoding, problems.isEmpty else { throw problems }
        let layout = BankLayout(
            columns: columns,
            separator: separator,
            encoding: encoding,
            hasHeader: !sent["has_header"].isEmpty,
            resultColumns: results,
            paidWords: words("paid_words"),
            returnedWords: words("returned_words")
        )
        if !layout.isComplete {
            problems.add("columns", Sentence("要有户名、账号和金额，同一列不写两次，不写结果和原因。"))
        }
        if !layout.hasAnswers {
            problems.add(
                "result_columns",
                Sentence("要有结果、金额，以及序号或账号；成功和失败的说法各写至少一个，不能一样。")
            )
        }
        guard problems.isEmpty else { throw problems }
        return layout
    }

    private func list(_ field: String, _ problems: inout Problems) -> [BankColumn] {
        words(field).compactMap { word in
            let column = BankColumn.allCases.first { $0.title == word }
            if column == nil { problems.add(field, Sentence("不认识“{word}”这一列。", word)) }
            return column
        }
    }

    private func words(_ field: String) -> [String] {
        sent[field].split { "、,，;；".contains($0) || $0.isNewline }
            .map { Folding.trimmed($0) }.filter { !$0.isEmpty }.prefix(20).map { $0 }
    }
}

extension Visitor {
    fileprivate func layoutForm(_ problems: Problems = Problems(), _ sent: SentForm? = nil)
        async throws -> Response
    {
        let place = try payingPlace()
        let (person, (region, row)) = try await read(
            RegionQuery.find.one(Region.self, place),
            PaymentQuery.layout.one(LayoutRow.self, place)
        )
        try person.require(.preparePayments, at: place)
        let page = LayoutPage(
            t: words(for: person),
            region: region,
            now: row,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent
        )
        return show(page, to: person, status: problems.status)
    }
}
