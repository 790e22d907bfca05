import Domain

// What is wrong with an account's form or a grant, in words.

extension Sentence {
    init(_ fault: UserNameFault) {
        self =
            switch fault {
            case .empty: Sentence("请填用户名。")
            case .tooShort(let least): Sentence("用户名至少要 {n} 个字符。", least)
            case .tooLong(let most): Sentence("用户名最多 {n} 个字符。", most)
            case .character(let sign):
                Sentence("用户名里不能有“{sign}”，只能用小写字母、数字、点、短横和下划线。", sign)
            }
    }

    init(_ fault: PersonNameFault) {
        self =
            switch fault {
            case .empty: Sentence("请填姓名。")
            case .tooLong(let most): Sentence("姓名最多 {n} 个字。", most)
            case .character(let sign): Sentence("姓名里不能有“{sign}”。", sign)
            }
    }

    init(_ fault: IDNumberFault) {
        self =
            switch fault {
            case .empty: Sentence("这项职责要填身份证号：审批和发放的人，一人只能有一个身份。")
            case .length(let count): Sentence("身份证号是 18 位，您填了 {n} 位。", count)
            case .character(let sign, let place):
                Sentence("身份证号第 {n} 位不能是“{sign}”。", place, sign)
            case .impossibleBirth: Sentence("身份证号里的出生日期不存在，请核对。")
            case .bornInFuture: Sentence("身份证号里的出生日期还没有到，请核对。")
            case .checkSign: Sentence("身份证号最后一位对不上，请核对前面的数字。")
            }
    }

    init(_ refusal: GrantingRefusal) {
        self =
            switch refusal {
            case .oneself: Sentence("不能改自己的职责和状态，请找另一位管理员。")
            case .outsideRegion: Sentence("这个地区不归您管。")
            case .administratorFromAbove: Sentence("管理员要由上一级的管理员来任免。")
            case .level: Sentence("这项职责不设在这一级地区。")
            case .alreadyHeld: Sentence("已经有这项职责了。")
            case .notHeld: Sentence("没有这项职责。")
            case .separatedPowers: Self.separatedPowers
            case .unidentified: Sentence(IDNumberFault.empty)
            }
    }

    /// Domain 8: confirming, managing the money, paying and supervising never meet in one hand.
    static let separatedPowers = Sentence(
        "四权分离：资格确认、资金管理、资金发放、社会监督，一年之内一个人只能担一样，换账号也一样。"
    )
}
