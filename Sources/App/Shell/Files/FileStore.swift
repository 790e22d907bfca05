import Foundation
import Glibc

/// Uploaded files, by the hash of their content, in a folder that all processes share.
///
/// A file is only ever added, and stands there whole or not at all; who may see it is settled by the
/// row that names it. The same content is kept once, whoever brought it.
package struct FileStore: Sendable {
    package let folder: URL

    package init(folder: URL) {
        self.folder = folder
    }

    /// Makes the folder at the start, for its owner alone.
    ///
    /// - Throws: `FileStoreFault` if it is not there to be written.
    package func prepare() throws(FileStoreFault) {
        let path = folder.path(percentEncoded: false)
        do {
            try FileManager.default.createDirectory(
                at: folder,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw .noFolder(path)
        }
        guard access(path, R_OK | W_OK | X_OK) == 0 else { throw .unwritable(path) }
    }

    /// Keeps content under its hash; that it is there already, or just now comes from elsewhere, is
    /// no trouble.
    @discardableResult
    func put(_ content: [UInt8]) async throws -> FileDigest {
        try await FileWork.run { try keep(content) }
    }

    /// The path of a file: two levels of folders, so that none grows too large to be listed.
    func path(of digest: FileDigest) -> String {
        let hex = digest.hex
        return place(hex).appending(path: hex).path(percentEncoded: false)
    }

    private func place(_ hex: String) -> URL {
        folder.appending(path: hex.prefix(2)).appending(path: hex.dropFirst(2).prefix(2))
    }

    private func keep(_ content: [UInt8]) throws -> FileDigest {
        let digest = FileDigest(of: content)
        let path = path(of: digest)
        let place = place(digest.hex)
        if access(path, F_OK) != 0 {
            for folder in [place.deletingLastPathComponent(), place] {
                guard mkdir(folder.path(percentEncoded: false), 0o700) == 0 || errno == EEXIST
                else { throw FileStoreFault.failed(errno) }
            }
            try write(content, to: path, in: place)
        }
        // Also where another process has just put it: the row that follows relies on it.
        for folder in [place, place.deletingLastPathComponent(), folder] {
            try Self.settle(folder)
        }
        return digest
    }

    /// Writes beside its place and moves it there at once, when it is surely on the disk.
    private func write(_ content: [UInt8], to path: String, in place: URL) throws {
        let part = place.appending(path: ".\(UUID().uuidString).part").path(percentEncoded: false)
        let handle = try FileHandle.new(at: part)
        do {
            try handle.write(contentsOf: content)
            try handle.synchronize()
            try handle.close()
            guard rename(part, path) == 0 else { throw FileStoreFault.failed(errno) }
        } catch {
            unlink(part)
            throw error
        }
    }

    /// Has a folder's list of names written to the disk.
    private static func settle(_ folder: URL) throws {
        let descriptor = open(
            folder.path(percentEncoded: false),
            O_RDONLY | O_DIRECTORY | O_CLOEXEC
        )
        guard descriptor >= 0 else { throw FileStoreFault.failed(errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw FileStoreFault.failed(errno) }
    }

    /// A store of its own for one test.
    package static func forTests() throws -> Self {
        let store = Self(folder: try Upload.newFolder())
        try store.prepare()
        return store
    }
}

/// The store cannot do its work; the number is the system's.
package enum FileStoreFault: Error, Equatable {
    case noFolder(String)
    case unwritable(String)
    case failed(Int32)
    /// The content of a form's file is no longer what was looked at.
    case changed
}

extension FileHandle {
    /// A new file for its owner alone; never one that is there already.
    static func new(at path: String) throws -> FileHandle {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FileStoreFault.failed(errno) }
        return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }
}
