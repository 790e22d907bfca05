import CPostgres
import Foundation
import Logging
import Synchronization

/// What a listener hears.
package enum Notification: Sendable, Hashable {
    /// From now on nothing is missed; anything before may have been: reload what is cached.
    ///
    /// Comes first, after each reconnect, and when the reader was too slow to take all.
    case listening
    case notified(channel: String, payload: String)
}

extension Pool {
    /// Listens on a connection of its own until the stream is dropped, across lost connections.
    package func listen(_ channels: String...) -> AsyncStream<Notification> {
        let (stream, continuation) = AsyncStream.makeStream(
            of: Notification.self,
            bufferingPolicy: .bufferingNewest(1024)
        )
        do {
            let listener = try Listener(
                connectionString: configuration.connectionString,
                channels: channels,
                logger: logger,
                continuation: continuation
            )
            continuation.onTermination = { _ in listener.stop() }
            listener.start()
        } catch {
            logger.error("The system gives no descriptor to listen with")
            continuation.finish()
        }
        return stream
    }
}

/// One thread that waits for notifications; it blocks, so it is nobody else's.
final class Listener: Sendable {
    private let connectionString: String
    private let channels: [String]
    private let logger: Logger
    private let continuation: AsyncStream<Notification>.Continuation
    /// Wakes the thread when nobody listens any more.
    private let bell: Int32

    init(
        connectionString: String,
        channels: [String],
        logger: Logger,
        continuation: AsyncStream<Notification>.Continuation
    ) throws {
        self.connectionString = connectionString
        self.channels = channels
        self.logger = logger
        self.continuation = continuation
        bell = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
        guard bell >= 0 else { throw PostgresError(.busy) }
    }

    deinit { close(bell) }

    func start() {
        let thread = Thread { self.run() }
        thread.name = "listen"
        thread.start()
    }

    func stop() { eventfd_write(bell, 1) }

    /// Connects again after each loss, with growing, jittered pauses, until told to stop.
    private func run() {
        var failures = 0
        while true {
            do {
                if try listen(onConnected: { failures = 0 }) { return }
            } catch {
                failures += 1
            }
            if failures == 1 { logger.warning("Not listening for notifications") }
            let most = min(5000, 50 << min(7, failures))
            if wait(for: nil, atMost: Int32.random(in: Int32(most / 2)...Int32(most))) { return }
        }
    }

    /// Listens on one connection as long as it lasts; true if told to stop.
    private func listen(onConnected: () -> Void) throws -> Bool {
        let connection = try PlainConnection(to: connectionString, name: "xiehui listen")
        for channel in channels { try connection.execute("listen \(quoted(channel))") }
        onConnected()
        hear(.listening)
        while true {
            while let notification = PQnotifies(connection.raw) {
                hear(
                    .notified(
                        channel: String(cString: notification.pointee.relname),
                        payload: String(cString: notification.pointee.extra)
                    )
                )
                PQfreemem(notification)
            }
            if wait(for: PQsocket(connection.raw), atMost: -1) { return true }
            guard PQconsumeInput(connection.raw) == 1 else { return false }
        }
    }

    private func hear(_ notification: Notification) {
        if case .dropped = continuation.yield(notification) { continuation.yield(.listening) }
    }

    /// Sleeps until the socket can be read or the time is up; true if told to stop.
    private func wait(for socket: Int32?, atMost milliseconds: Int32) -> Bool {
        var descriptors = [pollfd(fd: bell, events: Int16(POLLIN), revents: 0)]
        if let socket { descriptors.append(pollfd(fd: socket, events: Int16(POLLIN), revents: 0)) }
        poll(&descriptors, nfds_t(descriptors.count), milliseconds)
        return descriptors[0].revents != 0
    }

    private func quoted(_ channel: String) -> String {
        "\"" + channel.replacing("\"", with: "\"\"") + "\""
    }
}
