import Domain
import HTML

/// How a record came about: who said what when, why, and what was different before.
struct VersionList {
    let t: Words
    let found: ActivityVersions

    var html: HTML {
        """
        <section><h2>\(t("经过"))</h2><div class="sheet"><ol class="versions">\
        \(each: found.all.indices.reversed(), version)</ol></div></section>
        """
    }

    private func version(_ place: Int) -> HTML {
        let version = found.all[place]
        return """
            <li><p><b>\(t(version.state.label))</b> <span class="soft">\
            \(t.moment(version.entered)) \(version.authorName ?? "")</span></p>\
            \(with: reason(version), { "<p>\($0)</p>" })\
            \(place > 0 ? difference(found.all[place - 1], version) : nil)</li>
            """
    }

    private func reason(_ version: Activity) -> String? {
        version.reason.map { t("原因：{reason}", $0) }
    }

    private func difference(_ before: Activity, _ now: Activity) -> HTML? {
        let pairs = zip(
            ActivityLines(t: t, content: before.content).all,
            ActivityLines(t: t, content: now.content).all
        ).filter { $0 != $1 }
        guard !pairs.isEmpty else { return nil }
        return """
            <dl class="changes">\(each: pairs, { pair in change(pair.0, pair.1) })</dl>
            """
    }

    private func change(_ before: ActivityLines.Line, _ now: ActivityLines.Line) -> HTML {
        """
        <dt>\(now.label)</dt><dd><del>\(before.value.isEmpty ? t("未填") : before.value)</del> \
        <ins>\(now.value.isEmpty ? t("未填") : now.value)</ins></dd>
        """
    }
}
