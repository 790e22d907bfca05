"""Makes one page a document for Word and WPS: the page comes on standard input, pandoc sets it in Chinese styles.

    prlimit … python3 -I word.py OUTPUT PANDOC <page.html

Charts become pictures, with their title and description as the words for who does not see them.

The styles are pandoc's own reference with Chinese type put in, so headings stay headings and tables stay tables that
can be edited. The paper is A4 with page numbers.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
FOOTER = (
    f'<?xml version="1.0" encoding="UTF-8"?><w:ftr {NAMES}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>'
    '<w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    '<w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>'
)
SECTION = (
    '<w:sectPr><w:footerReference xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'w:type="default" r:id="rIdFooter"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/>'
    "</w:sectPr>"
)
SONG = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体" w:cs="Times New Roman"/>'
HEI = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="黑体" w:cs="Arial"/>'


def fonts(styles):
    """Body in 宋体, headings in 黑体, everything black, the language Chinese."""
    styles = re.sub(r"<w:rFonts [^>]*major[^>]*/>", HEI, styles)
    styles = re.sub(r"<w:rFonts [^>]*minor[^>]*/>", SONG, styles)
    styles = re.sub(r"<w:color [^>]*/>", '<w:color w:val="000000"/>', styles)
    styles = styles.replace('w:eastAsia="en-US"', 'w:eastAsia="zh-CN"')
    body = '<w:spacing w:before="180" w:after="180" />'
    prose = '<w:spacing w:before="0" w:after="60" w:line="420" w:lineRule="auto"/><w:ind w:firstLineChars="200" w:firstLine="480"/>'
    styles = styles.replace(body, prose, 1)
    compact = '<w:spacing w:before="36" w:after="36" />'
    return styles.replace(compact, compact + '<w:ind w:firstLineChars="0" w:firstLine="0"/>', 1)


def heading(styles, level, size):
    """The first heading is the title of the paper, in the middle."""
    middle = '<w:jc w:val="center"/>' if level == 1 else ""

    def sized(match):
        style = re.sub(r'<w:(sz|szCs) w:val="\d+" ?/>', rf'<w:\1 w:val="{size}"/>', match.group(0))
        return style.replace("</w:pPr>", middle + "</w:pPr>", 1) if middle else style

    return re.sub(rf'<w:style [^>]*w:styleId="Heading{level}">.*?</w:style>', sized, styles, flags=re.S)


def bordered(styles):
    """Tables have lines."""
    line = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )

    def lined(match):
        return match.group(0).replace("<w:tblPr>", f"<w:tblPr><w:tblBorders>{line}</w:tblBorders>", 1)

    return re.sub(r'<w:style [^>]*w:styleId="Table">.*?</w:style>', lined, styles, flags=re.S)


def reference(pandoc, folder):
    plain, own = os.path.join(folder, "plain.docx"), os.path.join(folder, "reference.docx")
    subprocess.run([pandoc, "-o", plain, "--print-default-data-file", "reference.docx"], check=True)
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(own, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            text = old.read(name)
            if name == "word/styles.xml":
                styles = fonts(text.decode("utf-8"))
                for level, size in ((1, 36), (2, 28), (3, 24)):
                    styles = heading(styles, level, size)
                text = bordered(styles).encode("utf-8")
            elif name == "word/document.xml":
                text = re.sub(r"<w:sectPr ?/>|<w:sectPr>.*?</w:sectPr>", SECTION, text.decode("utf-8"), flags=re.S).encode("utf-8")
            elif name == "word/_rels/document.xml.rels":
                kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer"
                link = f'<Relationship Id="rIdFooter" Type="{kind}" Target="footer1.xml"/></Relationships>'
                text = text.decode("utf-8").replace("</Relationships>", link).encode("utf-8")
            elif name == "[Content_Types].xml":
                kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"
                part = f'<Override PartName="/word/footer1.xml" ContentType="{kind}"/></Types>'
                text = text.decode("utf-8").replace("</Types>", part).encode("utf-8")
            new.writestr(name, text)
        new.writestr("word/footer1.xml", FOOTER)
    return own


def said(svg, part):
    found = re.search(rf"<{part}[^>]*>(.*?)</{part}>", svg, flags=re.S)
    return found.group(1).strip().replace('"', "&quot;") if found else ""


def pictures(page, folder):
    """Each drawing as a picture twice as fine as a screen's; where nothing can draw it, the table beside it stays."""
    program = shutil.which("rsvg-convert")

    def picture(match):
        svg = match.group("svg")
        # By its bare name: the document keeps it.
        bare = f"chart{match.start()}"
        name = os.path.join(folder, bare)
        with open(f"{name}.svg", "w", encoding="utf-8") as file:
            file.write(svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))
        command = [program, "--width=1440", "--keep-aspect-ratio", "--background-color=white"]
        done = subprocess.run([*command, "-o", f"{name}.png", f"{name}.svg"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if done.returncode:
            sys.exit(1)
        words = "：".join(filter(None, (said(svg, "title"), said(svg, "desc"))))
        return f'<p><img src="{bare}.png" alt="{words}" width="15cm"></p>'

    chart = r'<figure class="chart">(?P<svg><svg .*?</svg>)</figure>'
    return re.sub(chart, picture if program else "", page, flags=re.S)


def main():
    output, pandoc = sys.argv[1:]
    page = sys.stdin.buffer.read()
    with tempfile.TemporaryDirectory() as folder:
        styles = reference(pandoc, folder)
        made = os.path.join(folder, "made.docx")
        page = pictures(page.decode("utf-8"), folder).encode("utf-8")
        # Not in its sandbox, where packaged pandocs miss their own files: our pages name nothing to be fetched.
        command = [pandoc, "--from=html", "--to=docx", f"--reference-doc={styles}", "-o", made]
        done = subprocess.run(command, input=page, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if done.returncode:
            sys.exit(1)
        os.replace(made, output)


main()
