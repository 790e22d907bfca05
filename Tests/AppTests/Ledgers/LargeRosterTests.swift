import Domain
import Foundation
import Testing

@testable import App

/// The roster of a large county, made up: a hundred thousand people in one transaction.
@Suite struct LargeRosterTests {
    @Test(.timeLimit(.minutes(18)))
    func `a hundred thousand members go in at once`() async throws {
        try await withEmptyRegister { site in
            _ = try await site.takeIn(["01-协会名册.xlsx"])
            let file = try Self.roster(of: 100_000)
            let report = try await site.takeIn([file])
            #expect(report.files.first?.added == 100_000)
            #expect(report.files.first?.refused == 0)
            #expect(try site.database.run("select count(*) from member") == "100000")
            #expect(
                try site.database.run("select count(distinct xmin::text) from member") == "1",
                "one transaction"
            )
            #expect(
                try site.database.run(
                    """
                    select count(*) from audit_entry
                    where table_name = 'member' and account_id = 21
                    """
                ) == "100000"
            )
        }
    }

    /// A csv of people whose numbers are right and belong to nobody.
    static func roster(of count: Int) throws -> String {
        var text = "所属协会,姓名,性别,身份证号,联系电话,组别,会员类别,入会时间\r\n"
        text.reserveCapacity(count * 90)
        let surnames = Array("王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗")
        let given = Array("桂英建国秀兰大山小梅新立明华玉珍志强海燕春芳")
        let chapters = ["竹溪村计生协会", "南坪村计生协会", "大塘村计生协会", "石桥村计生协会"]
        for n in 0..<count {
            let number = number(n)
            let isMale = (Int(number.dropFirst(16).prefix(1)) ?? 0) % 2 == 1
            let name = "\(surnames[n % 19])\(given[n % 22])\(given[n / 22 % 22])"
            text += "\(chapters[n % 4]),\(name),\(isMale ? "男" : "女"),\(number),"
            text += "13\(800_000_000 + n),\(n % 12 + 1)组,普通会员,2001-05-29\r\n"
        }
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv")
        try Data(text.utf8).write(to: file)
        return file.path(percentEncoded: false)
    }

    /// The n-th made-up ID number: 99 is no place, the day one of 18,000, the rest counts.
    private static func number(_ n: Int) -> String {
        let day = Day(ordinal: -12_000 + n % 18_000)
        let date = day.iso.filter { $0 != "-" }
        let place = 990_000 + n / 18_000
        let body = "\(place)\(date)\(String(1000 + n % 900).suffix(3))"
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(weights, body.compactMap(\.wholeNumberValue)).map { $0 * $1 }.reduce(0, +)
        return body + ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][sum % 11]
    }
}
