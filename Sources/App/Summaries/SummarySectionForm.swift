import Crypto
import Domain
import Foundation

/// A section as its editor sent it: `s7` the words of sentence 7, `o7` its order, `x7` that it is left out, `v7` the version
/// that was on the page; `new` a sentence of the writer's own.
struct SummarySectionForm {
    let sent: SentForm
    let place: String

    struct Change: Sendable {
        let id: Int64
        let version: Int
        let sort: Int
        let wording: String
        let isEdited: Bool
        let isLeftOut: Bool
        let digests: [String]
    }

    struct Checked: Sendable {
        let changes: [Change]
        let own: SummaryText?
    }

    func checked(_ sentences: [SummarySentence]) throws(Problems) -> Checked {
        var problems = Problems()
        let changes = sentences.compactMap { change($0, &problems) }
        let typed = Folding.trimmed(sent["new"])
        let own = typed.isEmpty ? nil : text("new", typed, &problems)
        try problems.stopIfAny()
        return Checked(changes: changes, own: own)
    }

    /// Nil for a sentence that stays as it is, or is not on the page.
    private func change(_ sentence: SummarySentence, _ problems: inout Problems) -> Change? {
        let id = sentence.id
        guard sent.fields["s\(id)"] != nil, let version = Int(sent["v\(id)"]) else { return nil }
        let order = Folding.tight(sent["o\(id)"])
        guard let sort = Int(order), (0...9999).contains(sort) else {
            problems.add("o\(id)", Sentence("请填 {from} 到 {to} 的整数。", 0, 9999))
            return nil
        }
        guard let text = text("s\(id)", Folding.trimmed(sent["s\(id)"]), &problems) else {
            return nil
        }
        let wording = text.kept
        let isLeftOut = !sent["x\(id)"].isEmpty
        let isSame = wording == sentence.wording
        guard !isSame || sort != sentence.sort || isLeftOut != sentence.isLeftOut else {
            return nil
        }
        let isEdited = sentence.isEdited || !isSame
        return Change(
            id: id,
            version: version,
            sort: sort,
            wording: wording,
            isEdited: isEdited,
            isLeftOut: isLeftOut,
            digests: isEdited || sentence.code == nil ? digests(of: text) : []
        )
    }

    private func text(_ field: String, _ typed: String, _ problems: inout Problems) -> SummaryText?
    {
        guard (1...1000).contains(typed.unicodeScalars.count) else {
            problems.add(field, Sentence("请写一句话，最多 {most} 个字；不要它，就勾“不写这句”。", 1000))
            return nil
        }
        if let found = ForbiddenWords.find(in: typed).first {
            problems.add(field, Sentence("总结里不能写“{word}”：个人的这类事情，本平台一概不记。", found.word))
            return nil
        }
        // It hangs on the board one day.
        guard !NoticeText.holdsPersonalNumber(typed) else {
            problems.add(field, .noNumbersOnBoards)
            return nil
        }
        do {
            return try SummaryText(typed)
        } catch {
            problems.add(field, Sentence(error))
            return nil
        }
    }

    /// What is compared with other places' texts, sentence by sentence: numbers and the own place's name aside.
    func digests(of text: SummaryText) -> [String] {
        TypedText.sentences(of: text.words)
            .compactMap { TypedText.normalised($0, without: [place]) }
            .map { SHA256.hash(data: Data($0.utf8)).map { String(format: "%02x", $0) }.joined() }
    }
}

extension Sentence {
    init(_ fault: SummaryText.Fault) {
        self =
            switch fault {
            case .unknownFigure(let name): Sentence("没有“{name}”这个数字，可用的数字列在页面下方。", name)
            case .unpaired(let mark): Sentence("“{mark}”没有配成对。", String(mark))
            }
    }
}
