import Testing

@testable import Domain

struct BankFileTests {
    static let layout = BankLayout(
        columns: [.turn, .name, .account, .bank, .yuan, .purpose],
        separator: ",",
        encoding: .gb18030,
        hasHeader: true,
        resultColumns: [.turn, .name, .account, .yuan, .result, .reason],
        paidWords: ["成功"],
        returnedWords: ["失败", "退回"]
    )
    static let payees = [
        Payee(
            payment: 12,
            turn: 2,
            name: "王,芳",
            bank: nil,
            account: "62000002",
            amount: Fen(85_050)
        ),
        Payee(
            payment: 11,
            turn: 1,
            name: "刘桂英",
            bank: "农商行",
            account: "62000001",
            amount: Fen(96_000)
        ),
    ]

    @Test func `a payee file has a line each in the order of the batch`() {
        let file = PayeeFile(layout: Self.layout, payees: Self.payees, purpose: "奖励\"扶助\"")
        #expect(
            file.text == """
                序号,户名,账号,开户行,金额,用途\r
                1,刘桂英,62000001,农商行,960.00,"奖励""扶助""\"\r
                2,"王,芳",62000002,,850.50,"奖励""扶助""\"\r

                """
        )
    }

    @Test func `another bank has other columns, another sign and no titles`() {
        let layout = BankLayout(
            columns: [.account, .blank, .fen, .name],
            separator: "|",
            encoding: .utf8,
            hasHeader: false,
            resultColumns: [.account, .fen, .result],
            paidWords: ["00"],
            returnedWords: ["01"]
        )
        #expect(layout.isComplete && layout.hasAnswers)
        let file = PayeeFile(layout: layout, payees: Self.payees, purpose: "")
        #expect(file.text == "62000001||96000|刘桂英\r\n62000002||85050|王,芳\r\n")
        let answers = BankAnswers(
            "62000002|85050|01\n62000001|96000|00\n",
            layout: layout,
            payees: Self.payees
        )
        #expect(answers.faults == [])
        #expect(answers.answers.map(\.payment) == [12, 11])
        #expect(answers.answers.map(\.result) == [.returned, .paid])
        #expect(answers.answers.map(\.reason) == ["01", nil])
    }

    @Test func `a bank's answers are read under its own titles`() {
        let answers = BankAnswers(
            """
            \u{FEFF}某某银行代发结果,,,,
            编号,收款人姓名,卡号,金额（元）,处理结果,失败原因
            1,刘桂英,62000001,960,成功,
            2,"王,芳",6200 0002,"850.50",退回,账号 6222020200112233445 已销户
            合计,,,1810.50,,
            """,
            layout: Self.layout,
            payees: Self.payees
        )
        #expect(answers.faults == [])
        #expect(answers.answers.map(\.result) == [.paid, .returned])
        #expect(answers.answers.map(\.reason) == [nil, "账号 …3445 已销户"])
    }

    @Test func `every fault is named by its line, and says what is wrong`() {
        let answers = BankAnswers(
            """
            序号,户名,账号,金额,结果,原因
            9,刘桂英,62000001,960,成功,
            1,刘桂英,62000009,960,成功,
            1,刘贵英,62000001,960,成功,
            1,刘桂英,62000001,96,成功,
            1,刘桂英,62000001,960,处理中,
            1,刘桂英,62000001,960,成功,
            1,刘桂英,62000001,960,失败,

            2,"王,芳"
            2,"王,芳",62000002,850.50,失败,未落实避孕
            """,
            layout: Self.layout,
            payees: Self.payees
        )
        #expect(
            answers.faults == [
                .unknown(line: 2), .otherPayee(line: 3), .otherPayee(line: 4),
                .otherAmount(line: 5), .word(line: 6, "处理中"), .again(line: 8, first: 7),
                .tooShort(line: 10), .forbidden(line: 11, "避孕"),
            ]
        )
    }

    @Test func `what holds no answers is refused`() {
        func faults(_ text: String) -> [AnswerFault] {
            BankAnswers(text, layout: Self.layout, payees: Self.payees).faults
        }
        #expect(faults("") == [.noHeader])
        #expect(faults("1,刘桂英,62000001,960,成功") == [.noHeader])
        #expect(faults("序号,户名,账号,金额,结果\n") == [.empty])
    }

    @Test func `what the bank said before is not taken twice, and not turned round`() {
        let known = Payee(
            payment: 11,
            turn: 1,
            name: "刘桂英",
            bank: nil,
            account: "62000001",
            amount: Fen(96_000),
            result: .paid
        )
        func read(_ word: String) -> BankAnswers {
            BankAnswers(
                "序号,账号,金额,结果\n1,62000001,960,\(word)",
                layout: Self.layout,
                payees: [known]
            )
        }
        #expect(read("成功").faults == [] && read("成功").answers == [])
        #expect(read("成功").repeated == 1)
        #expect(read("失败").faults == [.changed(line: 2)])
    }

    @Test func `two who share an account are told apart by name, or not at all`() {
        let layout = BankLayout(
            columns: [.name, .account, .yuan],
            separator: ",",
            encoding: .utf8,
            hasHeader: true,
            resultColumns: [.name, .account, .yuan, .result],
            paidWords: ["成功"],
            returnedWords: ["失败"]
        )
        let two = ["甲", "乙"].enumerated().map { turn, name in
            Payee(
                payment: Int64(turn),
                turn: turn + 1,
                name: name,
                bank: nil,
                account: "62",
                amount: Fen(100)
            )
        }
        let named = BankAnswers("户名,账号,金额,结果\n乙,62,1,成功", layout: layout, payees: two)
        #expect(named.answers.map(\.payment) == [1])
        let bare = BankAnswers("账号,金额,结果\n62,1,成功", layout: layout, payees: two)
        #expect(bare.faults == [.unknown(line: 2)])
    }

    @Test func `a quoted cell may hold the sign, a quote and a line end`() {
        let text = SeparatedText("a;\"b;\"\"c\"\"\nd\";e\r\n\r\nf", separator: ";")
        #expect(text.lines.map(\.cells) == [["a", "b;\"c\"\nd", "e"], ["f"]])
        #expect(text.lines.map(\.number) == [1, 4])
    }

    @Test func `a layout names whom and how much, and words that tell apart`() {
        func layout(_ columns: [BankColumn], _ results: [BankColumn], _ words: [String])
            -> BankLayout
        {
            BankLayout(
                columns: columns,
                separator: ",",
                encoding: .utf8,
                hasHeader: true,
                resultColumns: results,
                paidWords: ["成功"],
                returnedWords: words
            )
        }
        let whole = layout([.name, .account, .yuan], [.turn, .yuan, .result], ["失败"])
        #expect(whole.isComplete && whole.hasAnswers)
        #expect(!layout([.name, .yuan], [.turn, .yuan], ["失败"]).isComplete)
        #expect(!layout([.name, .account, .yuan, .result], [], []).isComplete)
        #expect(!layout([.name, .account, .yuan, .name], [], []).isComplete)
        #expect(!layout([], [.turn, .result], ["失败"]).hasAnswers)
        #expect(!layout([], [.turn, .yuan, .result], ["成功"]).hasAnswers)
        #expect(!layout([], [.turn, .yuan, .result], []).hasAnswers)
    }

    @Test func `every term has its number back, and a step its states`() {
        #expect(PaymentTerm.all.count == 19)
        for term in PaymentTerm.all { #expect(PaymentTerm(code: term.code) == term) }
        #expect(PaymentTerm(code: 19) == nil && PaymentTerm(code: -1) == nil)
        let steps = BatchStep.allCases.flatMap { step in
            BatchState.allCases.filter { step.follows($0) }.map { "\(step) \($0)" }
        }
        #expect(
            steps == [
                "released prepared", "withdrawn prepared", "withdrawn released", "sent released",
                "closed answered",
            ]
        )
    }
}
