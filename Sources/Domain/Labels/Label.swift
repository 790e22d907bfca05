/// The name of a reference value in both languages of the site, as a reference row carries it.
package struct Label: Hashable, Sendable {
    package let chinese: String
    package let english: String

    package init(_ chinese: String, _ english: String) {
        self.chinese = chinese
        self.english = english
    }

    /// The name as a reader of this language sees it.
    package func text(in language: Language) -> String {
        switch language {
        case .chinese: chinese
        case .english: english
        }
    }
}

extension Label: CustomStringConvertible {
    package var description: String { chinese }
}
