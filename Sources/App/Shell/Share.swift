import Crypto
import Foundation

/// The folder that holds `SQL` and `Web`: it must be the one the executable was built with.
package struct Share: Sendable {
    package let folder: URL

    package init(folder: URL) {
        self.folder = folder
    }

    /// Compares the folder with the list of checksums that the build left beside the executable.
    ///
    /// A line is the SHA-256 in hex, two blanks, and a path below the folder, as `sha256sum` writes
    /// it. Where the build left no list, as on a developer's desk, nothing is compared.
    /// - Throws: `ShareFault`, naming the first file that is missing or another one.
    package func check(against list: URL) throws {
        guard FileManager.default.fileExists(atPath: list.path(percentEncoded: false)) else {
            return
        }
        for line in try String(contentsOf: list, encoding: .utf8).split(separator: "\n") {
            let path = String(line.dropFirst(66))
            guard
                let data = FileManager.default.contents(
                    atPath: folder.appending(path: path).path(percentEncoded: false)
                )
            else { throw ShareFault.missing(path) }
            let sum = SHA256.hash(data: data).map { String(format: "%02x", $0) }.joined()
            guard sum == line.prefix(64) else { throw ShareFault.changed(path) }
        }
    }
}

/// The share folder does not fit the executable.
package enum ShareFault: Error, Equatable {
    case missing(String)
    case changed(String)
}
