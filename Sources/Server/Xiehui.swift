import ArgumentParser

/// The program: everything that is not a page is a command of it.
@main
struct Xiehui: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "xiehui",
        abstract: "The platform of grass-roots family-planning associations (协会).",
        subcommands: [
            Serve.self, Migrate.self, Regions.self, Import.self, Export.self, Rate.self,
            Summary.self,
            Accounts.self,
            Audit.self, Erase.self, Retention.self,
            Config.self,
            Key.self, Demo.self, Demonstrate.self,
        ]
    )
}
