import Domain

/// A file that cannot be taken in, with the reason in words; nothing of the whole import is written.
package struct BadLedger: Error, Sendable {
    package let file: String
    package let sentence: Sentence

    static func naming<Value>(_ source: LedgerSource, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let fault as LedgerFault {
            throw BadLedger(file: source.name, sentence: Sentence(fault))
        } catch let place as OutsidePlace {
            throw BadLedger(file: source.name, sentence: Sentence(place))
        } catch let mix as LedgerMix {
            throw BadLedger(file: source.name, sentence: Sentence(mix))
        }
    }
}

extension Sentence {
    init(_ place: OutsidePlace) {
        self = Sentence(
            "第 {line} 行的区划代码 {code} 不属于要导入的 {into}：请核对导入到哪个乡镇。",
            place.line,
            place.code.text,
            place.into.text
        )
    }

    init(_ mix: LedgerMix) {
        self = Sentence(
            "一个文件里有两种台账（{first}、{second}）：请分成两个文件。",
            mix.first.label,
            mix.second.label
        )
    }

    init(_ fault: LedgerFault) {
        self = Self.ofNature(fault) ?? Self.ofSize(fault) ?? Self.ofContent(fault)
    }

    private static func ofNature(_ fault: LedgerFault) -> Sentence? {
        switch fault {
        case .noSuchFile: Sentence("找不到这个文件。")
        case .empty: Sentence("这个文件是空的。")
        case .notASpreadsheet: Sentence("这不是表格文件：请用 xlsx 或 csv。")
        case .legacyWorkbook: Sentence("这是旧版 xls：请在表格软件里另存为 xlsx 再导入。")
        case .encrypted: Sentence("这个表格加了密码：请取消密码后再导入。")
        case .damaged: Sentence("这个文件坏了，打不开：请重新保存一次再导入。")
        case .utf16: Sentence("这个 csv 是 UTF-16 编码：请另存为 xlsx，或 UTF-8 的 csv。")
        case .unreadableText(let line):
            Sentence("第 {line} 行的文字读不出来：请另存为 xlsx，或 UTF-8 的 csv。", line)
        case .encodingMissing: Sentence("这台机器不认识 GB18030 编码：请另存为 xlsx。")
        case .programMissing(let program):
            Sentence("这台机器没有装 {program}，打不开 xlsx：请管理员安装，或另存为 csv。", program)
        default: nil
        }
    }

    private static func ofSize(_ fault: LedgerFault) -> Sentence? {
        switch fault {
        case .tooLarge(let bytes, let most):
            Sentence("文件太大（{size} MB，最多 {most} MB）：请分成几个。", bytes >> 20, most >> 20)
        case .bomb(let unpacked, let most):
            Sentence("这个文件展开后太大（{size} MB，最多 {most} MB），不像台账。", unpacked >> 20, most >> 20)
        case .cellTooLong(let line): Sentence("第 {line} 行有一格太长。", line)
        case .tooManyColumns(let line): Sentence("第 {line} 行的列太多，不像台账。", line)
        case .tooManyRows(let most): Sentence("行太多：一个文件最多 {most} 行，请分成几个。", most)
        case .tookTooLong(let seconds): Sentence("读了 {n} 秒还没有读完：请分成几个文件。", seconds)
        default: nil
        }
    }

    private static func ofContent(_ fault: LedgerFault) -> Sentence {
        switch fault {
        case .unclosedQuote(let line): Sentence("第 {line} 行的引号没有成对。", line)
        case .missingColumns(let kind, let columns):
            Sentence(
                "{kind}缺少这些列：{columns}。",
                kind.label,
                columns.map(\.label)
            )
        case .twoColumns(let column, let titles):
            Sentence(
                "有两列都是{column}：{titles}。请只留一列。",
                column.label,
                titles
            )
        case .errorCell(let line, let title, let value):
            Sentence("第 {line} 行“{title}”一格是 {value}：请先在表格里改好。", line, title, value)
        default: Sentence("没有找到台账的表头：请看看第一行是不是列名。")
        }
    }
}

extension LedgerNotes.Note {
    var sentence: Sentence {
        switch kind {
        case .forbiddenColumn:
            Sentence("“{title}”一列按规定不收集，没有读取，退回的文件里也不会有。", title)
        case .unknownColumn: Sentence("“{title}”一列没有用到，没有导入。", title)
        case .sheetPassedOver: Sentence("工作表“{title}”没有表头，没有读取。", title)
        case .leftOut: Sentence("{title}有 {n} 处读不懂，作为不详：第 {lines} 行。", known, count, seenAt)
        case .forbiddenText:
            Sentence("{title}有 {n} 处写了按规定不收集的内容，没有导入：第 {lines} 行。", known, count, seenAt)
        case .joinedUnderAge: Sentence("{n} 人入会时未满十八周岁，请核对：第 {lines} 行。", count, seenAt)
        case .joinedBeforeFounding:
            Sentence("{n} 人入会早于协会成立，请核对：第 {lines} 行。", count, seenAt)
        case .oldIDNumber: Sentence("{title}有 {n} 个是 15 位旧号，已换成 18 位。", known, count)
        }
    }

    /// The name of the column or the kind of ledger, which the note keeps in Chinese.
    private var known: Label {
        let names = LedgerColumn.allCases.map(\.label) + LedgerKind.allCases.map(\.label)
        return names.first { $0.chinese == title } ?? Label(title, title)
    }

    private var seenAt: [String] {
        let isCut = count > lines.count
        return lines.indices.map { each in
            "\(lines[each])\(isCut && each == lines.indices.last ? "…" : "")"
        }
    }
}
