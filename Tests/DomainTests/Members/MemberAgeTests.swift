import Domain
import Testing

struct MemberAgeTests {
    private func fault(born: String, on day: String) throws -> MemberAge.Fault? {
        let (birth, day) = (try Day(iso: born), try Day(iso: day))
        do throws(MemberAge.Fault) {
            try MemberAge.check(bornOn: birth, on: day)
            return nil
        } catch {
            return error
        }
    }

    @Test func `a member is eighteen on the day she applies, and not a day younger`() throws {
        #expect(try fault(born: "2008-04-06", on: "2026-04-06") == nil)
        let day = try Day(iso: "2026-04-06")
        #expect(try fault(born: "2008-04-07", on: "2026-04-06") == .underAge(on: day))
    }

    @Test func `nobody is born tomorrow, and nobody in 1880`() throws {
        #expect(try fault(born: "2026-04-07", on: "2026-04-06") == .notBornYet)
        #expect(try fault(born: "1880-04-07", on: "2026-04-06") == .tooOld)
    }
}
