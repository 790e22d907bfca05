import Domain
import HTML
import Hummingbird
import Postgres

/// What is done at the desk about a notice: objections taken down and answered, photos kept.
struct NoticeDesk {
    func add(to doors: inout Doors) {
        let one = "/notices/{notice}"
        doors.post("\(one)/objections", to: .recordObjection, use: object)
        doors.post("\(one)/objections/{objection}/answer", to: .answerAtDesk, use: answer)
        doors.post("\(one)/files", to: .photographNotice, use: add)
        doors.get("\(one)/files/{file}", to: .seeHonours, use: show)
        doors.post("\(one)/files/{file}/removal", to: .photographNotice, use: remove)
    }

    func object(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let clock = visitor.site.clock
        return try await visitor.onNotice(sent) { notice in
            try await visitor.act(sent) { person, transaction in
                let named = try await transaction.run(
                    NoticeQuery.named.list(NamedInNotice.self, notice.id)
                )
                // Of a township's notice a secretary takes down what is said about her own members.
                guard person.may(.recordObjection, at: notice.region) || !named.isEmpty else {
                    throw Stop.notFound
                }
                let form = try NoticeObjectionForm(
                    sent: sent,
                    notice: notice,
                    named: named,
                    today: clock.today
                ).checked()
                _ = try await transaction.run(
                    NoticeQuery.object.execute(
                        notice.id,
                        notice.kind == .excellent ? form.named : nil,
                        notice.kind.isOfStars ? form.named : nil,
                        form.received,
                        form.raiser,
                        form.grounds,
                        person.account,
                        clock.now()
                    )
                )
                return notice.link
            }
        }
    }

    func answer(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let objection = try visitor.id("objection")
        return try await visitor.onNotice(sent) { notice in
            try await visitor.act(sent) { person, transaction in
                try person.require(.answerAtDesk, at: notice.region)
                var problems = Problems()
                let answer = problems.text(
                    "answer",
                    sent["answer"],
                    most: 500,
                    orElse: Sentence("请写明答复的理由。")
                )
                guard let answer, problems.isEmpty else { throw problems }
                let answered = try await transaction.run(
                    NoticeQuery.answer.execute(
                        objection,
                        notice.id,
                        sent["upheld"] == "yes",
                        answer,
                        person.account,
                        visitor.site.clock.now()
                    )
                )
                guard answered == 1 else { throw Stop.notFound }
                return "\(notice.link)#o\(objection)"
            }
        }
    }

    func add(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.evidence(from: visitor)
        let site = visitor.site
        return try await visitor.onNotice(sent.form) { notice in
            var problems = Problems()
            let files = try await sent.evidence(&problems)
            if files.isEmpty, problems.isEmpty {
                problems.add("files", Sentence("请选一张照片。"))
            }
            try problems.stopIfAny()
            let (person, _) = try await visitor.read()
            try person.requireKeeping(of: notice)
            let kept = try await site.files.put(files)
            return try await visitor.act(sent.form) { person, transaction in
                try person.requireKeeping(of: notice)
                for file in kept {
                    _ = try await transaction.run(
                        NoticeQuery.addFile.execute(
                            notice.id,
                            notice.region,
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
                return notice.link
            }
        }
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let wanted = try visitor.id("file")
        let (_, photos) = try await visitor.read(
            NoticeQuery.files.list(NoticePhoto.self, try visitor.id("notice"))
        )
        guard let photo = photos.first(where: { $0.id == wanted }) else { throw Stop.notFound }
        return try await visitor.show(photo.kept, asked: request)
    }

    func remove(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let file = try visitor.id("file")
        return try await visitor.onNotice(sent) { notice in
            try await visitor.act(sent) { person, transaction in
                try person.requireKeeping(of: notice)
                let removed = try await transaction.run(
                    NoticeQuery.removeFile.execute(
                        file,
                        notice.id,
                        person.account,
                        visitor.site.clock.now()
                    )
                )
                guard removed == 1 else { throw Stop.notFound }
                return notice.link
            }
        }
    }
}

extension SignedIn {
    /// Stops whoever keeps no photos of this notice: a village keeps those of its own stars only.
    fileprivate func requireKeeping(of notice: PublicNotice) throws {
        try require(.photographNotice, at: notice.region)
        try require(notice.keeping, at: notice.region)
    }
}
