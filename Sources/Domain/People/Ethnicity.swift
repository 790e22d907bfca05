/// One of the 56 ethnic groups, as GB/T 3304 numbers them.
package struct Ethnicity: Hashable, Sendable {
    /// Two digits with the leading zero: 01 Han … 56 Jino.
    package let code: String
    package let label: Label

    /// Nil when no group has that code.
    package init?(code: String) {
        guard code.utf8.count == 2, let number = Digits.number(code),
            Ethnicity.labels.indices.contains(number - 1)
        else { return nil }
        self.init(number: number)
    }

    /// Reads the name or the code as rosters write it (汉, 汉族, 1, 01); nil for anything else.
    package init?(written text: some StringProtocol) {
        let folded = Folding.simplified(Folding.tight(text))
        if let number = Digits.number(folded), Ethnicity.labels.indices.contains(number - 1) {
            self.init(number: number)
        } else if let index = Ethnicity.labels.firstIndex(where: {
            $0.chinese == folded || $0.chinese.dropLast() == folded
        }) {
            self.init(number: index + 1)
        } else {
            return nil
        }
    }

    /// All 56, in the order of the standard.
    package static let all: [Ethnicity] = (1...56).map(Ethnicity.init(number:))

    private init(number: Int) {
        code = Digits.padded(number, to: 2)
        label = Ethnicity.labels[number - 1]
    }

    private static let labels = [
        Label("汉族", "Han"),
        Label("蒙古族", "Mongol"),
        Label("回族", "Hui"),
        Label("藏族", "Zang"),
        Label("维吾尔族", "Uygur"),
        Label("苗族", "Miao"),
        Label("彝族", "Yi"),
        Label("壮族", "Zhuang"),
        Label("布依族", "Buyei"),
        Label("朝鲜族", "Chosen"),
        Label("满族", "Man"),
        Label("侗族", "Dong"),
        Label("瑶族", "Yao"),
        Label("白族", "Bai"),
        Label("土家族", "Tujia"),
        Label("哈尼族", "Hani"),
        Label("哈萨克族", "Kazak"),
        Label("傣族", "Dai"),
        Label("黎族", "Li"),
        Label("傈僳族", "Lisu"),
        Label("佤族", "Va"),
        Label("畲族", "She"),
        Label("高山族", "Gaoshan"),
        Label("拉祜族", "Lahu"),
        Label("水族", "Sui"),
        Label("东乡族", "Dongxiang"),
        Label("纳西族", "Naxi"),
        Label("景颇族", "Jingpo"),
        Label("柯尔克孜族", "Kirgiz"),
        Label("土族", "Tu"),
        Label("达斡尔族", "Daur"),
        Label("仫佬族", "Mulao"),
        Label("羌族", "Qiang"),
        Label("布朗族", "Blang"),
        Label("撒拉族", "Salar"),
        Label("毛南族", "Maonan"),
        Label("仡佬族", "Gelao"),
        Label("锡伯族", "Xibe"),
        Label("阿昌族", "Achang"),
        Label("普米族", "Pumi"),
        Label("塔吉克族", "Tajik"),
        Label("怒族", "Nu"),
        Label("乌孜别克族", "Uzbek"),
        Label("俄罗斯族", "Russ"),
        Label("鄂温克族", "Ewenki"),
        Label("德昂族", "Deang"),
        Label("保安族", "Bonan"),
        Label("裕固族", "Yugur"),
        Label("京族", "Gin"),
        Label("塔塔尔族", "Tatar"),
        Label("独龙族", "Derung"),
        Label("鄂伦春族", "Oroqen"),
        Label("赫哲族", "Hezhen"),
        Label("门巴族", "Monba"),
        Label("珞巴族", "Lhoba"),
        Label("基诺族", "Jino"),
    ]
}
