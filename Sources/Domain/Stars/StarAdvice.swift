/// An item in which a household is weak, so that its chapter helps it there.
package struct StarAdvice: Hashable, Sendable {
    package let item: StarItem
    /// What it has, in hundredths.
    package let points: Int

    /// Below three fifths of its points an item is weak.
    private static let enough = (of: 5, parts: 3)

    /// The weak items of a sheet, the greatest room first.
    ///
    /// Of what nobody marked yet and of what does not apply nothing is said.
    package static func weak(
        _ items: [StarItem],
        _ mark: (StarItem) -> StarItemMark?
    ) -> [StarAdvice] {
        items.compactMap { item in
            guard let points = mark(item)?.points,
                points * enough.of < item.most * enough.parts
            else { return nil }
            return StarAdvice(item: item, points: points)
        }
        .sorted { ($1.room, $0.item.code) < ($0.room, $1.item.code) }
    }

    package var room: Int { item.most - points }

    /// What a chapter can do about it.
    package var label: Label {
        if let rows = item.proof.rows {
            return Label(
                "邀请参加：\(rows.source.label.chinese)",
                "invite: \(rows.source.label.english)"
            )
        }
        return switch item.letter {
        case "A": Label("上门聊聊家务、照护和家教", "talk at home about chores, care and raising children")
        case "B": Label("讲解村规民约，帮着调解", "explain the village rules, help to mediate")
        case "C": Label("结对帮带，介绍培训和活路", "pair with a capable household, offer training and work")
        case "D": Label("一起打扫，指导改厕和垃圾分类", "clean up together, advise on toilet and waste")
        default: Label("结对看望老人，邀请参加公益", "visit elders together, invite to public-good work")
        }
    }
}
