import App
import ArgumentParser

/// `xiehui erase`: what the site erases by itself, at once and with the number told.
struct Erase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Erase what identifies members who left or died twelve months ago.",
        discussion: """
            The site does so every minute; here it is done now. What past figures are counted from \
            stays, the rest cannot be brought back.
            """
    )

    @Flag(help: "Erase whoever is due. There is nothing else that this erases.")
    var due = false

    @Flag(help: "Only say how many that are.")
    var dryRun = false

    func validate() throws {
        guard due else { throw ValidationError("say what to erase: --due") }
    }

    func run() async throws {
        try await Commands.run { around in
            let (site, _) = try await around.siteAndOwner()
            if dryRun {
                let people = try await site.membersToErase()
                Terminal.say(
                    "将清除 \(people) 人的个人信息。/ "
                        + "People whose personal data would be erased: \(people)."
                )
            } else {
                let people = try await site.eraseMembers()
                Terminal.say(
                    "已清除 \(people) 人的个人信息。/ "
                        + "People whose personal data were erased: \(people)."
                )
            }
        }
    }
}
