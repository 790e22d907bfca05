"""Sets one page as a PDF: the page comes on standard input, its style sheets are named as arguments.

    prlimit … python3 -I press.py OUTPUT SHEET… <page.html

A page names nothing that would have to be fetched, and if one did, nothing would be: no address is opened,
no network is reached, no other program started.
"""

import sys

try:
    from weasyprint import CSS, HTML
except (ImportError, OSError):
    # The program itself, or a library that it draws with.
    sys.exit(69)


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


main()
