/// The languages a person may read the site in; Chinese unless she chose otherwise.
package enum Language: String, CaseIterable, Sendable {
    case chinese = "zh"
    case english = "en"

    /// Each language is named in itself, so that whoever reads only that one finds it.
    package var label: String {
        switch self {
        case .chinese: "中文"
        case .english: "English"
        }
    }
}
