/// Where income comes from (domain 3, FundEntry).
package enum FundSource: String, CaseIterable, Sendable {
    case state, town, superior, raised, donation, dues, revolving

    package var label: Label {
        switch self {
        case .state: Label("财政拨款", "state budget")
        case .town: Label("乡镇拨款", "township")
        case .superior: Label("上级协会拨款", "superior chapter")
        case .raised: Label("自筹", "raised by oneself")
        case .donation: Label("捐赠", "donation")
        case .dues: Label("会费", "dues")
        case .revolving: Label("周转金收回", "principal returned")
        }
    }
}
