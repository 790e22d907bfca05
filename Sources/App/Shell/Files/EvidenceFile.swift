import Domain
import Foundation

/// A file in the store, as the row that it belongs to names it.
struct KeptFile: Equatable, Sendable {
    let digest: FileDigest
    let kind: FileKind
    /// As the visitor called it; its ending says what it is.
    let name: String
    let bytes: Int
    /// How large a photo is shown; nil for a PDF.
    let pixels: PixelSize?
}

/// A photo or PDF of a form that was looked at and cleaned, and is not in the store yet.
struct EvidenceFile: Sendable {
    let kept: KeptFile
    /// The cleaned content; it lies with the form and goes with it.
    let content: URL
    private let upload: Upload

    fileprivate init(_ file: Upload.File, of upload: Upload, _ limits: FileLimits) throws {
        let content = URL(filePath: file.path)
        let clean = try CleanFile([UInt8](Data(contentsOf: content)), limits)
        try Data(clean.bytes).write(to: content)
        kept = KeptFile(
            digest: FileDigest(of: clean.bytes),
            kind: clean.kind,
            name: clean.kind.name(from: EvidenceFile.plain(file.name)),
            bytes: clean.bytes.count,
            pixels: clean.pixels
        )
        self.content = content
        self.upload = upload
    }

    /// Without signs that cannot be seen but turn the others round, and with its ending at most 100.
    private static func plain(_ name: String) -> String {
        let seen = name.unicodeScalars.filter { $0.properties.generalCategory != .format }
        return String(String.UnicodeScalarView(seen.suffix(95)))
    }
}

extension Upload {
    /// The photos and PDFs of one field, cleaned and ready for the store.
    ///
    /// Each that cannot be kept is a problem by its name; nothing is in the store before
    /// `FileStore.put`.
    func evidence(
        in field: String,
        _ problems: inout Problems,
        _ limits: FileLimits = FileLimits()
    ) async throws -> [EvidenceFile] {
        let sent = files.filter { $0.field == field }
        guard sent.count <= limits.files else {
            problems.add(field, Sentence("文件太多：最多 {n} 个。", limits.files))
            return []
        }
        var clean: [EvidenceFile] = []
        for file in sent {
            if let word = ForbiddenWords.find(in: file.name).first {
                problems.add(field, Sentence("文件名里不能写“{word}”：请改个名字再传。", word.word))
            }
            do {
                guard file.isWhole else { throw FileFault.tooLarge(mostBytes: limits.bytes) }
                try await clean.append(
                    FileWork.run { try EvidenceFile(file, of: self, limits) }
                )
            } catch let fault as FileFault {
                problems.add(field, Sentence(fault, of: file.name))
            }
        }
        return clean
    }
}

extension FileStore {
    /// Keeps the files of a form; before the transaction that names them, so that none is missing.
    func put(_ files: [EvidenceFile]) async throws -> [KeptFile] {
        for file in files {
            let content = try await FileWork.run { try [UInt8](Data(contentsOf: file.content)) }
            guard try await put(content) == file.kept.digest else { throw FileStoreFault.changed }
        }
        return files.map(\.kept)
    }
}

extension Sentence {
    init(_ fault: FileFault, of name: String) {
        switch fault {
        case .empty: self = Sentence("“{file}”是空的。", name)
        case .heic:
            self = Sentence(
                "“{file}”是 HEIC 照片，这里看不了：请在手机相机的设置里把格式改成 JPEG（兼容性最佳），再拍一次。",
                name
            )
        case .otherKind: self = Sentence("“{file}”不是照片也不是 PDF：只收 JPEG、PNG、WebP 和 PDF。", name)
        case .tooLarge(let most):
            self = Sentence("“{file}”太大：一个文件最多 {most} MB。", name, most >> 20)
        case .tooManyPixels(let most):
            self = Sentence("“{file}”的像素太多：最多 {n} 百万像素。", name, most / 1_000_000)
        case .damaged: self = Sentence("“{file}”坏了或没有传完：请重新拍一张，或重新保存一次再传。", name)
        }
    }
}
