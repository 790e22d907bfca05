import Foundation
import Testing

@testable import App

/// The papers of the five stars, as they come out of the printer.
@Suite(.enabled(if: PrintedPaper.canBeRead, "pdftotext is not installed"))
struct StarPaperTests {
    /// One for all, so that they wait for each other; on a busy machine a test waits rather than fails.
    private static let press: PaperPress = {
        var limits = PaperPress.Limits()
        limits.seconds = 300
        return PaperPress(sheets: TestDatabase.share.appending(path: "Web/Print"), limits)
    }()

    private static func print(_ paper: some Paper) async throws -> PrintedPaper {
        PrintedPaper(bytes: try await press.pdf(of: paper))
    }

    @Test func `a full form takes two sheets and says all that was entered`() async throws {
        let form = PaperSamples.form(isFull: true)
        let paper = try await Self.print(form)
        let text = try paper.text()
        #expect(try paper.sheets() == 2)
        for words in [
            "2026年度五星农家申报表", "云溪镇竹溪村", "欧阳春华、李秀英、欧阳建国", "竹溪村第三组12号",
            "夫妻分担家务、共同带孩子，男孩女孩一样看待", "不适用", "由李秘书代为录入，请本户签名", "☑2026年4月20日",
            "到会31人，赞成28票，反对2票", "编号431003190-2026-0012-K",
        ] {
            #expect(text.contains(words), "\(words)")
        }
    }

    @Test func `an empty form takes two sheets and leaves room to write`() async throws {
        let paper = try await Self.print(PaperSamples.form(isFull: false))
        let text = try paper.text()
        #expect(try paper.sheets() == 2)
        #expect(text.contains("☐A优生优育与新型婚育文化") && text.contains("到会人，赞成票，反对票"))
        #expect(!text.contains("欧阳春华"))
    }

    @Test func `a certificate is one sheet with name, stars in words, serial and end`() async throws
    {
        let both = [PaperSamples.certificate(), PaperSamples.certificate(stars: 4, isFive: false)]
        let paper = try await Self.print(StarCertificates(title: "证书", certificates: both))
        let text = try paper.text()
        #expect(try paper.sheets() == 2)
        for words in [
            "五星农家", "星级农家", "四星", "竹溪村欧阳春华户：", "评为2026年度四星农家", "431003190-2026-0012-K",
            "有效期至2026年12月31日", "云溪镇计划生育协会", "xiehui.example.cn/verify/431003190-2026-0012-K",
        ] {
            #expect(text.contains(words), "\(words)")
        }
    }

    @Test func `a letter says points, reason and how to appeal on one sheet`() async throws {
        let paper = try await Self.print(PaperSamples.letter)
        let text = try paper.text()
        #expect(try paper.sheets() == 1)
        for words in [
            "云溪镇竹溪村张大山户：", "87.5", "☆无", "★有", "理由：“勤劳致富”一类不满16分", "2026年9月28日以前",
        ] {
            #expect(text.contains(words), "\(words)")
        }
    }

    @Test func `a long list of plaques repeats its head on every sheet`() async throws {
        let paper = try await Self.print(PaperSamples.plaques(60))
        #expect(try paper.sheets() > 2)
        #expect(try paper.text().ranges(of: "领牌人签名").count == paper.sheets())
    }
}
