import HTTPTypes
import Testing

@testable import App

struct ProfileTests {
    private static let year = [
        "region": Cast.township, "year": "2025", "population": "23,456", "area": "83.5",
        "married_women": "4100", "city_km": "24", "source": "2025 年统计年报", "version": "",
    ]

    @Test func `a township's year is entered and read by whoever sees its chapters`() async throws {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            try await officer.post("/profile", Self.year).expect(.seeOther)
            let reader = try await site.signIn("suxian.reader")
            try await reader.get("/profile?place=431003")
                .expect(
                    .ok,
                    showing: "云溪镇 2025 年",
                    "83.5",
                    "23456",
                    "离县城（公里）",
                    ">24<",
                    "2025 年统计年报",
                    "未填"
                )
            try await reader.post("/profile", Self.year).expect(.forbidden)
        }
    }

    @Test func `a year that is there already is changed only by whoever has seen it`() async throws
    {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            try await officer.post("/profile", Self.year).expect(.seeOther)
            let blind = Self.year.merging(["population": "1"]) { $1 }
            let refused = try await officer.post("/profile", blind)
                .expect(.unprocessableContent, showing: "别人改过这条记录", "人口 23456")
            #expect(refused.value(of: "population") == "1")
            let form = try await officer.get("/profile/year?place=\(Cast.township)&year=2025")
            let seen = blind.merging(["version": form.value(of: "version") ?? ""]) { $1 }
            try await officer.post("/profile", seen).expect(.seeOther)
        }
    }

    @Test func `figures that cannot be are refused beside their field`() async throws {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            let wrong = ["population": "很多", "area": "8.123", "source": "", "year": "1900"]
            try await officer.post("/profile", Self.year.merging(wrong) { $1 }).expect(
                .unprocessableContent,
                showing: "请填整数",
                "最多两位小数",
                "请写明数字从哪里来",
                "1949 年以后"
            )
        }
    }
}
