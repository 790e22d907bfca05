import Foundation
import HTML
import Testing

@testable import App

/// A paper that a test makes up.
private struct Note: Paper {
    var title = "便条"
    var look = PaperLook.letter
    let body: HTML
}

@Suite struct PaperPressTests {
    private static func press(
        _ limits: PaperPress.Limits = PaperPress.Limits(),
        searching path: String? = ProcessInfo.processInfo.environment["PATH"],
        in place: URL = FileManager.default.temporaryDirectory
    ) -> PaperPress {
        let sheets = TestDatabase.share.appending(path: "Web/Print")
        return PaperPress(sheets: sheets, limits, searching: path, in: place)
    }

    @Test(.enabled(if: PrintedPaper.canBeRead, "pdftotext is not installed"))
    func `a paper is real text, escaped once, and leaves nothing behind`() async throws {
        let folder = try PrivateFolder(for: "press-test")
        defer { withExtendedLifetime(folder) {} }
        let place = URL(filePath: folder.path(""))
        let name = "张<三>&丰"
        let note = Note(body: "<p>\(name)，五星农家</p>")
        var patient = PaperPress.Limits()
        patient.seconds = 300
        let paper = PrintedPaper(bytes: try await Self.press(patient, in: place).pdf(of: note))
        #expect(try paper.text() == "张<三>&丰，五星农家1/1")
        let left = try FileManager.default
            .contentsOfDirectory(atPath: place.path(percentEncoded: false))
        #expect(left == [])
    }

    /// WeasyPrint's own way of it takes seconds for each font, and would be taken silently.
    @Test func `a Chinese font is cut down to the signs of a paper`() throws {
        let script = TestDatabase.share.appending(path: "Web/Print/press.py")
        let cut = """
            import runpy, subprocess
            press = runpy.run_path("\(script.path(percentEncoded: false))")
            file = subprocess.check_output(["fc-match", "-f", "%{file}", "Noto Serif CJK SC"])
            font = open(file, "rb").read()
            small = press["cut"](font, 2, [34, 20000])
            print(small[:4].decode(), len(small) * 10 < len(font))
            """
        // By the Python that WeasyPrint is installed for.
        let python = #"$(sed '1s/^#! *//;q' "$(command -v weasyprint)")"#
        let said = try TestServer.carryOut(["bash", "-c", "\(python) -c \"$0\"", cut])
        #expect(said == "OTTO True")
    }

    @Test func `a paper that takes too long or too much is given up`() async throws {
        let note = Note(body: "<p>一</p>")
        var short = PaperPress.Limits()
        short.seconds = 0.02
        await #expect(throws: PaperFault.tookTooLong) { try await Self.press(short).pdf(of: note) }
        var small = PaperPress.Limits()
        small.bytes = 64 << 20
        await #expect(throws: PaperFault.self) { try await Self.press(small).pdf(of: note) }
    }

    @Test func `without the program, or with too many papers waiting, a sentence says so`()
        async throws
    {
        let note = Note(body: "<p>一</p>")
        let bare = Self.press(searching: "/nowhere")
        await #expect(throws: PaperFault.missing) { try await bare.pdf(of: note) }
        #expect(Sentence(PaperFault.missing).key.contains("weasyprint"))
        var full = PaperPress.Limits()
        full.waiting = 0
        await #expect(throws: PaperFault.busy) { try await Self.press(full).pdf(of: note) }
    }

    /// Papers are closed in themselves: neither a picture nor a font lies elsewhere.
    @Test func `the style sheets of papers fetch nothing`() throws {
        let folder = TestDatabase.share.appending(path: "Web/Print")
        for name in ["paper"] + PaperLook.allCases.map(\.rawValue) {
            let sheet = try String(
                contentsOf: folder.appending(path: "\(name).css"),
                encoding: .utf8
            )
            #expect(!sheet.contains("url(") && !sheet.contains("@import"), "\(name)")
        }
    }
}
