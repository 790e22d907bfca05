import Domain
import HTML
import Hummingbird
import Postgres

/// A township's years in figures: listed, entered and changed.
struct ProfileRoutes {
    /// A county has some thirty townships; what is older than fits is found at the township itself.
    static let most = 300

    func add(to doors: inout Doors) {
        doors.get("/profile", to: .seeChapters, use: list)
        doors.get("/profile/year", to: .changeProfile, use: form)
        doors.post("/profile", to: .changeProfile, use: enter)
    }

    func list(_ request: Request, _ visitor: Visitor) async throws -> Response {
        guard let place = try request.place() else { return .seeOther("/chapters") }
        let (person, (region, profiles)) = try await visitor.read(
            RegionQuery.find.one(Region.self, place),
            ProfileQuery.list.list(Profile.self, place, Self.most)
        )
        try person.require(.seeChapters, at: place)
        let page = ProfileListPage(
            t: visitor.words(for: person),
            region: region,
            profiles: profiles,
            mayChange: place.hasProfile && person.may(.changeProfile, at: place),
            year: visitor.site.clock.today.year
        )
        return visitor.show(page, to: person)
    }

    func form(_ request: Request, _ visitor: Visitor) async throws -> Response {
        guard let place = try request.place() else { return .seeOther("/chapters") }
        let year = request.uri.queryParameters["year"].map(String.init) ?? ""
        return try await formPage(ProfileForm(region: place, year: year), visitor, .ok)
    }

    func enter(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let form = try ProfileForm(sent)
        do {
            return try await enter(form, sent, visitor)
        } catch let problems as Problems {
            return try await formPage(form, visitor, .unprocessableContent, problems)
        }
    }

    private func enter(
        _ form: ProfileForm,
        _ sent: SentForm,
        _ visitor: Visitor
    ) async throws -> Response {
        let year = try form.checked(on: visitor.site.clock.today)
        guard form.region.hasProfile else { throw Stop.notFound }
        return try await visitor.act(sent) { person, transaction in
            try person.require(.changeProfile, at: form.region)
            let entered = try await transaction.run(
                ProfileQuery.enter.execute(
                    form.region,
                    year.year,
                    year.villages,
                    year.communities,
                    year.area,
                    year.population,
                    year.households,
                    year.marriedWomen,
                    year.cityDistance,
                    year.source,
                    year.asOf,
                    form.version.isEmpty ? nil : form.version
                )
            )
            // The year was there already, or was changed since the form was opened.
            guard entered == 1 else { throw Problems("year", .changedMeanwhile) }
            return "/profile?place=\(form.region.text)"
        }
    }

    private func formPage(
        _ form: ProfileForm,
        _ visitor: Visitor,
        _ status: HTTPResponse.Status,
        _ problems: Problems = Problems()
    ) async throws -> Response {
        let (person, (region, stored)) = try await visitor.read(
            RegionQuery.find.one(Region.self, form.region),
            ProfileQuery.find.first(Profile.self, form.region, Int16(form.year) ?? 0)
        )
        guard form.region.hasProfile else { throw Stop.notFound }
        try person.require(.changeProfile, at: form.region)
        // A form that was typed into keeps what was typed; a fresh one shows what is registered.
        let filled = problems.isEmpty ? stored.map(ProfileForm.init) ?? form : form
        let page = ProfilePage(
            t: visitor.words(for: person),
            region: region,
            form: filled,
            stored: stored,
            formToken: FormToken(text: visitor.token.formToken),
            problems: problems
        )
        return visitor.show(page, to: person, status: status)
    }
}

extension RegionCode {
    /// Figures are entered for townships, and for villages that keep their own; above, they are sums.
    fileprivate var hasProfile: Bool { level == .township || level == .village }
}
