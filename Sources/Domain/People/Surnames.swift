/// Surnames that sound otherwise than the same character elsewhere.
///
/// Only those that Foundation's table gets wrong stand here. Where families differ (覃 qin or
/// tan, 盖 ge or gai) the reading of the dictionaries for surnames is taken.
enum Surnames {
    /// The reading of the surname a name begins with, if it is a special one.
    static func reading(at name: String) -> (syllables: [String], length: Int)? {
        if let double = doubles[String(name.prefix(2))], name.count > 2 { return (double, 2) }
        // A single character may as well be a given name: 乐 alone tells nothing.
        guard name.count > 1, let first = name.first, let single = singles[first] else {
            return nil
        }
        return ([single], 1)
    }

    private static let doubles: [String: [String]] = [
        "尉迟": ["yu", "chi"],
        "万俟": ["mo", "qi"],
        "单于": ["chan", "yu"],
        "长孙": ["zhang", "sun"],
        "澹台": ["tan", "tai"],
        "拓跋": ["tuo", "ba"],
        "乐正": ["yue", "zheng"],
        "子车": ["zi", "ju"],
        "中行": ["zhong", "hang"],
        "毌丘": ["guan", "qiu"],
    ]

    private static let singles: [Character: String] = [
        "单": "shan", "曾": "zeng", "解": "xie", "仇": "qiu", "区": "ou", "朴": "piao",
        "盖": "ge", "查": "zha", "翟": "zhai", "缪": "miao", "乐": "yue", "折": "she",
        "召": "shao", "覃": "qin", "秘": "bi", "繁": "po", "重": "chong", "种": "chong",
        "员": "yun", "贠": "yun", "能": "nai", "粘": "nian", "黑": "he", "郇": "xun",
        "么": "yao", "祭": "zhai", "都": "du", "逢": "pang", "乜": "nie", "钭": "tou",
        "句": "gou", "洗": "xian", "郄": "qie", "不": "fou", "适": "kuo", "角": "jue",
        "长": "zhang", "卜": "bu", "薄": "bo",
    ]
}

/// Characters that in given names sound otherwise than as words.
enum GivenNames {
    static let readings: [Character: String] = [
        "长": "chang", "晟": "sheng", "曾": "zeng", "了": "liao", "着": "zhuo", "的": "di",
        "地": "di", "都": "du", "曽": "zeng",
    ]
}
