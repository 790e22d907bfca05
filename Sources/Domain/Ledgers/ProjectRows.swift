/// A project base as a ledger has it: what is produced, who leads it, and what was put into it.
package struct BaseRow: Hashable, Sendable {
    /// What the money was (domain 7, Funding): given, the operator's own, or principal that revolves.
    package enum Funding: String, Sendable {
        case grant, own, revolving
    }

    package let line: Int
    package let chapter: RegionCode
    package let name: String
    /// In the words of the domain: crop, livestock, aquaculture, processing, handicraft or service.
    package let kind: String
    /// What is produced, in the ledger's words.
    package let product: String
    package let operatorName: PersonName
    package let operatorIDNumber: IDNumber?
    package let builtOn: Day?
    package let amount: Fen
    package let funding: Funding
    /// Where the money came from, in the ledger's words.
    package let sourceWritten: String

    init(
        _ reading: inout RowReading,
        of chapters: KnownChapters,
        ledgerYear: Int?,
        inTenThousands: Bool
    ) throws(RowFault) {
        line = reading.row.line
        chapter = try reading.chapter(of: chapters).region
        name = try reading.words(.baseName, atMost: 60, else: .missingName)
        product = try reading.words(.product, atMost: 30, else: .unknownKind)
        guard let kind = BaseRow.kind(of: product) else {
            throw reading.fault(.unknownKind, .product)
        }
        self.kind = kind
        operatorName = try reading.personName(.operatorName)
        operatorIDNumber = try reading.idNumber(.operatorIDNumber)
        builtOn =
            reading.row[.builtOn].isEmpty ? nil : try reading.day(.builtOn, ofYear: ledgerYear)
        amount = try reading.amount(.amount, inTenThousands: inTenThousands)
        sourceWritten = reading.row[.fundSource]
        guard let funding = Funding(written: sourceWritten) else {
            throw reading.fault(.unknownSource, .fundSource)
        }
        self.funding = funding
    }

    private static func kind(of product: String) -> String? {
        let tight = Folding.simplified(Folding.tight(product))
        return kinds.first { _, words in words.contains { tight.contains($0) } }?.kind
    }

    /// The first that fits counts: fish are reared too, and tea that is processed is grown first.
    private static let kinds: [(kind: String, words: [String])] = [
        ("aquaculture", ["水产", "鱼", "虾", "蟹", "龟", "鳖", "泥鳅", "黄鳝", "贝", "海参"]),
        ("processing", ["加工"]),
        ("handicraft", ["手工", "编织", "刺绣", "竹编", "缝纫", "剪纸", "草编", "服装"]),
        (
            "livestock",
            [
                "养殖", "猪", "牛", "羊", "鸡", "鸭", "鹅", "兔", "蜂", "禽", "畜", "驴", "马匹", "骆驼", "鹿", "鸽",
                "蚕",
            ]
        ),
        (
            "crop",
            [
                "种植", "果", "茶", "桔", "橘", "橙", "菜", "粮", "稻", "烟", "药材", "苗木", "林", "菌", "花",
                "薯", "麦", "玉米", "豆", "薏", "葡萄", "枣", "核桃", "板栗", "梨", "桃", "杏", "柿", "柑", "柚", "瓜",
                "莓", "荔枝", "龙眼", "芒",
                "蕉", "甘蔗", "枸杞", "当归", "党参", "黄芪", "三七", "天麻", "药", "竹", "桑", "藕", "莲", "姜", "蒜",
                "椒", "木耳", "菇", "棉",
                "麻", "草",
            ]
        ),
        ("service", ["服务", "运输", "餐饮", "商", "农家乐", "旅游", "民宿", "电商"]),
    ]
}

extension BaseRow.Funding {
    fileprivate init?(written text: String) {
        switch Folding.simplified(Folding.tight(text)) {
        case "扶持资金", "扶持", "上级扶持", "项目资金", "财政扶持", "拨款": self = .grant
        case "自筹", "自筹资金", "自有资金", "自有": self = .own
        case "周转金", "周转资金", "滚动资金", "借款": self = .revolving
        default: return nil
        }
    }
}

/// A household that a project helped, with what it declared to have earned, a head and a year.
package struct ProjectHouseholdRow: Hashable, Sendable {
    package let line: Int
    package let baseName: String
    package let headName: PersonName?
    package let headIDNumber: IDNumber
    /// Yuan a head before the project.
    package let before: Int
    /// Yuan a head in `year`.
    package let now: Int
    package let year: Int

    /// - Parameter year: of the second income, which stands in its title or in the ledger's.
    init(_ reading: inout RowReading, year: Int?) throws(RowFault) {
        line = reading.row.line
        baseName = try reading.words(.baseName, atMost: 60, else: .missingName)
        headName = reading.row[.headName].isEmpty ? nil : try reading.personName(.headName)
        guard let number = try reading.idNumber(.headIDNumber) else {
            throw reading.fault(.unknownHousehold, .headIDNumber)
        }
        headIDNumber = number
        before = try reading.income(.incomeBefore)
        now = try reading.income(.incomeNow)
        guard let year, (1980...reading.today.year).contains(year) else {
            throw reading.fault(.missingYear, .incomeNow)
        }
        self.year = year
    }
}

extension RowReading {
    func words(
        _ column: LedgerColumn,
        atMost length: Int,
        else reason: RowReason
    ) throws(RowFault) -> String {
        guard let words = try sentence(column, atMost: length), words.count >= 2 else {
            throw fault(reason, column)
        }
        return words
    }

    /// Money as a ledger writes it, in yuan or in 10,000 yuan.
    func amount(_ column: LedgerColumn, inTenThousands: Bool = false) throws(RowFault) -> Fen {
        let text = row[column]
        let written = inTenThousands && !text.contains("万") ? "\(text)万" : text
        guard let fen = Fen(yuan: written), (1...100_000_000_000).contains(fen.count) else {
            throw fault(.badNumber, column)
        }
        return fen
    }

    fileprivate func income(_ column: LedgerColumn) throws(RowFault) -> Int {
        guard let yuan = try count(column), yuan <= 10_000_000 else {
            throw fault(.badNumber, column)
        }
        return yuan
    }
}
