import Foundation
import Glibc

/// A folder that nobody else may enter, and that goes with whoever holds it.
final class PrivateFolder: Sendable {
    private let folder: String

    struct NotMade: Error {}

    /// - Parameter kind: what the folder is for; its name says so to whoever looks after the machine.
    init(
        for kind: String,
        in parent: URL = FileManager.default.temporaryDirectory
    ) throws(NotMade) {
        let wish = parent.appending(path: "xiehui-\(kind).XXXXXX").path(percentEncoded: false)
        var name = Array(wish.utf8CString)
        guard let made = mkdtemp(&name) else { throw NotMade() }
        folder = String(cString: made)
    }

    func path(_ name: String) -> String { folder + "/" + name }

    deinit {
        // What cannot be removed is the system's to sweep, as everything temporary.
        do { try FileManager.default.removeItem(atPath: folder) } catch {}
    }
}
