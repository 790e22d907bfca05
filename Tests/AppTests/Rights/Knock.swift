import Foundation

@testable import App

/// One knock at one door: the address and the form that belong to a relation of regions.
struct Knock: Sendable {
    let isGet: Bool
    let path: String
    private(set) var fields: [String: String] = [:]
    /// Sent with the form, where the door asks for files.
    private(set) var files: [(name: String, bytes: [UInt8])] = []

    init(
        isGet: Bool,
        path: String,
        fields: [String: String],
        files: [(name: String, bytes: [UInt8])] = []
    ) {
        self.isGet = isGet
        self.path = path
        self.fields = fields
        self.files = files
    }

    /// As seen from 苏仙区, whose administrator does the granting in the walk: an account at home
    /// there, its only grant (of the same number), and a duty that fits the level.
    private static let places = [
        "own": (account: 63, region: "431003", duty: "county_reader"),
        "parent": (account: 1, region: "4310", duty: "administrator"),
        "sibling": (account: 72, region: "431002", duty: "county_reader"),
        "child": (account: 82, region: "431003190", duty: "administrator"),
    ]

    init(door: String, column: String, person: Person, site: TestSite) async throws {
        isGet = door.hasPrefix("GET ")
        var path = String(door.drop { $0 != "/" })
        let place = Self.places[column]
        switch door {
        case "GET /accounts/new": path += "?region=\(place?.region ?? "")"
        case "POST /accounts": fields = Self.newAccount(place?.region ?? "", place?.duty ?? "")
        case "POST /accounts/{account}/duties":
            path = "/accounts/\(Cast.newcomer)/duties"
            fields = [
                "duty": place?.duty ?? "", "region": place?.region ?? "", "reason": "试一试",
            ]
        case "POST /accounts/{account}/reinstatement":
            try Self.suspend(place?.account ?? 0, site)
        case let ledgers where ledgers.contains(" /ledgers"):
            let knock = try LedgerKnock(column, site)
            path = knock.path(path, isList: !ledgers.contains("{import}"))
            fields = knock.fields
            if ledgers == "POST /ledgers" { files = knock.files }
        case "POST /me/password": fields = try await Self.newPassword(person, site)
        case "POST /me/sessions/{session}/end":
            let session = try await Self.session(of: column == "self" ? person : nil, site)
            path = path.replacing("{session}", with: session)
        default: fields = ["reason": "试一试"]
        }
        let account = "\(place?.account ?? 0)"
        self.path = path.replacing("{account}", with: account).replacing("{grant}", with: account)
    }

    func carryOut(as person: Person) async throws -> Answer {
        if isGet { return try await person.get(path) }
        if !files.isEmpty { return try await person.upload(path, fields, files: files) }
        return try await person.post(path, fields)
    }

    private static func newAccount(_ region: String, _ duty: String) -> [String: String] {
        [
            "region": region, "duty": duty, "user_name": "walk\(Int.random(in: 1...999_999_999))",
            "display_name": "试走人", "reason": "试一试",
        ]
    }

    private static func suspend(_ account: Int, _ site: TestSite) throws {
        _ = try site.database.run(
            """
            update account set suspended_reason = '试一试', suspended_by = null
            where account_id = \(account)
            """
        )
    }

    private static func newPassword(
        _ person: Person,
        _ site: TestSite
    ) async throws -> [String: String] {
        guard let token = person.token else { return [:] }
        let name = try site.database.run(
            """
            select user_name from session_reach join account using (account_id)
            where token_hash = sha256('\\x\(token.hex)')
            """
        )
        let living =
            "update session set ended_at = null where token_hash = sha256('\\x\(token.hex)')"
        try await site.setPassword("山高水长天地宽阔", of: name)
        _ = try site.database.run(living)
        _ = try site.database.run(
            """
            select reach_refresh(account_id) from account where user_name = '\(name)'
            """
        )
        return [
            "current": "山高水长天地宽阔", "password": "春去秋来日月长久不息", "again": "春去秋来日月长久不息",
        ]
    }

    /// The number of a person's own session, or of somebody else's.
    private static func session(of person: Person?, _ site: TestSite) async throws -> String {
        let other = try await site.signIn("beihu.admin")
        guard let token = person == nil ? other.token : person?.token else { return "0" }
        return try site.database.run(
            "select session_id from session where token_hash = sha256('\\x\(token.hex)')"
        )
    }
}

extension Token {
    /// The hash as the database's text form has it, without the leading `\x`.
    var hex: String { hash.map { String(format: "%02x", $0) }.joined() }
}
