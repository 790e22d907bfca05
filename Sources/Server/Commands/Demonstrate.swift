import App
import ArgumentParser
import Foundation

/// `xiehui demonstrate`: gives a demonstration's township the months up to now.
struct Demonstrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "补上演示镇最近的月份。/ Give a demonstration's township its last months.",
        discussion: """
            以各账号的身份，按当天的日期，在网站的表单里一件一件地办：活动、走访、意见、公示、月考评。\
            只能用在演示数据库，每个乡镇一次。
            The people of the town act through the site's own forms, each with the clock of its day: \
            activities, visits, suggestions, postings, monthly ratings. Only in a demonstration, and \
            once for a township.
            """
    )

    @Option(help: "乡镇代码，九位。/ The township's code, nine digits.")
    var region: String

    @Option(help: "几个月，连本月。/ How many months, with the running one.")
    var months = 14

    @Flag(help: "用 JSON 打印。/ Print JSON.")
    var json = false

    func run() async throws {
        try await Commands.run { around in
            let (site, owner) = try await around.siteAndOwner()
            try site.files.prepare()
            let command = DemonstrateTown(
                site: site,
                owner: owner,
                seed: around.share.appending(path: "SQL/Seed/Months")
            )
            let report = try await command.carryOut(
                DemonstrateTown.Wish(region: region, months: months)
            ) { done, all in
                if done == all || done.isMultiple(of: 20) { Terminal.progress("\(done)/\(all)") }
            }
            Terminal.endProgress()
            if json { return try Terminal.say(json: report) }
            Terminal.say(
                "\(report.months) 个月，\(report.acts) 件事，\(report.seconds) 秒 / "
                    + "\(report.months) months, \(report.acts) acts, \(report.seconds) s"
            )
        }
    }
}
