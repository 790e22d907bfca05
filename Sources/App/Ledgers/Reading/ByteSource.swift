import Glibc

/// Bytes piece by piece: of a file, or of a program that is writing.
///
/// Reading blocks its thread. An import is a job of its own and reads on a thread of its own.
final class ByteSource {
    private let descriptor: Int32
    /// How much longer to wait, all waiting together; nil for a file, which never lets wait.
    private var patience: Duration?
    private let limits: ReadingLimits
    private var piece = [UInt8](repeating: 0, count: 64 << 10)

    /// Opens a file.
    init(file path: String, _ limits: ReadingLimits) throws(LedgerFault) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .noSuchFile }
        patience = nil
        self.limits = limits
    }

    /// Takes over the end of a pipe.
    ///
    /// Only waiting counts: how long the rows take where they are going is not the writer's fault.
    init(pipe descriptor: Int32, _ limits: ReadingLimits) {
        self.descriptor = descriptor
        patience = .seconds(limits.seconds)
        self.limits = limits
    }

    deinit {
        close(descriptor)
    }

    /// The next piece; an empty one at the end.
    func next() throws(LedgerFault) -> [UInt8] {
        while true {
            try wait()
            let count = piece.withUnsafeMutableBytes {
                Glibc.read(descriptor, $0.baseAddress, $0.count)
            }
            if count >= 0 { return Array(piece.prefix(count)) }
            guard errno == EINTR else { throw .damaged }
        }
    }

    /// Reads that many bytes from there, or as many as there are.
    func bytes(_ count: Int, at offset: Int) -> [UInt8] {
        var found = [UInt8](repeating: 0, count: count)
        let read = found.withUnsafeMutableBytes {
            pread(descriptor, $0.baseAddress, $0.count, off_t(offset))
        }
        return Array(found.prefix(max(0, read)))
    }

    /// The size of the file; nil for what has none, such as a pipe or a folder.
    ///
    /// Asked by seeking: the compiler takes `stat` for a part of whichever C module it met first.
    var size: Int? {
        let here = lseek(descriptor, 0, SEEK_CUR)
        let end = lseek(descriptor, 0, SEEK_END)
        guard here >= 0, end >= 0, end < Int.max / 2 else { return nil }
        lseek(descriptor, here, SEEK_SET)
        return Int(end)
    }

    /// Goes back to that byte of the file.
    func rewind(to offset: Int) {
        lseek(descriptor, off_t(offset), SEEK_SET)
    }

    private func wait() throws(LedgerFault) {
        guard patience != nil else { return }
        var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        while true {
            let start = ContinuousClock.now
            let isReady = poll(&watched, 1, 100) > 0
            try spend(.now - start)
            if isReady { return }
        }
    }

    /// - Throws: when all patience is spent.
    func spend(_ time: Duration) throws(LedgerFault) {
        guard let left = patience else { return }
        guard left > time else { throw .tookTooLong(seconds: limits.seconds) }
        patience = left - time
    }
}
