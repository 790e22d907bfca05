/// What the association keeps about nobody, in no field, column, tag or sentence.
///
/// Membership is voluntary and help is not surveillance. The association's general work
/// (优生优育, 生殖健康, 避孕药具 handed out by number) is another matter and stays writable.
package enum ForbiddenTopic: String, CaseIterable, Sendable {
    case pregnancy, contraception, sterilisation, abortion, gynaecology
    /// Number, order, spacing and sex of somebody's children.
    case children
    /// Whether somebody's children were allowed.
    case compliance

    package var label: Label {
        switch self {
        case .pregnancy: Label("怀孕", "pregnancy")
        case .contraception: Label("避孕", "contraception")
        case .sterilisation: Label("绝育", "sterilisation")
        case .abortion: Label("流产", "abortion")
        case .gynaecology: Label("妇科检查", "gynaecological checks")
        case .children: Label("子女的数量、间隔和性别", "number, spacing or sex of children")
        case .compliance: Label("生育是否符合政策", "whether births obeyed a policy")
        }
    }
}
