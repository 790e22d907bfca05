import Domain
import HTML
import Hummingbird
import Postgres

/// A project's acceptance: its check-list, its photos and its two signatures.
struct AcceptanceRoutes {
    func add(to doors: inout Doors) {
        let one = "/projects/{project}"
        doors.post("\(one)/acceptance", to: .carryProject, use: check)
        doors.post("\(one)/signature", to: .signAcceptance, use: sign)
        doors.post("\(one)/photos", to: .enterProject, use: add)
        doors.get("\(one)/photos/{photo}", to: .seeProjects, use: photo)
        doors.post("\(one)/photos/{photo}/removal", to: .enterProject, use: remove)
    }

    func check(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let clock = visitor.site.clock
        return try await visitor.keepProject(.carryProject, sent) { id, person in
            var problems = Problems()
            let day = problems.day(
                "checked_on",
                sent["checked_on"],
                upTo: clock.today,
                orElse: .whichDay
            )
            let passed = Set(AcceptancePoint.allCases.filter { !sent[$0.rawValue].isEmpty })
            let notes = problems.text("notes", sent["notes"], most: 500)
            if notes == nil, passed.count < AcceptancePoint.allCases.count {
                problems.add("notes", Sentence("没有打勾的，请写明情况。"))
            }
            try problems.stopIfAny()
            return ProjectQuery.check.execute(
                id,
                day,
                passed.contains(.moneyAsPlanned),
                passed.contains(.assetsSeen),
                passed.contains(.householdsPresent),
                passed.contains(.trainingGiven),
                passed.contains(.benefitPaid),
                passed.contains(.accountClosed),
                notes,
                person.account,
                clock.now()
            )
        }
    }

    /// Signs by the duty she holds there.
    func sign(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let now = visitor.site.clock.now()
        return try await visitor.keepProject(.signAcceptance, sent) { id, person in
            guard let duty = Duty(rawValue: sent["duty"]),
                [.townshipOfficer, .townshipApprover].contains(duty)
            else { throw Problems("", Sentence("请选以哪个职责签字。")) }
            return ProjectQuery.sign.execute(id, duty.rawValue, person.account, now)
        }
    }

    func add(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.evidence(from: visitor)
        let site = visitor.site
        return try await visitor.onProject(sent.form) { id in
            var problems = Problems()
            let files = try await sent.evidence(&problems)
            if files.isEmpty || files.contains(where: { !$0.kept.kind.isPhoto }) {
                problems.add("files", Sentence("请选一张照片。"))
            }
            try problems.stopIfAny()
            let (person, project) = try await visitor.read(ProjectQuery.find.one(Project.self, id))
            try person.require(.enterProject, at: project.region)
            let kept = try await site.files.put(files)
            return try await visitor.act(sent.form) { person, transaction in
                try person.require(.enterProject, at: project.region)
                for file in kept {
                    _ = try await transaction.run(
                        ProjectQuery.addPhoto.execute(
                            id,
                            file.digest,
                            file.kind.contentType,
                            file.name,
                            file.bytes,
                            file.pixels?.width,
                            file.pixels?.height,
                            person.account,
                            site.clock.now()
                        )
                    )
                }
                return .project(id)
            }
        }
    }

    func photo(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let wanted = try visitor.id("photo")
        let (_, photos) = try await visitor.read(
            ProjectQuery.photos.list(FundPaper.self, try visitor.id("project"))
        )
        guard let photo = photos.first(where: { $0.id == wanted }) else { throw Stop.notFound }
        return try await visitor.show(photo.kept, asked: request)
    }

    func remove(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let (photo, now) = (try visitor.id("photo"), visitor.site.clock.now())
        return try await visitor.onProject(sent) { id in
            try await visitor.act(sent) { person, transaction in
                let project = try await transaction.run(ProjectQuery.find.one(Project.self, id))
                try person.require(.enterProject, at: project.region)
                // What two have signed stays as they saw it.
                guard project.state != .accepted, project.state != .repaying else {
                    throw Problems("", Sentence("验收过的项目，照片不能去掉。"))
                }
                let remove = ProjectQuery.removePhoto.execute(photo, id, person.account, now)
                guard try await transaction.run(remove) == 1 else { throw Stop.notFound }
                return .project(id)
            }
        }
    }
}
