import Domain
import HTML
import Hummingbird

/// Which households of a place's projects are listed: those that one figure counts.
struct OutcomeFilter: Sendable {
    enum Figure: String, CaseIterable, Sendable {
        case all, new, linked, led, other, lifted, rose, same, fell, unknown, reached, short
    }

    let figure: Figure
    let project: Int64?

    init(_ figure: Figure, project: Int64? = nil) {
        self.figure = figure
        self.project = project
    }

    /// What is no figure is a page that is not there.
    init(_ request: Request) throws {
        let query = request.uri.queryParameters
        guard let figure = Figure(rawValue: query["figure"].map { String($0) } ?? "all") else {
            throw Stop.notFound
        }
        self.figure = figure
        project = query["project"].flatMap { Int64($0) }
    }

    func picks(_ household: OutcomeHousehold, _ means: LocalMeans) -> Bool {
        if let project, household.project != project { return false }
        return switch figure {
        case .all: true
        case .new, .linked, .led: household.role == figure.rawValue
        case .other: household.role == nil
        case .lifted: household.liftedOn != nil
        case .rose: household.change.rose == 1
        case .same: household.change.same == 1
        case .fell: household.change.fell == 1
        case .unknown: household.change.unknown == 1
        case .reached: household.reachesGoal(means) == true
        case .short: household.reachesGoal(means) == false
        }
    }

    func link(_ place: RegionCode, _ year: Int) -> Link {
        """
        \(Link.outcomes(place, year))/households\(query: [
            "figure": figure == .all ? nil : figure.rawValue, "project": project.map { "\($0)" },
        ])
        """
    }
}

extension OutcomeFilter.Figure {
    var label: Label {
        switch self {
        case .all: Label("帮扶户", "assisted households")
        case .new: Label("新增户", "new households")
        case .linked: Label("联系户", "linked households")
        case .led: Label("帮带户", "led households")
        case .other: Label("没有写明角色的户", "households without a role")
        case .lifted: Label("已脱困户", "households out of hardship")
        case .rose: Label("收入档次上升的户", "households whose income rose")
        case .same: Label("收入档次没有变的户", "households whose income stayed")
        case .fell: Label("收入档次下降的户", "households whose income fell")
        case .unknown: Label("收入变化不知道的户", "households whose income is not known")
        case .reached: Label("收入达标的户", "households that reached the goal")
        case .short: Label("收入没有达标的户", "households short of the goal")
        }
    }
}
