extension MemberTag {
    package var label: Label {
        switch self {
        case .fiveElders: Label("五老会员", "five elders")
        case .capableEarner: Label("致富能人", "capable earner")
        case .backbone: Label("骨干", "backbone")
        case .migrant: Label("流动会员", "migrant")
        case .volunteer: Label("志愿者", "volunteer")
        }
    }
}

extension ElderKind {
    package var label: Label {
        switch self {
        case .cadre: Label("老干部", "retired cadre")
        case .veteran: Label("老战士", "veteran")
        case .expert: Label("老专家", "expert")
        case .teacher: Label("老教师", "teacher")
        case .modelWorker: Label("老模范", "model worker")
        }
    }
}
