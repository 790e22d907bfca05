import Domain
import HTML
import HTTPTypes

/// What is wrong with a form: per field a sentence, in the order of the fields.
package struct Problems: Error, Sendable, Equatable {
    package struct Problem: Sendable, Equatable {
        package let field: String
        package let sentence: Sentence
    }

    package private(set) var list: [Problem] = []

    package init() {}

    package init(_ field: String, _ sentence: Sentence) {
        add(field, sentence)
    }

    package var isEmpty: Bool { list.isEmpty }

    package mutating func add(_ field: String, _ sentence: Sentence) {
        list.append(Problem(field: field, sentence: sentence))
    }

    package func sentence(for field: String) -> Sentence? {
        list.first { $0.field == field }?.sentence
    }

    /// Runs one field's check; a refusal is kept and the next field is checked all the same.
    mutating func check<Value>(_ field: String, _ read: () throws(Sentence.Refusal) -> Value)
        -> Value?
    {
        do {
            return try read()
        } catch {
            add(field, error.sentence)
            return nil
        }
    }

    /// Reads why something is done: one sentence, kept for good beside the record.
    ///
    /// Its length is counted in code points, as the database counts it.
    mutating func reason(_ typed: String) -> String {
        let reason = Folding.trimmed(typed)
        if !(1...200).contains(reason.unicodeScalars.count) {
            add("reason", Sentence("请写明原因，最多 200 个字。"))
        } else if let found = ForbiddenWords.find(in: reason).first {
            add("reason", Sentence("原因里不能写“{word}”：个人的这类事情，本平台一概不记。", found.word))
        }
        return reason
    }

    /// Stops here if anything was found.
    func stopIfAny() throws(Problems) {
        if !isEmpty { throw self }
    }
}

extension Sentence {
    /// One field's value was refused, for this reason.
    struct Refusal: Error {
        let sentence: Sentence

        init(_ sentence: Sentence) {
            self.sentence = sentence
        }
    }
}

extension Problems {
    /// What a form's page is answered with: there is something to mend, or there is not.
    var status: HTTPResponse.Status { isEmpty ? .ok : .unprocessableContent }

    /// The summary that stands on top of a refused form; nothing if nothing is wrong.
    ///
    /// - Parameter identifier: what a field is called on this page; nil if it does not stand there.
    func summary(_ t: Words, identifier: (String) -> String? = { $0 }) -> HTML {
        ErrorSummary(
            title: t("有几处要改"),
            faults: list.map { .init(field: identifier($0.field), text: t($0.sentence)) }
        ).body
    }
}
