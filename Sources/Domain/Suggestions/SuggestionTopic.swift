/// What a suggestion is about, in words that tell of nobody: the board's digest is counted by them.
package enum SuggestionTopic: String, CaseIterable, Sendable {
    case activity, service, venue, openness, help, rights, other

    package var label: Label {
        switch self {
        case .activity: Label("活动和培训", "activities and training")
        case .service: Label("健康和家庭服务", "health and family services")
        case .venue: Label("阵地和设施", "venues and equipment")
        case .openness: Label("公开和评分", "openness and scoring")
        case .help: Label("帮扶和保险", "help and insurance")
        case .rights: Label("权益和村务", "rights and village affairs")
        case .other: Label("其他", "other")
        }
    }
}
