import Domain
import Foundation
import Postgres

/// Members and what happened to them, as far as the person here may see and change them.
struct MemberStore: Sendable {
    let database: any Database

    static func find(_ member: Int64) -> Query<Member> {
        MemberQuery.find.one(Member.self, member)
    }

    static func chapter(_ chapter: Int64) -> Query<ChapterChoice> {
        MemberQuery.chapter.one(ChapterChoice.self, chapter)
    }

    static func otherChapters(of member: Int64) -> Query<[ChapterChoice]> {
        MemberQuery.otherChapters.list(ChapterChoice.self, member)
    }

    static func place(_ place: RegionCode) -> Query<RegisterPlace> {
        MemberQuery.place.one(RegisterPlace.self, place, place.range.upperBound)
    }

    static func links(of member: Int64) -> Query<[MemberLink]> {
        MemberQuery.links.list(MemberLink.self, member)
    }

    static func posts(of member: Int64) -> Query<[MemberPost]> {
        MemberQuery.posts.list(MemberPost.self, member)
    }

    static func events(of member: Int64) -> Query<[MemberEventEntry]> {
        MemberQuery.events.list(MemberEventEntry.self, member)
    }

    static func consents(of member: Int64) -> Query<[ConsentEntry]> {
        MemberQuery.consents.list(ConsentEntry.self, member)
    }

    func add(
        _ form: MemberForm.Checked,
        to chapter: ChapterChoice,
        _ admission: Admission,
        _ sealed: SealedNumbers
    ) async throws -> Int64 {
        try await database.run(
            MemberQuery.add.one(
                Int64.self,
                chapter.id,
                chapter.region,
                form.group,
                form.name.text,
                form.initials,
                Int16(form.sex.rawValue),
                form.birthDate,
                sealed.id,
                sealed.idHash,
                sealed.phone,
                sealed.phoneHash,
                sealed.phoneTail,
                form.ethnicity?.code,
                form.education?.code,
                form.tags.map(\.rawValue),
                form.elderKind?.rawValue,
                form.card,
                form.remark,
                admission.state.rawValue,
                admission.joined
            )
        )
    }

    /// - Returns: whether nobody else had changed her since.
    func change(
        _ member: Int64,
        version: Int,
        _ form: MemberForm.Checked,
        _ sealed: SealedNumbers
    ) async throws -> Bool {
        try await database.run(
            MemberQuery.change.execute(
                member,
                version,
                form.group,
                form.name.text,
                form.initials,
                Int16(form.sex.rawValue),
                form.birthDate,
                sealed.id,
                sealed.idHash,
                sealed.phone,
                sealed.phoneHash,
                sealed.phoneTail,
                form.ethnicity?.code,
                form.education?.code,
                form.tags.map(\.rawValue),
                form.elderKind?.rawValue,
                form.card,
                form.remark
            )
        ) == 1
    }

    func note(
        _ event: MemberEvent,
        of member: Int64,
        on day: Day,
        from: Int64? = nil,
        to: Int64? = nil,
        with other: Int64? = nil,
        why: String? = nil
    ) async throws {
        _ = try await database.run(
            MemberQuery.addEvent.execute(member, event.rawValue, day, from, to, other, why)
        )
    }

    func note(
        consentTo purpose: ConsentPurpose,
        given: Bool,
        of member: Int64,
        _ channel: ConsentChannel,
        on day: Day
    ) async throws {
        _ = try await database.run(
            MemberQuery.addConsent.execute(
                member,
                purpose.rawValue,
                given,
                channel.rawValue,
                day
            )
        )
    }

    /// Ends what she kept up: all her links, or those outside a place, and her posts.
    func endTies(
        of member: Int64,
        on day: Day,
        why: String,
        outside place: RegionCode? = nil
    ) async throws {
        _ = try await database.run(
            MemberQuery.endLinks.execute(member, day, why, place?.text, place?.range.upperBound),
            MemberQuery.endPosts.execute(member, day, why)
        )
    }

    /// Runs a move that must touch one row; otherwise somebody else was quicker.
    func move(_ query: Query<Int>) async throws {
        guard try await database.run(query) == 1 else {
            throw Problems("state", .changedMeanwhile)
        }
    }

    /// What the database refused, as the form's problem; what is no rule of ours is thrown on.
    static func problems(in error: PostgresError) throws -> Problems {
        switch error.constraint {
        case "person_is_a_member_once":
            // Whether here or elsewhere is not said: membership of another place is not ours to tell.
            Problems("id_number", Sentence("这个身份证号已经登记过会员，不能再登记；请找乡镇专干核对。"))
        case "group_is_of_the_members_chapter":
            Problems("group", Sentence("请选本协会的小组。"))
        case "member_is_of_age":
            Problems("birth_date", Sentence("年满 18 岁才能入会。"))
        case "member_birth_is_possible":
            Problems("birth_date", Sentence("出生年份太早，请核对。"))
        case "member_leaves_after_joining":
            Problems("day", Sentence("不能早于入会日期。"))
        case "post_is_held_once", "one_president_one_secretary_general":
            Problems("keep", Sentence("两份在同一时间担任同一个职务，请先在协会页面改好任职。"))
        default: throw error
        }
    }
}

/// Numbers on their way into the database.
struct SealedNumbers: Sendable {
    let id: [UInt8]?
    let idHash: [UInt8]?
    let phone: [UInt8]?
    let phoneHash: [UInt8]?
    let phoneTail: [UInt8]?

    init(_ number: IDNumber?, _ phone: Phone?, _ keys: KeyRing) throws {
        id = try number.map { Array(try keys.sealed($0)) }
        idHash = number.map { Array(keys.hash(of: $0)) }
        self.phone = try phone.map { Array(try keys.sealed($0)) }
        phoneHash = phone.map { Array(keys.hash(of: $0)) }
        phoneTail = phone.map { Array(keys.tail(ofPhone: $0.lastFour)) }
    }
}
