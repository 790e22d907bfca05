import Domain
import Testing

struct HolidayTests {
    @Test func `the table of holidays says what the notices say`() async throws {
        let database = try await TestDatabase()
        defer { database.drop() }
        let kept = try database.run("select day, works, name, source from holiday order by day")
            .split(separator: "\n").map(String.init)
        let published = HolidayNotice.all.flatMap { notice in
            notice.entries.map {
                "\($0.day.iso)|\($0.isWorked ? "t" : "f")|\($0.label.chinese)|\(notice.number)"
            }
        }
        #expect(kept == published)
    }
}
