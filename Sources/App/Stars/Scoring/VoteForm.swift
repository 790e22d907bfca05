import Domain
import Foundation
import Postgres

/// The meeting, and for each household how many were in favour and against.
struct VoteForm {
    struct Ballot: Sendable {
        let application: Int64
        let vote: StarVote
        let reason: String?
    }

    let sent: SentForm
    let heldOn: Day?
    let present: Int?
    private(set) var problems: Problems

    init(sent: SentForm, today: Day) {
        self.sent = sent
        var problems = Problems()
        let whichDay = Sentence("请写会议是哪一天开的。")
        heldOn = problems.day("held_on", sent["held_on"], upTo: today, orElse: whichDay)
        let heads = Int(Folding.tight(sent["present"])).flatMap {
            (1...2000).contains($0) ? $0 : nil
        }
        if heads == nil { problems.add("present", Sentence("请写到会多少人，1 到 2000。")) }
        present = heads
        self.problems = problems
    }

    /// One household's ballot; nil where nothing was typed for it, or it does not hold.
    mutating func one(_ application: Int64, _ head: String) -> Ballot? {
        let favour = "in_favour_\(application)"
        let (typed, opposed) = (
            Folding.tight(sent[favour]), Folding.tight(sent["against_\(application)"])
        )
        let reason = problems.text(
            "reason_\(application)",
            sent["reason_\(application)"],
            most: 200
        )
        guard !typed.isEmpty || !opposed.isEmpty || reason != nil else { return nil }
        guard let inFavour = Self.count(typed), let against = Self.count(opposed, orElse: 0) else {
            problems.add(favour, .howManyInFavour(head))
            return nil
        }
        guard let present else { return nil }
        guard let vote = StarVote(present: present, inFavour: inFavour, against: against) else {
            problems.add(favour, .moreVotes(head))
            return nil
        }
        if !vote.isWon, reason == nil {
            problems.add("reason_\(application)", .returned(head))
        }
        return Ballot(application: application, vote: vote, reason: vote.isWon ? nil : reason)
    }

    private static func count(_ typed: String, orElse empty: Int? = nil) -> Int? {
        typed.isEmpty ? empty : Int(typed).flatMap { (0...2000).contains($0) ? $0 : nil }
    }

    func enter(
        _ ballots: [Ballot],
        _ transaction: Transaction,
        by person: SignedIn,
        at now: Date
    ) async throws {
        guard let heldOn else { throw problems }
        for ballot in ballots {
            _ = try await transaction.run(
                StarScoringQuery.vote.execute(
                    ballot.application,
                    heldOn,
                    ballot.vote.present,
                    ballot.vote.inFavour,
                    ballot.vote.against,
                    ballot.reason,
                    person.account,
                    now
                )
            )
        }
    }
}

extension Sentence {
    static func howManyInFavour(_ head: String) -> Sentence {
        Sentence("{name}户：请写赞成多少票。", head)
    }

    static func moreVotes(_ head: String) -> Sentence {
        Sentence("{name}户：赞成和反对加起来不能超过到会人数。", head)
    }

    static func returned(_ head: String) -> Sentence {
        Sentence("{name}户：赞成没有过半数就退回重评，请写一句原因。", head)
    }
}
