"""Sets one page as a PDF: the page comes on standard input, its style sheets are named as arguments.

    prlimit … python3 -I press.py OUTPUT SHEET… <page.html

A page names nothing that would have to be fetched, and if one did, nothing would be: no address is opened,
no network is reached, no other program started.
"""

import ctypes
import sys

try:
    from weasyprint import CSS, HTML
    from weasyprint.pdf.stream import Font
except (ImportError, OSError):
    # The program itself, or a library that it draws with.
    sys.exit(69)

# Flags of HarfBuzz: no hints, glyphs keep their numbers, no subroutines, an outline for what is missing.
KEEPING = 0x1 | 0x2 | 0x4 | 0x40
DROPPED_TABLES = 3


def harfbuzz():
    """The calls that follow, by name; each answers an address unless it says otherwise."""
    whole, part = ctypes.CDLL("libharfbuzz.so.0"), ctypes.CDLL("libharfbuzz-subset.so.0")

    def call(name, *given):
        function = getattr(part if name.startswith("hb_subset") else whole, name)
        function.restype = ctypes.c_void_p
        return ctypes.c_void_p(function(*given))

    return call


def cut(font, index, glyphs):
    """The font of a file with these glyphs alone, by HarfBuzz; empty where it cannot."""
    hb = harfbuzz()
    face = hb("hb_face_create", hb("hb_blob_create", font, len(font), 1, None, None), index)
    wish = hb("hb_subset_input_create_or_fail")
    kept, dropped = hb("hb_subset_input_glyph_set", wish), hb("hb_subset_input_set", wish, DROPPED_TABLES)
    for glyph in glyphs:
        hb("hb_set_add", kept, glyph)
    for tag in (b"GSUB", b"GPOS", b"SVG ", b"BASE", b"VORG", b"vhea", b"vmtx"):
        hb("hb_set_add", dropped, int.from_bytes(tag, "big"))
    hb("hb_subset_input_set_flags", wish, KEEPING)
    small, size = hb("hb_subset_or_fail", face, wish), ctypes.c_uint(0)
    if not small:
        return b""
    data = hb("hb_blob_get_data", hb("hb_face_reference_blob", small), ctypes.byref(size))
    return ctypes.string_at(data, size.value)


def clean(font, cmap, slowly=Font.clean):
    """WeasyPrint's own way takes three seconds for each Chinese font, and four fonts stand in a summary."""
    try:
        small = cut(font.file_content, font.index, cmap) if cmap else b""
    except (OSError, AttributeError):
        # Without that library, or by another WeasyPrint, it takes its time.
        small = b""
    if small:
        font.file_content = small
    else:
        slowly(font, cmap)


Font.clean = clean


def refuse(url, *_, **__):
    raise ValueError("papers fetch nothing")


def guard(event, _):
    if event.startswith("socket.") or event in ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn"):
        raise PermissionError(event)


def main():
    output, *names = sys.argv[1:]
    sys.addaudithook(guard)
    sheets = []
    for name in names:
        with open(name, encoding="utf-8") as file:
            sheets.append(CSS(string=file.read(), url_fetcher=refuse))
    page = HTML(string=sys.stdin.buffer.read().decode("utf-8"), url_fetcher=refuse)
    page.write_pdf(output, stylesheets=sheets)


if __name__ == "__main__":
    main()
