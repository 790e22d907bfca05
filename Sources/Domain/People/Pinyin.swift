import Foundation

/// How a name sounds, for finding it by its initials: 单雄信 is found by sxx.
///
/// The first call in a process reads the tables (70 ms, so it is made once at the start);
/// later ones take 20 µs a name.
package enum Pinyin {
    /// One syllable a character, small letters without tone marks; ü is written v.
    ///
    /// Latin words stay as they are, and what has no sound is left out.
    package static func syllables(of name: PersonName) -> [String] {
        syllables(of: name, reading)
    }

    fileprivate static func syllables(
        of name: PersonName,
        _ reading: (Character) -> String?
    ) -> [String] {
        let plain = Folding.simplified(name.text)
        guard let surname = Surnames.reading(at: plain) else { return read(plain, reading) }
        return surname.syllables + read(String(plain.dropFirst(surname.length)), reading)
    }

    /// The first letters, as a clerk types them.
    package static func initials(of name: PersonName) -> String {
        String(syllables(of: name).compactMap(\.first))
    }

    /// The first letters of a name that is no person's.
    package static func initials(ofPlace name: String) -> String {
        String(read(Folding.simplified(name), reading).compactMap(\.first))
    }

    /// Reads the tables, so that the first visitor does not wait for them.
    package static func warmUp() {
        _ = read(Folding.simplified("协会"), reading)
    }

    /// Character by character: neighbours would change a reading by words that are none in a name.
    private static func read(
        _ characters: String,
        _ reading: (Character) -> String?
    ) -> [String] {
        var pieces: [String] = []
        var isInWord = false
        for character in characters {
            let isLatin = character.isASCII && character.isLetter
            if isLatin, isInWord {
                pieces[pieces.count - 1] += character.lowercased()
            } else if let sound = reading(character) {
                pieces.append(sound)
            }
            isInWord = isLatin
        }
        return pieces
    }

    fileprivate static func reading(of character: Character) -> String? {
        if let special = GivenNames.readings[character] { return special }
        let latin = String(character).applyingTransform(.mandarinToLatin, reverse: false) ?? ""
        let plain = withoutTones(latin).lowercased().filter { $0.isASCII && $0.isLetter }
        return plain.isEmpty ? nil : plain
    }

    /// Takes the marks off, but keeps ü apart from u as keyboards do, by v.
    private static func withoutTones(_ latin: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in latin.decomposedStringWithCanonicalMapping.unicodeScalars {
            if scalar == "\u{308}", plain.last == "u" {
                plain.removeLast()
                plain.append("v")
            } else if !scalar.properties.isDiacritic {
                plain.append(scalar)
            }
        }
        return String(plain)
    }
}

/// The initials of a list of names, each name and each character looked up once.
///
/// A roster of a hundred thousand repeats most of them, and ICU's tables are slow.
package struct NameSounds: Sendable {
    private var known: [String: String] = [:]
    private var readings: [Character: String?] = [:]

    package init() {}

    package mutating func initials(of name: PersonName) -> String {
        if let initials = known[name.text] { return initials }
        let initials = String(Pinyin.syllables(of: name) { reading(of: $0) }.compactMap(\.first))
        known[name.text] = initials
        return initials
    }

    private mutating func reading(of character: Character) -> String? {
        if let known = readings[character] { return known }
        let reading = Pinyin.reading(of: character)
        readings[character] = .some(reading)
        return reading
    }
}
