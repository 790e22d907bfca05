/// What a session was opened with, told so that its owner knows it again.
struct Browser: Sendable {
    private let agent: String

    init(_ agent: String) {
        self.agent = agent
    }

    func name(_ t: Words) -> String {
        if agent == "xiehui" { return t("命令行") }
        let program = Self.programs.first { agent.contains($0.sign) }?.name
        let system = Self.systems.first { agent.contains($0.sign) }?.name
        let known = [program, system].compactMap { $0 }
        return known.isEmpty ? t("不认识的浏览器") : known.joined(separator: " · ")
    }

    /// The more particular first: nearly all of them call themselves Safari as well.
    private static let programs: [(sign: String, name: String)] = [
        ("MicroMessenger", "微信"), ("HuaweiBrowser", "华为浏览器"),
        ("MiuiBrowser", "小米浏览器"), ("UCBrowser", "UC 浏览器"), ("QQBrowser", "QQ 浏览器"),
        ("QihooBrowser", "360 浏览器"), ("Edg", "Edge"), ("Firefox", "Firefox"),
        ("Chrome", "Chrome"), ("MSIE", "IE"), ("Trident", "IE"), ("Safari", "Safari"),
    ]

    private static let systems: [(sign: String, name: String)] = [
        ("HarmonyOS", "HarmonyOS"), ("Android", "Android"), ("iPhone", "iPhone"),
        ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("Linux", "Linux"),
    ]
}
