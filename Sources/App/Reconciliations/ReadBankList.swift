import Domain
import Foundation
import HTML
import Postgres

/// Takes a bank's list into the account that it is about, and matches what can be matched without a person.
struct ReadBankList: Sendable {
    let account: Int64
    let clock: Clock

    /// Reads the file, all of it or nothing.
    static func rows(of upload: Upload) async throws -> [BankRow] {
        guard let file = upload.files.first, upload.files.count == 1 else {
            throw Problems("files", Sentence("请选择银行的一份对账单（csv 或 xlsx）。"))
        }
        do {
            return try await FileWork.run { [upload] in
                defer { withExtendedLifetime(upload) {} }
                return try read(file.path)
            }
        } catch let fault as LedgerFault {
            throw Problems("files", Sentence(fault))
        } catch let fault as BankListFault {
            throw Problems("files", Sentence(fault))
        }
    }

    private static func read(_ path: String) throws -> [BankRow] {
        var grid = try LedgerGrid(path) { () throws(LedgerFault) in try SpreadsheetProgram() }
        var list = BankList()
        while let row = try grid.next() { try list.read(row.cells, line: row.line) }
        let rows = try list.finished()
        for row in rows {
            if let word = ForbiddenWords.find(in: row.what).first {
                throw Problems("files", Sentence("这里不能写“{word}”：这样的事不记在任何人名下。", word.word))
            }
        }
        return rows
    }

    func carryOut(_ rows: [BankRow], _ person: SignedIn, _ transaction: Transaction) async throws {
        let now = clock.now()
        for row in rows {
            _ = try await transaction.run(
                ReconciliationQuery.add.execute(
                    account,
                    row.day,
                    row.fen,
                    row.what,
                    row.balance,
                    row.turn,
                    person.account,
                    now
                )
            )
        }
        try await matchAll(person, transaction)
    }

    /// Matches the same amounts within a week.
    private func matchAll(_ person: SignedIn, _ transaction: Transaction) async throws {
        let (lines, sides) = try await transaction.run(
            ReconciliationQuery.lines.list(BankLine.self, account),
            ReconciliationQuery.sides.list(OpenSide.self, account)
        )
        for pair in BankMatching.pairs(lines.map(\.movement), sides.map(\.movement)) {
            _ = try await transaction.run(
                ReconciliationQuery.match.execute(pair.line, pair.side, person.account, clock.now())
            )
        }
    }
}

extension Sentence {
    init(_ fault: BankListFault) {
        self =
            switch fault {
            case .noHeader: Sentence("没有找到表头：要有“日期”，以及“收入”“支出”两列或“金额”一列。")
            case .day(let line): Sentence("第 {line} 行的日期读不出来。", line)
            case .amount(let line): Sentence("第 {line} 行的金额读不出来。", line)
            case .empty: Sentence("这份对账单里一行也没有。")
            }
    }
}
