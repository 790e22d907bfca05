import Domain
import Foundation
import Testing

@testable import App

/// Every sentence a person reads is Chinese in the code and has its English beside it.
struct LocaleTests {
    private static let sources = TestDatabase.share.appending(path: "Sources/App")

    @Test func `every sentence has its English, and no English is left over`() throws {
        let used = try Self.keysInSources()
        let known = try Set(Self.english().keys)
        #expect(used.subtracting(known).sorted() == [])
        #expect(known.subtracting(used).sorted() == [])
    }

    @Test func `a translation has the same places as its sentence`() throws {
        for (chinese, english) in try Self.english() {
            #expect(
                Words.places(in: chinese).sorted() == Words.places(in: english).sorted(),
                "\(chinese)"
            )
        }
    }

    @Test func `a value is put in once and is not searched for places again`() {
        let t = Words(.chinese)
        #expect(t("{n} 个账号，{m} 个还没有开通", "{m}", 3) == "{m} 个账号，3 个还没有开通")
    }

    @Test func `labels within a sentence are in its reader's language`() throws {
        let share = TestDatabase.share.appending(path: "Web/Locales")
        let locales = try Locales(folder: share)
        let t = locales.words(.english)
        let missing = LedgerFault.missingColumns(.members, [.name, .idNumber])
        #expect(
            t(Sentence(missing)) == "member roster: these columns are missing: name, ID number."
        )
        let mix = LedgerMix(.chapters, .links)
        #expect(!t(Sentence(mix)).contains(/\p{Han}/))
        let both = LedgerFault.twoColumns(.phone, titles: ["电话", "联系电话"])
        #expect(t(Sentence(both)).hasPrefix("Two columns mean phone: 电话, "))
    }

    @Test func `what was noticed in a ledger names columns and kinds in its reader's language`()
        throws
    {
        let locales = try Locales(folder: TestDatabase.share.appending(path: "Web/Locales"))
        for kind in [LedgerNotes.Note.Kind.leftOut, .forbiddenText, .oldIDNumber] {
            let note = LedgerNotes.Note(kind: kind, title: "文化程度", count: 2, lines: [3, 4])
            let english = locales.words(.english)(note.sentence)
            #expect(english.contains("education") && !english.contains(/\p{Han}/))
            #expect(locales.words(.chinese)(note.sentence).contains("文化程度"))
        }
        let left = LedgerNotes.Note(kind: .leftOut, title: "民族", count: 3, lines: [3, 4])
        #expect(locales.words(.english)(left.sentence).contains("lines 3, 4…"))
        let later = LedgerNotes.Note(kind: .oldIDNumber, title: "活动台账", count: 1, lines: [2])
        #expect(locales.words(.english)(later.sentence).contains("activities"))
    }

    @Test func `a translation may turn its places round`() {
        let t = Words(.english, translations: ["{day}收回：{why}": "{why} ({day})"])
        #expect(t("{day}收回：{why}", "1 May", "moved away") == "moved away (1 May)")
    }

    private static func english() throws -> [String: String] {
        let file = TestDatabase.share.appending(path: "Web/Locales/en.json")
        return try JSONDecoder().decode([String: String].self, from: Data(contentsOf: file))
    }

    /// Whatever stands as a literal in `t(…)`, `self(…)` of Words, or `Sentence(…)`.
    private static func keysInSources() throws -> Set<String> {
        // Simple boundaries: to Unicode `page.t` is one word.
        let call = /(?:\bt|\bself|Sentence)\(\s*"((?:[^"\\]|\\.)*)"/.wordBoundaryKind(.simple)
        var keys: Set<String> = []
        let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            let text = try String(contentsOf: file, encoding: .utf8)
                .split(separator: "\n").filter { !$0.contains("///") }.joined(separator: "\n")
            keys.formUnion(text.matches(of: call).map { String($0.output.1) })
        }
        return keys
    }
}
