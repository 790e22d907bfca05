/// What was spent on a venue as a ledger has it: money that came in and went out again at once.
package struct VenueRow: Hashable, Sendable {
    package let line: Int
    package let chapter: RegionCode
    package let year: Int
    package let venue: VenueKind
    package let work: VenueWorkKind
    /// What was done, in the ledger's words.
    package let what: String
    package let amount: Fen
    package let source: FundSource
    /// Where the money came from, in the ledger's words.
    package let sourceWritten: String

    /// - Parameters:
    ///   - ledgerYear: the year of rows that do not say theirs.
    ///   - inTenThousands: whether the ledger's amounts are in 10,000 yuan.
    init(
        _ reading: inout RowReading,
        of chapters: KnownChapters,
        ledgerYear: Int?,
        inTenThousands: Bool
    ) throws(RowFault) {
        line = reading.row.line
        let chapter = try reading.chapter(of: chapters)
        let year = try reading.venueYear(else: ledgerYear)
        if let foundedOn = chapter.foundedOn, year < foundedOn.year {
            throw reading.fault(.beforeFounding, .year)
        }
        guard let what = try reading.sentence(.venueWork, atMost: 120),
            let (venue, work) = VenueRow.meaning(of: what)
        else { throw reading.fault(.unknownKind, .venueWork) }
        amount = try reading.amount(.amount, inTenThousands: inTenThousands)
        guard let source = FundSource(written: reading.row[.fundSource]) else {
            throw reading.fault(.unknownSource, .fundSource)
        }
        self.source = source
        sourceWritten = reading.row[.fundSource]
        self.chapter = chapter.region
        self.year = year
        self.what = what
        self.venue = venue
        self.work = work
    }

    /// A board is put up unless it is said to be mended; rooms are the members' home, and are mended.
    private static func meaning(of what: String) -> (VenueKind, VenueWorkKind)? {
        let tight = Folding.simplified(Folding.tight(what))
        let isMended = mending.contains { tight.contains($0) }
        if boards.contains(where: { tight.contains($0) }) {
            return (.board, isMended ? .renovated : .built)
        }
        if isMended { return (.home, .renovated) }
        return building.contains { tight.contains($0) } ? (.home, .built) : nil
    }

    private static let mending = ["修缮", "维修", "翻修", "装修", "整修", "改造"]
    private static let building = ["新建", "修建", "兴建", "扩建", "建设"]
    private static let boards = ["宣传栏", "公开栏", "公示栏", "橱窗", "宣传牌", "宣传板", "文化墙", "文化长廊"]
}

/// Goes through a ledger of venues; two alike are two.
package struct VenueCheck: Sendable {
    private let chapters: KnownChapters
    private let ledgerYear: Int?
    private let inTenThousands: Bool
    private let today: Day

    package init(
        _ chapters: KnownChapters,
        ledgerYear: Int?,
        inTenThousands: Bool = false,
        on today: Day
    ) {
        self.chapters = chapters
        self.ledgerYear = ledgerYear
        self.inTenThousands = inTenThousands
        self.today = today
    }

    package func check(_ row: LedgerRow) -> RowVerdict<VenueRow> {
        do throws(RowFault) {
            var reading = RowReading(row, on: today)
            let venue = try VenueRow(
                &reading,
                of: chapters,
                ledgerYear: ledgerYear,
                inTenThousands: inTenThousands
            )
            return .accepted(venue, reading.notes)
        } catch {
            return .refused(RowRefusal(line: row.line, error))
        }
    }
}

extension RowReading {
    /// The row's own year, or the ledger's; money moved in it, so it is no later than today.
    fileprivate func venueYear(else ledgerYear: Int?) throws(RowFault) -> Int {
        let own = try count(.year)
        guard let year = own ?? ledgerYear else { throw fault(.missingYear, .year) }
        guard (1980...today.year).contains(year) else { throw fault(.badDate, .year) }
        return year
    }
}

extension FundSource {
    /// Reads the word as a ledger has it; principal that came back pays for no venue.
    fileprivate init?(written text: String) {
        switch Folding.simplified(Folding.tight(text)) {
        case "财政拨款", "财政", "财政资金", "财政补助": self = .state
        case "乡镇拨款", "镇拨款", "乡拨款", "镇政府拨款", "乡政府拨款", "镇财政拨款", "乡财政拨款", "镇级拨款",
            "乡级拨款", "街道拨款":
            self = .town
        case "上级拨款", "上级协会拨款", "上级", "上级补助", "上级资金", "上级扶持", "县拨款", "县级拨款", "区拨款", "区级拨款", "市拨款",
            "市级拨款", "省级拨款":
            self = .superior
        case "自筹", "自筹资金", "村自筹", "社区自筹", "企业自筹", "村集体", "集体自筹", "村集体自筹": self = .raised
        case "捐赠", "捐款", "赞助", "社会捐赠", "社会捐款", "企业捐赠", "企业赞助": self = .donation
        case "会费": self = .dues
        default: return nil
        }
    }
}
