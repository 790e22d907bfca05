"""The standard returns: opened from their list, printed, taken out as workbooks and brought in again."""

import pathlib
import re
import zipfile

from month import TOWN
from stars import officer
from steps import step

# Of each: a word that stands in its head, on the page and in the file.
HEADS = {
    "R1": "团体会员", "R2": "会员类别", "R3": "联系会员", "R4": "活动主题", "R5": "评定人", "R6": "一票否决",
    "R7": "经营者", "R8": "现金", "R9": "年审", "R10": "赔付", "R11": "章程版本", "R12": "周转金余额", "R13": "设备和物品",
}
# What one step leaves for the next.
known = {}


def ways(person, code):
    """Where the list leads from the newest line of a return: page, paper, file."""
    rows = person.page.locator(f'main tr:has(th:text-matches("^{code} "))')
    # Of a month or round that somebody has to make first, the newest that is there.
    with_file = rows.filter(has=person.page.locator(f'a[href*="{code.lower()}.xlsx"]'))
    row = with_file.first if code in ("R5", "R6") and with_file.count() else rows.first
    return {a.text_content(): a.get_attribute("href") for a in row.locator("a").all()}


def cells(path):
    """The first sheet of a workbook: how many cells are numbers, days and words, and all its words."""
    with zipfile.ZipFile(path) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        words = book.read("xl/sharedStrings.xml").decode()
        styles = book.read("xl/styles.xml").decode()
    formats = re.findall(r"<xf [^>]*numFmtId=\"(\d+)\"", styles.split("<cellXfs")[1])
    custom = dict(re.findall(r"<numFmt numFmtId=\"(\d+)\" formatCode=\"([^\"]*)\"", styles))
    found = {"numbers": 0, "days": 0, "words": 0}
    for attributes, _ in re.findall(r"<c ([^>]*)><v>([^<]*)</v>", sheet):
        style = re.search(r"s=\"(\d+)\"", attributes)
        pattern = custom.get(formats[int(style.group(1))], "") if style else ""
        kind = "words" if 't="s"' in attributes else "days" if "yy" in pattern else "numbers"
        found[kind] += 1
    return found, words


def takes(person, path):
    """Downloads what lies at an address of the site; where it is on disk."""
    with person.page.expect_download() as taken:
        person.page.evaluate("path => { location.href = path }", path)
    return pathlib.Path(taken.value.path())


@step
def the_list_leads_to_every_return(browser, demo):
    with officer(browser, demo) as person:
        person.goes_to(f"/returns?place={TOWN}")
        person.looks("returns")
        for code in HEADS:
            known[code] = ways(person, code)
            assert known[code], f"{code} leads nowhere"


@step
def each_return_is_shown_and_printed_whole(browser, demo):
    with officer(browser, demo) as person:
        for code, head in HEADS.items():
            page, paper = known[code].get("网页"), known[code].get("打印")
            if page:
                person.goes_to(page)
                person.looks(f"return-{code.lower()}")
            if not paper:
                continue
            person.goes_to(paper)
            text = person.page.inner_text("main")
            assert head in text or "没有" in text, f"{code} on paper lacks {head}"
            assert "盖章" in person.page.inner_html("main"), f"{code} has no place for the seal"
            person.page.emulate_media(media="print")
            wide = person.page.evaluate("() => document.documentElement.scrollWidth")
            assert person.page.pdf(prefer_css_page_size=True)[:4] == b"%PDF", wide
            person.page.emulate_media(media="screen")


@step
def each_workbook_has_real_numbers_and_days(browser, demo):
    with officer(browser, demo) as person:
        person.goes_to("/returns")
        for code, head in HEADS.items():
            file = known[code].get("表格文件")
            if not file:
                continue
            found, words = cells(takes(person, file))
            assert head in words, f"{code} has no title {head}"
            assert found["days"] >= 1, f"{code} has no day: {found}"
            if code not in ("R6", "R8", "R9"):
                assert found["numbers"] > 0, f"{code} has no number: {found}"
        person.goes_to(f"/returns?place={TOWN}")
        assert "王" in person.page.inner_text("main table >> nth=0"), "nobody took a return out"


@step
def what_was_taken_out_changes_nothing_when_it_comes_in_again(browser, demo):
    with officer(browser, demo) as person:
        person.goes_to("/returns")
        files = [
            takes(person, known["R4"]["表格文件"]),
            takes(person, known["R11"]["表格文件"]),
            takes(person, f"{known['R11']['表格文件']}?of=suggestions"),
        ]
        person.goes_to("/ledgers")
        sent = [
            {"name": f"{n}.xlsx", "mimeType": "application/octet-stream", "buffer": path.read_bytes()}
            for n, path in enumerate(files)
        ]
        person.page.set_input_files('[name="files"]', sent)
        person.clicks('main form[enctype] button')
        person.reads("和系统里的一样，没有要写入的")
        person.looks("returns-brought-back")


@step
def a_roster_with_whole_numbers_is_asked_for_with_its_purpose(browser, demo):
    with officer(browser, demo) as person:
        person.goes_to(known["R2"]["网页"])
        form = 'form[action$="/whole"]'
        if person.page.is_hidden(f'{form} [name="purpose"]'):
            person.page.click(f"details:has({form}) > summary")
        person.page.fill(f'{form} [name="purpose"]', "核对保险资料")
        with person.page.expect_download() as taken:
            person.page.click(f"{form} button")
        _, words = cells(taken.value.path())
        assert "身份证号" in words, "the whole roster has no numbers"
