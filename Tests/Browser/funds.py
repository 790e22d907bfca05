"""A chapter's money: spent in the village, booked by the keeper, held against the bank's list, read by everybody."""

import datetime
import tempfile

from month import TOWN, VILLAGE, photo
from stars import TODAY, secretary, someone
from steps import step

# What one step leaves for the next.
known = {}


def keeper(browser, demo):
    return someone(browser, demo, "fund_keeper")


@step
def a_secretary_enters_what_was_spent_with_its_paper(browser, demo):
    with secretary(browser, demo) as person:
        person.goes_to("/funds")
        person.looks("funds-book")
        person.clicks('a:has-text("记支出")')
        person.types(amount="二十", party="村口超市", what="会议茶水")
        person.page.select_option('[name="purpose"]', "office")
        person.clicks('main form button:has-text("记下")', expecting=422)
        person.reads("请填金额")
        person.looks("funds-entry-refused")
        person.types(amount="21.50")
        person.page.set_input_files('[name="files"]', photo(person))
        person.clicks('main form button:has-text("记下")')
        person.reads("待审核")
        person.looks("funds-entry")
        known["entry"] = person.page.url.removeprefix(demo.url)


@step
def the_fund_keeper_books_what_waits_and_opens_a_figure(browser, demo):
    with keeper(browser, demo) as person:
        person.goes_to("/start")
        person.clicks('a:has-text("笔账等着审核或入账")')
        person.looks("funds-waiting")
        person.clicks('main a:has-text("会议茶水")')
        person.clicks('main form button:has-text("批准并入账")')
        person.reads("已入账")
        person.looks("funds-entry-booked")
        person.goes_to(f"/funds/{TOWN}/{TODAY.isoformat()[:7]}")
        person.looks("funds-overview")
        person.goes_to(f"/funds/{TOWN}/{TODAY.year}")
        person.reads("结存")


@step
def a_secretary_holds_the_bank_list_against_the_book(browser, demo):
    with secretary(browser, demo) as person, tempfile.NamedTemporaryFile(suffix=".csv") as told:
        person.goes_to(known["entry"])
        told.write(f"日期,收入,支出,摘要\n{TODAY.isoformat()},,21.50,村口超市\n{TODAY.isoformat()},,3,手续费\n".encode())
        told.flush()
        person.goes_to("/funds")
        person.clicks('main table a[href^="/fund-accounts/"]')
        person.page.set_input_files('[name="files"]', told.name)
        person.clicks('main form button:has-text("读进来")')
        person.reads("手续费")
        person.reads("会议茶水")
        person.looks("funds-account")


@step
def everybody_reads_the_funds_of_a_closed_month(browser, demo):
    last = TODAY.replace(day=1) - datetime.timedelta(days=1)
    month = (last.replace(day=1) - datetime.timedelta(days=1)).isoformat()[:7]
    with browser.person(demo) as anyone:
        anyone.goes_to(f"/board/{VILLAGE}/funds/{month}")
        anyone.reads("上级协会拨款")
        assert "村口超市" not in anyone.page.inner_text("body"), "who was paid stands on the board"
        anyone.looks("funds-board")
