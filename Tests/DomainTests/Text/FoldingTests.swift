import Domain
import Testing

@Suite struct FoldingTests {
    @Test func `full-width signs become ordinary ones`() {
        #expect(Folding.halfWidth("ＡＢｃ１２３（－）　。") == "ABc123(-) 。")
        #expect(Folding.halfWidth("云溪镇") == "云溪镇")
    }

    @Test func `blanks and marks that nobody sees are dropped`() {
        #expect(Folding.tight("\u{FEFF} 4 3　1\u{200B}0\u{200D}\t") == "4310")
        #expect(Folding.trimmed("\u{FEFF}　云溪 镇 \u{200B}\n") == "云溪 镇")
        #expect(Folding.trimmed(" \u{200B} ").isEmpty)
    }

    @Test func `of every sign, tight keeps what is no blank, and half-width`() {
        for value in UInt32(0)...0x1_0000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = String(Character(scalar))
            let expected = Folding.isBlank(scalar) ? "" : Folding.halfWidth(text)
            #expect(Folding.tight(text) == expected, "U+\(String(value, radix: 16))")
        }
        #expect(Folding.tight("431003190云溪镇") == "431003190云溪镇")
        #expect(Folding.tight("431003190云溪 镇") == "431003190云溪镇")
    }

    @Test func `traditional characters become simplified ones`() {
        #expect(Folding.simplified("張偉國 單雄信 馬龍") == "张伟国 单雄信 马龙")
        #expect(Folding.simplified("计划生育协会") == "计划生育协会")
    }
}
