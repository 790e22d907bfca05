import Foundation

@testable import App

/// A knock at a door about how long personal data are kept: each finds rows past their term.
struct RetentionKnock {
    /// Nil for a door that is about something else.
    let knock: Knock?

    static func isAbout(_ door: String) -> Bool {
        door.contains(" /retention") || door.contains(" /consents")
            || door.contains(" /impact-assessments")
    }

    private static let village = [
        "own": "431003190201", "parent": "431003190", "sibling": "431003190202",
        "child": "431003190201",
    ]
    private static let township = [
        "own": "431003190", "parent": "431003", "sibling": "431003191", "child": "431003190201",
    ]
    private static let county = [
        "own": "431003", "parent": "4310", "sibling": "431002", "child": "431003190",
    ]
    /// A proposal is of a township: above hers there is none, so that another county's stands there.
    private static let proposals = [
        "own": "431003190", "parent": "431002101", "sibling": "431003191", "child": "431003190",
    ]

    init(_ door: String, _ role: String, _ column: String, _ site: TestSite) throws {
        let isOfTownship = door.contains("proposal") || door == "POST /retention/{rule}"
        let places =
            isOfTownship
            ? Self.proposals
            : role == "village_secretary"
                ? Self.village : role == "county_reader" ? Self.county : Self.township
        guard Self.isAbout(door), let place = places[column] else {
            knock = nil
            return
        }
        var path = String(door.drop { $0 != "/" })
            .replacing("{rule}", with: "contact_note").replacing("{purpose}", with: "phone")
        if isOfTownship {
            let proposal = try site.database.run(Self.propose(place))
            path = path.replacing("{proposal}", with: proposal)
        }
        if door.contains("{hold}") {
            path = path.replacing("{hold}", with: try site.database.run(Self.hold(place)))
        }
        let isGet = door.hasPrefix("GET ")
        knock = Knock(
            isGet: isGet,
            path: isGet && !door.contains("{proposal}") ? "\(path)?place=\(place)" : path,
            fields: [
                "place": place, "reason": "试一试", "purpose": "child", "done_on": "2026-01-05",
                "assessor": "王专干", "necessity": "助学要用", "risk": "low", "measures": "保管好",
                "review_on": "2027-01-05",
            ]
        )
    }

    /// A note past its term in the township, and a proposal about another kind that waits for a second person.
    private static func propose(_ place: String) -> String {
        """
        set session_replication_role = replica;
        insert into contact (household_id, chapter_id, region_code, contacted_on, channel, topics, note,
            entered_by, entered_at)
        select 201, chapter_id, region_code, '2020-01-01', 'visit', '{help}', '早年的话', 11, '2020-01-01'
        from chapter where region_code ^@ '\(place)' limit 1;
        update retention_proposal set state = 'stopped' where region_code = '\(place)';
        insert into retention_proposal (rule, region_code, rows, proposed_on, proposed_by, proposed_at)
        values ('suggestion', '\(place)', 1, '2026-02-01', 21, '2026-02-01')
        returning retention_proposal_id
        """
    }

    private static func hold(_ place: String) -> String {
        """
        set session_replication_role = replica;
        insert into retention_hold (region_code, reason, laid_by, laid_at)
        values ('\(place)', '检查要用', 31, '2026-02-01') returning retention_hold_id
        """
    }
}
