import Domain
import HTML

/// The one box for every way of looking somebody up, and the choices beside it.
struct MemberSearchForm {
    let page: MemberListPage

    private var t: Words { page.t }
    private var filter: MemberFilter { page.filter }

    var html: HTML {
        """
        <form class="search" method="post" action="\(to: "/members/search")" role="search" \
        data-refreshes="heading found">\(page.formToken.html)\(FormKey().html)
        <label for="q">\(t("姓名、拼音首字母、电话或身份证号"))</label>
        <div class="row"><input id="q" type="search" name="q" value="\(filter.typed)" \
        autocomplete="off"><button class="button quiet">\(t("查找"))</button></div>
        <div class="row narrowing">\(places)\(groups)\(tags)\(states)\(sexes)</div>
        </form>
        """
    }

    private var places: HTML {
        """
        <select name="place" aria-label="\(t("地方"))">\(each: placeChoices, option)</select>
        """
    }

    /// The whole township where she has it, then its chapters; a village stands by itself.
    private var placeChoices: [Choice] {
        RegisterPlaces(here: page.here, at: filter.place, t: t).choices(for: page.person)
    }

    private var groups: HTML? {
        guard !page.here.groups.isEmpty else { return nil }
        let choices = page.here.groups.map { Choice($0, $0, $0 == filter.group) }
        return """
            <select name="group" aria-label="\(t("小组"))"><option value="">\(t("全部小组"))</option>\
            \(each: choices, option)</select>
            """
    }

    private var tags: HTML {
        let choices = MemberTag.allCases.map { Choice($0.rawValue, t($0.label), $0 == filter.tag) }
        return """
            <select name="tag" aria-label="\(t("类别"))"><option value="">\(t("全部类别"))</option>\
            \(each: choices, option)</select>
            """
    }

    private var states: HTML {
        let choices = MemberFilter.Choice.allCases.map {
            Choice($0.rawValue, t.name(of: $0), $0 == filter.choice)
        }
        return """
            <select name="state" aria-label="\(t("状态"))">\(each: choices, option)</select>
            """
    }

    private var sexes: HTML {
        let choices = [Sex.male, .female].map {
            Choice($0.rawValue.description, t($0.label), $0 == filter.sex)
        }
        return """
            <select name="sex" aria-label="\(t("性别"))"><option value="">\(t("男女都看"))</option>\
            \(each: choices, option)</select>
            """
    }

    private typealias Choice = ListChoice

    private func option(_ choice: ListChoice) -> HTML { choice.html }
}

/// An entry of a choice above a list.
struct ListChoice: Sendable {
    let value: String
    let label: String
    let isChosen: Bool

    init(_ value: String, _ label: String, _ isChosen: Bool) {
        self.value = value
        self.label = label
        self.isChosen = isChosen
    }

    var html: HTML {
        "<option value=\"\(value)\"\(if: isChosen, " selected")>\(label)</option>"
    }
}

/// The places one may turn to from a list of the register.
struct RegisterPlaces {
    let here: RegisterPlace
    let place: RegionCode
    let t: Words

    init(here: RegisterPlace, at place: RegionCode, t: Words) {
        self.here = here
        self.place = place
        self.t = t
    }

    func choices(for person: SignedIn) -> [ListChoice] {
        let town = place.township
        var choices: [ListChoice] = []
        if place != town, person.may(.seeMembers, at: town) {
            choices.append(ListChoice(town.text, t("全镇"), false))
        }
        if place == town {
            choices.append(ListChoice(town.text, t("全镇"), true))
        } else {
            choices.append(ListChoice(place.text, here.name, true))
        }
        choices += here.chapters.filter { $0.code != place.text && $0.code != town.text }
            .map { ListChoice($0.code, $0.name, false) }
        return choices
    }
}
