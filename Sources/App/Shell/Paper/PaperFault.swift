/// Why there is no PDF; nothing else of the page is touched by it.
enum PaperFault: Error, Hashable {
    case missing
    /// Documents for Word are made by pandoc.
    case missingPandoc
    case busy
    case tookTooLong
    case notSet
}

extension Sentence {
    init(_ fault: PaperFault) {
        self =
            switch fault {
            case .missing:
                Sentence("这台服务器上没有装 WeasyPrint，做不了 PDF。请管理员装上软件包 weasyprint 和 fonts-noto-cjk。")
            case .missingPandoc: Sentence("这台服务器上没有装 pandoc，做不了 Word 文档。请管理员装上软件包 pandoc。")
            case .busy: Sentence("正在做的文件太多了，请过一会儿再试。")
            case .tookTooLong: Sentence("这份文件做得太久，已经停下。请过一会儿再试。")
            case .notSet: Sentence("这份文件没有做出来。请把这件事告诉管理员。")
            }
    }
}
