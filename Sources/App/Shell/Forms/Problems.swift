import HTML

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
    /// The summary that stands on top of a refused form; nothing if nothing is wrong.
    func summary(_ t: Words) -> HTML {
        ErrorSummary(
            title: t("还差几处"),
            faults: list.map { .init(field: $0.field, text: t($0.sentence)) }
        ).body
    }
}
