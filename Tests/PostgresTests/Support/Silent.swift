import Logging

extension Logger {
    /// Says nothing, for tests that expect failures.
    static var silent: Logger { Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() } }
}
