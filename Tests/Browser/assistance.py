"""A case of assistance: surveyed in the village, confirmed, paid and watched over, each by somebody else."""

import pathlib
import time

from later import Later
from month import TOWN
from stars import TODAY, after, officer, secretary, someone
from steps import step

# Notices hang for a day here; the payment stands in the year that it comes in.
POSTED, LISTED = 2, 4
YEAR = int(after(LISTED)[:4])
PROGRAMME = f"秋冬救急{int(time.time())}"
# What one step leaves for the next.
known = {}


def approver(browser, demo, served=None):
    return someone(browser, demo, "township_approver", served)


def keeper(browser, demo, served=None):
    return someone(browser, demo, "fund_keeper", served)


def payer(browser, demo, served=None):
    return someone(browser, demo, "payment_officer", served)


def supervisor(browser, demo, served=None):
    return someone(browser, demo, "supervisor", served)


def takes(person, noun, **fields):
    """One step of the case, on the page that she stands on."""
    form = f'form[action$="/{noun}"]'
    for name, value in fields.items():
        person.page.fill(f'{form} [name="{name}"]', str(value))
    person.clicks(f"{form} button")


def unfolds(person, form):
    person.page.click(f"details:has({form}) > summary")


@step
def a_township_sets_up_a_programme_and_the_keeper_its_rate(browser, demo):
    with officer(browser, demo) as person:
        person.goes_to("/programmes")
        person.looks("programmes")
        unfolds(person, 'form[action="/programmes"]')
        person.types(name=PROGRAMME, village_days="1", town_days="1")
        person.page.select_option('[name="kind"]', "emergency")
        person.clicks('form[action="/programmes"] button')
        person.goes_to("/programmes")
        person.clicks(f'main a:has-text("{PROGRAMME}")')
        known["programme"] = person.page.url.removeprefix(demo.url)
    with keeper(browser, demo) as person:
        person.goes_to(known["programme"])
        unfolds(person, 'form[action$="/rates"]')
        person.types(amount="500", notice_no="镇协会 2 号")
        person.page.select_option('[name="per"]', "year")
        person.clicks('form[action$="/rates"] button')
        person.reads("镇协会 2 号")
        person.looks("programme")


@step
def a_secretary_enters_who_needs_help_and_the_village_agrees(browser, demo):
    with secretary(browser, demo) as person:
        person.goes_to("/cases")
        person.looks("cases")
        person.clicks(f'main a:has-text("{PROGRAMME}")')
        person.types(name="何秀兰", id_number="999999195501010023", consented_on=after(0))
        person.types(bank_name="农商行", bank_number="6222020000001234567")
        person.page.select_option('[name="year"]', str(YEAR))
        person.clicks('main form button:has-text("登记")', expecting=422)
        person.looks("case-refused")
        assert person.page.input_value('[name="name"]') == "何秀兰"
        person.types(id_number="999999195501010022")
        person.clicks('main form button:has-text("登记")')
        known["case"] = person.page.url.removeprefix(demo.url)
        takes(person, "application")
        takes(person, "deliberation", present=21, in_favour=20, against=0)
        takes(person, "village-notice", ends_on=after(1))
        person.looks("case-on-notice")


@step
def the_township_checks_posts_and_lists_her(browser, demo):
    with Later(demo, POSTED) as later:
        with approver(browser, demo, later) as person:
            person.goes_to("/start")
            person.goes_to(known["case"])
            takes(person, "town-check")
        with officer(browser, demo, later) as person:
            person.goes_to(known["case"])
            takes(person, "town-notice", ends_on=after(POSTED + 1))
            person.looks("case-on-notice-of-the-town")
    with Later(demo, LISTED) as later, officer(browser, demo, later) as person:
        person.goes_to(known["case"])
        takes(person, "listing")
        person.reads("在册")
        person.looks("case-listed")


@step
def one_releases_the_money_and_another_pays_it_out(browser, demo):
    with Later(demo, LISTED) as later:
        with keeper(browser, demo, later) as person:
            person.goes_to("/payments")
            person.looks("payments")
            person.clicks('a:has-text("编一批")')
            person.page.select_option('[name="programme"]', label=PROGRAMME)
            person.page.select_option('[name="year"]', str(YEAR))
            person.clicks('main form button:has-text("编好")')
            known["batch"] = person.page.url.removeprefix(later.url)
            person.page.select_option('[name="money"]', index=1)
            person.looks("payments-prepared")
            person.clicks('main form button:has-text("核拨")')
        with payer(browser, demo, later) as person:
            person.goes_to(known["batch"])
            assert "何秀兰" not in person.page.inner_text("body"), "a name stands on the batch's page"
            person.clicks('main form button:has-text("看发放名单")')
            person.reads("何秀兰")
            person.looks("payments-payees")
            person.goes_to(known["batch"])
            with person.page.expect_download() as taken:
                person.page.click('main form button:has-text("取银行文件")')
            lines = pathlib.Path(taken.value.path()).read_text("gb18030").splitlines()
            person.clicks('main form button:has-text("已送银行")')
            file = {"name": "结果.csv", "mimeType": "text/csv", "buffer": answered(lines).encode()}
            person.page.set_input_files('[name="files"]', file)
            person.clicks('main form button:has-text("读进来")')
            person.reads("1 笔，500 元")
            person.looks("payments-answered")


def answered(lines):
    """What the bank says of each payment in the file: it arrived."""
    return "\n".join([lines[0] + ",结果,原因"] + [line + ",成功," for line in lines[1:]])


@step
def somebody_else_watches_over_it(browser, demo):
    with Later(demo, LISTED) as later, supervisor(browser, demo, later) as person:
        person.goes_to(f"/supervision/{TOWN}/{YEAR}")
        person.looks("supervision")
        person.page.select_option('[name="programme"]', label=PROGRAMME)
        person.clicks('main form button:has-text("随机抽")')
        person.looks("supervision-sample")
    with secretary(browser, demo) as person:
        person.goes_to(known["case"])
        person.reads("500")
        person.looks("case-paid")
