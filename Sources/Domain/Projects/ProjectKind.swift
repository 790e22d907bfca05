/// What kind of work a project is (domain 7).
package enum ProjectKind: String, CaseIterable, Sendable {
    case crop, livestock, aquaculture, processing, handicraft, service

    package var label: Label {
        switch self {
        case .crop: Label("种植", "crops")
        case .livestock: Label("养殖", "livestock")
        case .aquaculture: Label("水产", "aquaculture")
        case .processing: Label("加工", "processing")
        case .handicraft: Label("手工", "handicraft")
        case .service: Label("服务", "services")
        }
    }
}

/// Who runs a project.
package enum ProjectOperator: String, CaseIterable, Sendable {
    case household, cooperative, company

    package var label: Label {
        switch self {
        case .household: Label("带头户", "lead household")
        case .cooperative: Label("合作社", "cooperative")
        case .company: Label("企业", "company")
        }
    }
}

/// What a project's scale is counted in.
package enum ScaleUnit: String, CaseIterable, Sendable {
    case mu, head, birds, m2, hives, ponds, kg

    package var label: Label {
        switch self {
        case .mu: Label("亩", "mu")
        case .head: Label("头", "head")
        case .birds: Label("羽", "birds")
        case .m2: Label("平方米", "m²")
        case .hives: Label("箱（蜂）", "hives")
        case .ponds: Label("口（塘）", "ponds")
        case .kg: Label("公斤", "kg")
        }
    }
}
