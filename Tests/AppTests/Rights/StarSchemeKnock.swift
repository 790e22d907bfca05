import Foundation

@testable import App

/// A knock at a door of a five-star scheme, or of the days of a township's round.
struct StarSchemeKnock {
    /// Nil for a door that is not about them.
    let knock: Knock?

    private static let ofRounds = [
        "/stars/{place}/rounds", "/stars/{place}/{year}/days", "/stars/{place}/{year}/closing",
    ]

    private static func isAboutFigures(_ door: String) -> Bool {
        ["/statistics", "/statistics/{item}", "/r6", "/r6.xlsx"].contains {
            door.hasSuffix("/stars/{place}/{year}\($0)")
        }
    }

    static func isAbout(_ door: String) -> Bool {
        door.contains(" /stars/schemes") || isAboutFigures(door)
            || ofRounds.contains { door.hasSuffix($0) }
    }

    /// What stands for a relation to 云溪镇: a place, and the draft that is there.
    private static let places: [String: (region: String, scheme: String)] = [
        "own": (region: "431003190", scheme: "901"), "parent": ("431003", "1"),
        "sibling": ("431003191", "902"), "anywhere": ("431003190", "1"),
    ]

    init(_ door: String, _ role: String, _ column: String, _ site: TestSite) throws {
        if Self.isAboutFigures(door) {
            knock = try Self.figures(door, role, column, site)
            return
        }
        guard Self.isAbout(door), let place = Self.places[column] else {
            knock = nil
            return
        }
        if column != "anywhere" { try Self.prepare(site) }
        let path = String(door.drop { $0 != "/" }).replacing("{place}", with: place.region)
            .replacing("{scheme}", with: place.scheme).replacing("{letter}", with: "E")
            .replacing("{year}", with: "2026")
        let isList = door == "GET /stars/schemes"
        var fields = Self.fields(door)
        fields["place"] = place.region
        knock = Knock(
            isGet: door.hasPrefix("GET "),
            path: isList ? "\(path)?place=\(place.region)" : path,
            fields: fields
        )
    }

    private static func figures(
        _ door: String,
        _ role: String,
        _ column: String,
        _ site: TestSite
    ) throws -> Knock? {
        let near = RatingKnock.places[role] ?? RatingKnock.places["township"]
        guard let place = near?[column] else { return nil }
        try prepare(site)
        let path = String(door.drop { $0 != "/" }).replacing("{place}", with: place.region)
            .replacing("{year}", with: "2026").replacing("{item}", with: "A1")
        return Knock(isGet: true, path: path, fields: [:])
    }

    private static func fields(_ door: String) -> [String: String] {
        if door.hasSuffix("/{letter}") { return StarSchemeDesk.category }
        return switch door.split(separator: "/").last {
        case "drafts": ["scheme": "1"]
        case "publication": ["from": "2027"]
        case "facts": StarSchemeDesk.facts
        case "rounds": StarSchemeDesk.round(2027)
        case "days": StarSchemeDesk.round(2026).merging(["version": "1"]) { $1 }
        default: StarSchemeDesk.numbers
        }
    }

    /// The default scheme as a draft of two townships, and a round of this year in each.
    private static func prepare(_ site: TestSite) throws {
        _ = try site.database.run(
            """
            set session_replication_role = replica;
            delete from star_round;
            delete from star_veto_rule where star_scheme_id > 2;
            delete from star_item where star_scheme_id > 2;
            delete from star_category where star_scheme_id > 2;
            delete from star_scheme where star_scheme_id > 2;
            insert into star_scheme (star_scheme_id, region_code, name, made_by)
            values (901, '431003190', '草稿', 21), (902, '431003191', '草稿', 22);
            insert into star_category select d, letter, label, label_en
            from star_category, unnest('{901,902}'::bigint[]) d where star_scheme_id = 1;
            insert into star_item select d, code, letter, label, label_en, help, help_en, points, proof,
                source, needs, may_not_apply
            from star_item, unnest('{901,902}'::bigint[]) d where star_scheme_id = 1;
            insert into star_veto_rule select d, code, fact, fact_en, document, document_en
            from star_veto_rule, unnest('{901,902}'::bigint[]) d where star_scheme_id = 1;
            insert into star_round (region_code, year, star_scheme_id, counts_from, apply_from, apply_to,
                score_from, score_to, meet_by, notice_by, decide_by, award_by, opened_by, opened_at)
            select p, 2026, 1, '2026-01-01', '2026-04-01', '2026-04-30', '2026-05-01', '2026-05-20',
                '2026-05-31', '2026-06-30', '2026-08-31', '2026-10-31', 21, now()
            from unnest('{431003190,431003191}'::text[]) p;
            """
        )
    }
}
