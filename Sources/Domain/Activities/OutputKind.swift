/// What was handed out, put up or sent at an activity.
package enum OutputKind: String, CaseIterable, Sendable {
    case leaflet, banner, chart, panel, book, slogan, broadcast, billboard, poster
    case readingBoard = "reading_board"
    case show, other

    package var label: Label {
        switch self {
        case .leaflet: Label("宣传资料", "leaflets")
        case .banner: Label("横幅", "banners")
        case .chart: Label("挂图", "wall charts")
        case .panel: Label("展板", "panels")
        case .book: Label("图书", "books")
        case .slogan: Label("标语", "slogans")
        case .broadcast: Label("广播", "broadcasts")
        case .billboard: Label("广告牌", "billboards")
        case .poster: Label("宣传画", "posters")
        case .readingBoard: Label("阅报栏", "reading boards")
        case .show: Label("文艺演出", "shows")
        case .other: Label("其他", "other")
        }
    }

    /// What they are counted in.
    package var unit: Label {
        switch self {
        case .leaflet: Label("份", "copies")
        case .banner, .slogan: Label("条", "pieces")
        case .chart, .poster: Label("张", "sheets")
        case .panel, .billboard: Label("块", "pieces")
        case .readingBoard: Label("个", "pieces")
        case .show: Label("场", "shows")
        case .other: Label("件", "pieces")
        case .book: Label("册", "copies")
        case .broadcast: Label("次", "times")
        }
    }
}
