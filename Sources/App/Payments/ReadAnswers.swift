import Domain
import Foundation
import HTML
import Postgres

/// A file of the bank's answers as it came.
struct AnswerFile: Sendable {
    let name: String
    let text: String
    let digest: FileDigest

    private static let most = 5_000_000

    init(_ upload: Upload) async throws {
        guard let file = upload.files.first, upload.files.count == 1 else {
            throw Problems("files", Sentence("请选择银行返回的一份结果文件（csv 或 txt）。"))
        }
        guard file.bytes <= Self.most else {
            throw Problems("files", Sentence("文件太大：结果文件不超过 5 MB。"))
        }
        let bytes = try await FileWork.run { [upload] in
            defer { withExtendedLifetime(upload) {} }
            return [UInt8](try Data(contentsOf: URL(filePath: file.path)))
        }
        do {
            text = try BankBytes.decode(bytes)
        } catch {
            throw Problems("files", Sentence(error))
        }
        digest = FileDigest(of: bytes)
        name = String(file.name.unicodeScalars.suffix(120).map(Character.init))
    }
}

/// Takes in what the bank answers: all of a file or nothing, and a file that came before not again.
struct ReadAnswers: Sendable {
    let batch: Int64
    let file: AnswerFile
    let layout: BankLayout
    let day: Day
    let site: Site

    private static let faultsShown = 30

    func carryOut(_ person: SignedIn, _ transaction: Transaction) async throws -> Link {
        let found = try await transaction.run(PaymentQuery.find.one(Batch.self, batch))
        try person.require(.sendPayments, at: found.region)
        let rows = try await transaction.run(
            PaymentQuery.payees.list(PayeeRow.self, batch, "读银行返回的结果")
        )
        let payees = try rows.map { try $0.opened(with: site.keys) }
        let answers = BankAnswers(file.text, layout: layout, payees: payees)
        guard answers.faults.isEmpty else { throw Self.problems(answers.faults) }
        let lines = answers.answers.count + answers.repeated
        let noted = try await transaction.run(
            PaymentQuery.addFile.first(
                Int64.self,
                batch,
                file.digest,
                file.name.isEmpty ? "结果" : file.name,
                lines,
                person.account,
                site.clock.now()
            )
        )
        guard let noted else { return "\(Link.batch(batch))?read=before" }
        try await note(answers.answers, in: noted, person, transaction)
        return .batch(batch)
    }

    private func note(
        _ answers: [BankAnswer],
        in noted: Int64,
        _ person: SignedIn,
        _ transaction: Transaction
    ) async throws {
        _ = try await transaction.run(
            PaymentQuery.answer.execute(
                noted,
                answers.map(\.payment),
                answers.map(\.result.rawValue),
                answers.map { $0.reason ?? "" },
                day,
                person.account,
                site.clock.now()
            )
        )
    }

    /// Every fault by its line, up to as many as one reads.
    private static func problems(_ faults: [AnswerFault]) -> Problems {
        var problems = Problems()
        for fault in faults.prefix(faultsShown) { problems.add("files", Sentence(fault)) }
        if faults.count > faultsShown {
            problems.add("files", Sentence("还有 {n} 处没有列出。", faults.count - faultsShown))
        }
        return problems
    }
}

extension Sentence {
    init(_ fault: AnswerFault) {
        self =
            switch fault {
            case .noHeader: Sentence("没有找到表头：要有序号或账号、金额、结果。请看银行文件的格式设置。")
            case .empty: Sentence("这份结果里一行也没有。")
            case .tooShort(let line): Sentence("第 {line} 行缺少金额或结果。", line)
            case .unknown(let line): Sentence("第 {line} 行的人不在这一批里，或者认不出是哪一位。", line)
            case .otherPayee(let line): Sentence("第 {line} 行的户名或账号和送银行的不一样。", line)
            case .otherAmount(let line): Sentence("第 {line} 行的金额和送银行的不一样。", line)
            case .word(let line, let word):
                Sentence("第 {line} 行的结果“{word}”不知道是成功还是失败，请在格式设置里补上。", line, word)
            case .again(let line, let first):
                Sentence("第 {line} 行和第 {first} 行是同一笔。", line, first)
            case .changed(let line): Sentence("第 {line} 行和银行以前回的结果不一样。", line)
            case .forbidden(let line, let word):
                Sentence("第 {line} 行的原因里有“{word}”：这样的事不记在任何人名下。", line, word)
            }
    }
}
