import Domain
import HTML

/// The one box for looking a household up, and the choices beside it.
struct HouseholdSearchForm {
    let page: HouseholdListPage

    private var t: Words { page.t }
    private var filter: HouseholdFilter { page.filter }

    var html: HTML {
        """
        <form class="search" method="post" action="\(to: "/households/search")" role="search" \
        data-refreshes="heading found">\(page.formToken.html)\(FormKey().html)
        <label for="q">\(t("户主的姓名、拼音首字母或身份证号"))</label>
        <div class="row"><input id="q" type="search" name="q" value="\(filter.typed)" \
        autocomplete="off"><button class="button quiet">\(t("查找"))</button></div>
        <div class="row narrowing">\(places)\(groups)\(linked)\(states)</div>
        </form>
        """
    }

    private var places: HTML {
        let choices = RegisterPlaces(here: page.here, at: filter.place, t: t)
            .choices(for: page.person)
        return """
            <select name="place" aria-label="\(t("地方"))">\(each: choices, \.html)</select>
            """
    }

    private var groups: HTML? {
        guard filter.place.level == .village, !page.groups.isEmpty else { return nil }
        let choices = page.groups.map { ListChoice($0, $0, $0 == filter.group) }
        return """
            <select name="group" aria-label="\(t("小组"))"><option value="">\(t("全部小组"))</option>\
            \(each: choices, \.html)</select>
            """
    }

    private var linked: HTML {
        let choices = [
            ListChoice("yes", t("有人联系"), filter.linked == .yes),
            ListChoice("no", t("没有人联系"), filter.linked == .no),
        ]
        return """
            <select name="linked" aria-label="\(t("联系人"))">\
            <option value="">\(t("有没有人联系都看"))</option>\(each: choices, \.html)</select>
            """
    }

    private var states: HTML {
        let choices = HouseholdFilter.Choice.allCases.map {
            ListChoice($0.rawValue, t.name(of: $0), $0 == filter.choice)
        }
        return """
            <select name="state" aria-label="\(t("状态"))">\(each: choices, \.html)</select>
            """
    }
}

extension Words {
    func name(of choice: HouseholdFilter.Choice) -> String {
        HouseholdState(rawValue: choice.rawValue).map { self($0.label) } ?? self("全部状态")
    }
}
