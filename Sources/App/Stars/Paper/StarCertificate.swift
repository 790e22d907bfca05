import HTML

/// The certificate that hangs in the household's own room: A4 on its side.
///
/// It is theirs, so it bears the full name of the head of the household. What it says is said in black
/// as well as in red, so that it may come out of any printer.
struct StarCertificate: Sendable {
    let t: Words
    /// The head of the household, in full.
    let head: String
    let village: String
    let year: Int
    let stars: Int
    /// All five, and the points that the scheme asks for.
    let isFive: Bool
    let serial: String
    let validUntil: String
    let awarded: String
    /// Who awards it: the township's chapter.
    let chapter: String
    /// Where anybody can look it up; it is in the square code.
    let address: String

    var name: String { isFive ? t("五星农家") : t("星级农家") }
    var starWords: String { StarWords(t: t).count(stars) }

    var body: HTML {
        """
        <section class="certificate">
        \(frame)
        <p class="honour">\(t("荣誉证书"))</p>
        <h1>\(name)</h1>
        <p class="row">\(StarRow(won: stars, label: starWords).body) <b>\(starWords)</b></p>
        <div class="said"><p class="whom">\(village)　\(t("{name} 户：", head))</p>
        <p class="what">\(said)</p></div>
        <table class="foot"><tr>
        <td class="code">\(QRCode(address)?.html(label: t("核对证书的二维码")))</td>
        <td class="facts">
        <p><span>\(t("编号"))</span> <b class="serial">\(serial)</b></p>
        <p><span>\(t("有效期至"))</span> <b>\(validUntil)</b></p>
        <p class="check">\(t("扫一扫，或打开 {address} 核对", shortAddress))</p></td>
        <td class="seal"><p>\(chapter)</p><p>\(awarded)</p><p class="place">\(t("（盖章）"))</p></td>
        </tr></table>
        </section>

        """
    }

    private var said: String {
        isFive
            ? t("经本户申报、村里评分、村民代表会议表决、公示和镇里审定，评为 {y} 年度五星农家。特发此证，以资鼓励。", year)
            : t(
                "经本户申报、村里评分、村民代表会议表决、公示和镇里审定，评为 {y} 年度{stars}农家。特发此证，以资鼓励。",
                year,
                starWords
            )
    }

    /// Without what a person need not type.
    private var shortAddress: String {
        String(address.trimmingPrefix("https://").trimmingPrefix("http://"))
    }

    /// Two lines all round, and in each corner a square meander as farmhouses have it in their doors.
    private var frame: HTML {
        """
        <div class="frame outer"></div><div class="frame inner"></div>
        <div class="corner nw">\(Self.corner)</div><div class="corner ne">\(Self.corner)</div>
        <div class="corner sw">\(Self.corner)</div><div class="corner se">\(Self.corner)</div>
        """
    }

    private static let corner: HTML = """
        <svg viewBox="0 0 40 40"><path fill="none" stroke="#a31a13" stroke-width="2" \
        d="M1 39V1H39M7 39V7H39M13 27V13H27V21H21V17M13 33H33V13"/></svg>
        """
}

/// Certificates, one a sheet: of one household, or of a whole village to be printed at once.
struct StarCertificates: Paper {
    let title: String
    let certificates: [StarCertificate]
    let look = PaperLook.certificate

    var body: HTML { "\(each: certificates, \.body)" }
}

/// How many stars, in words.
struct StarWords: Sendable {
    let t: Words

    func count(_ stars: Int) -> String {
        switch stars {
        case 1: t("一星")
        case 2: t("二星")
        case 3: t("三星")
        case 4: t("四星")
        case 5: t("五星")
        default: t("没有星")
        }
    }
}
