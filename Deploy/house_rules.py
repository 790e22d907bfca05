"""The house rules that a compiler does not know: sizes, words, imports, and SQL in its place.

Prints one line per breach and ends with 1 if there was any. Called by Deploy/check.
"""

import pathlib
import re
import sys

FILE_LIMIT = 250
FUNCTION_LIMIT = 40

# Word in the code (comments and texts are taken out first) -> why not.
FORBIDDEN = {
    r"\bfatalError\b": "fatalError: refuse by name instead",
    r"\btry[!?]": "try? and try! lose the reason",
    r"\bas!": "as! stops the server",
    r"(?<![.\w])print\(": "print: log it, or write to standard output on purpose",
    r"\bpublic\b": "public: across modules write package",
}

# Who may import what of ours, and of the two libraries that belong to one layer each.
ALLOWED = {
    "Domain": {"Foundation"},
    "HTML": {"Foundation"},
    "CPostgres": set(),
    "CQRCode": set(),
    "CXlsxWriter": set(),
    "Postgres": {"CPostgres"},
    "App": {"Domain", "HTML", "Postgres", "CQRCode", "CXlsxWriter", "Hummingbird"},
    "Server": {"App", "Domain", "HTML", "Postgres", "Hummingbird"},
}
OURS = {"CPostgres", "CQRCode", "CXlsxWriter", "Postgres", "HTML", "Domain", "App", "Server", "Hummingbird"}
# These two know no library at all.
PURE = {"Domain", "HTML"}

IMPORT = re.compile(
    r"^\s*(?:@\w+\s+|package\s+|internal\s+|private\s+)*import\s+(?:(?:struct|class|enum|func|protocol)\s+)?(\w+)"
)
FUNCTION = re.compile(r"\b(?:func\s+(`[^`]+`|\S+?)\s*[<(]|(init|deinit|subscript)[?]?\s*[<({])")
# In lower case, as we write it: "Select one from the list" is a sentence.
SQL = re.compile(
    r"\b(select\s.+?\sfrom\s|insert\s+into\s|update\s+\w+\s+set\s|delete\s+from\s"
    r"|(create|alter|drop)\s+(table|view|role|policy|function)\s)",
    re.DOTALL,
)
# A comment, a multi-line text, a raw text or a text of one line. Interpolations are left in the text.
PIECES = re.compile(
    r'//[^\n]*|/\*.*?\*/|(#*)"""(.*?)"""\1|(#+)"(.*?)"\3|"((?:\\.|[^"\\\n])*)"', re.DOTALL
)


def split(source):
    """The code without comments and texts but with all its lines, and the texts by themselves."""
    texts = []

    def blank(piece):
        text = next((t for t in piece.group(2, 4, 5) if t is not None), None)
        if text is not None:
            texts.append((source.count("\n", 0, piece.start()) + 1, text))
        return "\n" * piece.group().count("\n")

    return PIECES.sub(blank, source), texts


def long_functions(code):
    """Every function whose body takes more lines than we read at once."""
    for found in FUNCTION.finditer(code):
        opening = body_start(code, found.end() - 1)
        if opening is None:
            continue
        depth, place = 1, opening + 1
        while depth and place < len(code):
            depth += {"{": 1, "}": -1}.get(code[place], 0)
            place += 1
        lines = code.count("\n", found.start(), place) + 1
        if lines > FUNCTION_LIMIT:
            name = found.group(1) or found.group(2)
            yield code.count("\n", 0, found.start()) + 1, f"{name} has {lines} lines, {FUNCTION_LIMIT} is the limit"


def body_start(code, place):
    """Where the body opens, or None for a requirement of a protocol, which has none."""
    depth = 0
    while place < len(code):
        sign = code[place]
        if sign in "([":
            depth += 1
        elif sign in ")]":
            depth -= 1
        elif sign == "{" and depth == 0:
            return place
        elif depth < 0 or (depth == 0 and sign == "}"):
            return None
        elif depth == 0 and sign == "\n" and ends_here(code[place:]):
            return None
        place += 1
    return None


def ends_here(rest):
    """Whether the line after a signature begins something else."""
    return not re.match(r"\s*(\{|where\b|->|async\b|throws\b|\))", rest)


def breaches(path, module):
    source = path.read_text(encoding="utf-8")
    code, texts = split(source)
    count = source.count("\n")
    if count > FILE_LIMIT:
        yield 1, f"{count} lines, {FILE_LIMIT} is the limit"
    yield from long_functions(code)
    for number, line in enumerate(source.splitlines(), 1):
        if re.search(r"\b(TODO|FIXME)\b(?!.*#\d)", line):
            yield number, "TODO without the number of an issue (#12)"
    if module is not None:
        yield from breaches_of_sources(code, texts, module)


def breaches_of_sources(code, texts, module):
    """What only the product's own code must keep to."""
    for number, line in enumerate(code.splitlines(), 1):
        for word, reason in FORBIDDEN.items():
            if re.search(word, line):
                yield number, reason
        imported = IMPORT.match(line)
        if imported and not may_import(module, imported.group(1)):
            yield number, f"{module} may not import {imported.group(1)}"
    if module != "Postgres":
        for number, text in texts:
            if SQL.search(text):
                yield number, "SQL belongs in a file under SQL/"


def may_import(module, name):
    allowed = ALLOWED.get(module)
    if allowed is None:
        return False
    return name in allowed or (name not in OURS and module not in PURE)


def main():
    failed = 0
    for path in sorted([*pathlib.Path("Sources").rglob("*.swift"), *pathlib.Path("Tests").rglob("*.swift")]):
        module = path.parts[1] if path.parts[0] == "Sources" else None
        for number, reason in breaches(path, module):
            print(f"{path}:{number}: {reason}")
            failed = 1
    return failed


if __name__ == "__main__":
    sys.exit(main())
