import Domain
import HTML

/// The choices above the list of households to contact.
struct ContactSearchForm {
    let page: ContactListPage

    private var t: Words { page.t }
    private var filter: ContactFilter { page.filter }

    var html: HTML {
        """
        <form class="search" method="get" action="\(to: "/contacts")">
        <div class="row">\(places)\(groups)\(keepers)\(shown)\
        <button class="button quiet">\(t("筛选"))</button></div></form>
        """
    }

    private var places: HTML {
        let choices = RegisterPlaces(here: page.here, at: filter.place, t: t)
            .choices(for: page.person)
        return """
            <select name="place" aria-label="\(t("地方"))">\(each: choices, \.html)</select>
            """
    }

    private var isVillage: Bool { filter.place.level == .village }

    private var groups: HTML? {
        guard isVillage, !page.groups.isEmpty else { return nil }
        let choices = page.groups.map { ListChoice($0, $0, $0 == filter.group) }
        return """
            <select name="group" aria-label="\(t("小组"))"><option value="">\(t("全部小组"))</option>\
            \(each: choices, \.html)</select>
            """
    }

    private var keepers: HTML? {
        guard isVillage, !page.keepers.isEmpty else { return nil }
        let choices = page.keepers.map {
            ListChoice(
                "\($0.member)",
                t("{name}，{n} 户", $0.name, $0.households),
                $0.member == filter.member
            )
        }
        return """
            <select name="member" aria-label="\(t("联系人"))"><option value="">\(t("全部联系人"))</option>\
            \(each: choices, \.html)</select>
            """
    }

    private var shown: HTML {
        let choices = ContactFilter.Choice.allCases.map {
            ListChoice($0.rawValue, name($0), $0 == filter.choice)
        }
        return """
            <select name="show" aria-label="\(t("本月"))">\(each: choices, \.html)</select>
            """
    }

    private func name(_ choice: ContactFilter.Choice) -> String {
        switch choice {
        case .all: t("联系过没有都看")
        case .waiting: t("本月还没有联系")
        case .contacted: t("本月联系过")
        }
    }
}
