import Foundation
import Testing

@testable import App

struct FileStoreTests {
    /// The SHA-256 of `abc`, as FIPS 180 gives it.
    private static let sum = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

    private static func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test func `content is kept once under its hash, for its owner alone`() async throws {
        let store = try FileStore.forTests()
        defer { Upload.remove(store.folder) }
        let digests = try await withThrowingTaskGroup(of: FileDigest.self) { group in
            for _ in 0..<20 { group.addTask { try await store.put(Array("abc".utf8)) } }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(digests.map(\.hex) == [Self.sum])
        let folder = store.folder.path(percentEncoded: false)
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
        #expect(paths == ["ba", "ba/78", "ba/78/\(Self.sum)"])
        let modes = try paths.map {
            try Self.mode(store.folder.appending(path: $0).path(percentEncoded: false))
        }
        #expect(modes == [0o700, 0o700, 0o600])
        #expect(try Self.mode(folder) == 0o700)
        let path = store.path(of: try #require(digests.first))
        #expect(FileManager.default.contents(atPath: path) == Data("abc".utf8))
    }

    @Test func `a folder that cannot be made stops the start, by name`() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try Data().write(to: file)
        defer { Upload.remove(file) }
        let folder = file.appending(path: "files", directoryHint: .isDirectory)
        #expect(throws: FileStoreFault.noFolder(folder.path(percentEncoded: false))) {
            try FileStore(folder: folder).prepare()
        }
        #expect(throws: FileStoreFault.noFolder(file.path(percentEncoded: false))) {
            try FileStore(folder: file).prepare()
        }
    }

    @Test func `a digest is read from a row as it was written into it`() throws {
        let digest = FileDigest(of: Array("abc".utf8))
        var text = try #require(digest.bound)
        #expect(text == "\\x\(Self.sum)")
        #expect(try text.withUTF8 { try FileDigest.read(UnsafeRawBufferPointer($0)) } == digest)
        var short = "\\x00ff"
        #expect(throws: (any Error).self) {
            try short.withUTF8 { try FileDigest.read(UnsafeRawBufferPointer($0)) }
        }
    }
}
