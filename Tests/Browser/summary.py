"""The year's summary: written by one, checked by another, approved by a third, and read by everybody."""

import pathlib
import subprocess
import tempfile
import zipfile

from month import TOWN
from person import SHOTS
from stars import TODAY, someone
from steps import step

PAGE = f"/summaries/{TOWN}/{TODAY.year}"


def officer(browser, demo):
    return someone(browser, demo, "township_officer")


@step
def an_officer_writes_the_summary_of_the_year(browser, demo):
    with officer(browser, demo) as person:
        person.goes_to(f"/summaries?place={TOWN}&year={TODAY.year}")
        person.looks("summary-list")
        person.clicks('main tbody tr:first-child button:has-text("开始写")')
        person.reads("起草中")
        for section, words in {
            "shortcomings": "一是活动经费仍显不足；二是部分会员的服务能力有待提高。",
            "next": "继续做好会员联系群众的工作，多办群众看得见的实事。",
        }.items():
            person.goes_to(f"{PAGE}/sections/{section}")
            person.types(new=words)
            person.clicks('main form button:has-text("保存")')
        person.looks("summary-draft")
        person.goes_to(f"{PAGE}/sections/organisation")
        person.looks("summary-section")
        person.goes_to(PAGE)
        person.clicks("main a.figure-in-text >> nth=0")
        person.looks("summary-figure")


@step
def an_officer_edits_a_sentence_of_the_template(browser, demo):
    with officer(browser, demo) as person:
        person.goes_to(f"/summary-templates?place={TOWN}")
        person.looks("template-list")
        person.clicks('main form button:has-text("起草")')
        person.reads("草稿")
        person.looks("template-draft")
        page = person.page.url.split("?")[0]
        sentence = f"{page}/sentences/activities"
        person.goes_to(sentence)
        person.types(wording="开展各类活动12次。")
        person.clicks('main form button:has-text("保存草稿")', expecting=422)
        person.reads("不能写死数字“12”")
        person.looks("template-refused")
        person.types(wording="全年热心开展各类活动{活动}次。")
        person.clicks('main form button:has-text("保存草稿")')
        person.reads("全年热心开展")
        person.goes_to(page)
        person.clicks('main form button:text-is("公布")')
        person.reads(f"{TODAY.year if TODAY.month > 6 else TODAY.year - 1} 年起")
        person.looks("template-published")


@step
def the_summary_is_taken_out_as_pdf_and_for_word(browser, demo):
    with officer(browser, demo) as person, tempfile.TemporaryDirectory() as folder:
        for form in ("pdf", "docx"):
            answer = person.context.request.get(f"{PAGE}/{form}", timeout=60_000)
            assert answer.status == 200, f"{form} answered {answer.status}"
            pathlib.Path(folder, f"summary.{form}").write_bytes(answer.body())
        pdf = pathlib.Path(folder, "summary.pdf")
        subprocess.run(["pdftoppm", "-r", "60", "-png", pdf, SHOTS / "summary-pdf"], check=True)
        with zipfile.ZipFile(pathlib.Path(folder, "summary.docx")) as word:
            document = word.read("word/document.xml").decode()
        assert "Heading2" in document and "<w:tbl>" in document, "no headings or tables in the document"
        assert "<pic:pic" in document, "no charts in the document"
        person.goes_to(f"{PAGE}/print")
        person.looks("summary-print")


@step
def three_others_check_approve_and_publish_it(browser, demo):
    with officer(browser, demo) as person:
        person.goes_to(PAGE)
        person.clicks('main form button:has-text("上报")')
        person.reads("已上报，待审核")
    for duty, button, state in (
        ("fund_keeper", "审核", "已审核，待审批"),
        ("township_approver", "审批", "已审批，待公布"),
        ("township_officer", "公布", "已公布"),
    ):
        with someone(browser, demo, duty) as person:
            person.goes_to(PAGE)
            person.clicks(f'main form button:text-is("{button}")')
            person.reads(state)
            person.looks(f"summary-{duty}")


@step
def everybody_reads_the_summary_on_the_board(browser, demo):
    with browser.person(demo) as anyone:
        anyone.goes_to(f"/board/{TOWN}/summaries/current")
        anyone.reads("摘要一页")
        anyone.looks("summary-board")
