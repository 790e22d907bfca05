import NIOPosix

/// Work on files, which may wait for a disk: on the threads that NIO keeps for it, never on one of
/// the few that answer requests.
enum FileWork {
    static func run<Value: Sendable>(
        _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        try await NIOThreadPool.singleton.runIfActive(work)
    }
}
