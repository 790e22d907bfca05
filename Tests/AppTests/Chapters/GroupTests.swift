import HTTPTypes
import Testing

@testable import App

struct GroupTests {
    private static let groups = "/chapters/2/groups"

    @Test func `a secretary adds a group, whose name is written one way`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.post(Self.groups, ["name": "第四组"]).expect(.seeOther)
            try await secretary.get(Self.groups).expect(.ok, showing: "4组", "3 个会员小组")
            try await secretary.post(Self.groups, ["name": "四组"])
                .expect(.unprocessableContent, showing: "已经有一个同名的小组")
            try await secretary.post(Self.groups, ["name": " "])
                .expect(.unprocessableContent, showing: "请填小组的名字")
        }
    }

    @Test func `a group is renamed once from the same form`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.post("\(Self.groups)/1", ["name": "竹林组", "version": "1"])
                .expect(.seeOther)
            let late = try await secretary.post(
                "\(Self.groups)/1",
                ["name": "溪边组", "version": "1"]
            )
            late.expect(.unprocessableContent, showing: "别人改过这条记录", "溪边组")
        }
    }

    @Test func `a group with members is not closed, an empty one is`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.post("\(Self.groups)/1/closing")
                .expect(.unprocessableContent, showing: "这个小组还有 2 名会员")
            _ = try site.database.run(
                "update member set member_group_id = 2 where member_group_id = 1"
            )
            try await secretary.post("\(Self.groups)/1/closing").expect(.seeOther)
            try await secretary.get("/chapters/2").expect(.ok, showing: "已停的：1组")
        }
    }

    @Test func `a group of another chapter is not there`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.post("\(Self.groups)/3/closing").expect(.notFound)
            try await secretary.post("/chapters/3/groups", ["name": "5组"]).expect(.notFound)
        }
    }
}
