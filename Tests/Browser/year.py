"""The year: who served is nominated and hangs on the board, anybody may object, rewards are handed over."""

import datetime

from month import TOWN, VILLAGE, photo, sessions, waiting_month
from steps import step

YEAR = datetime.date.today().year
NO_SERVICE = "没有这名会员的服务记录，不能提名"


def somebody_without_service(secretary):
    """A member of the list whose year is empty: many of the town's have served."""
    members = secretary.page.locator('main tbody th a[href^="/members/"]').all()
    for name, link in [(each.inner_text(), each.get_attribute("href")) for each in members]:
        if NO_SERVICE in secretary.context.request.get(f"{link}/honours/{YEAR}").text():
            return name, link
    raise AssertionError("everybody has served")


@step
def a_secretary_nominates_a_member_for_what_is_logged(browser, demo):
    with browser.person(demo, session=sessions["secretary"]) as secretary:
        secretary.goes_to("/members")
        name, link = somebody_without_service(secretary)
        secretary.goes_to(f"{link}/honours/{YEAR}")
        secretary.reads(NO_SERVICE)
        secretary.goes_to("/activities")
        secretary.clicks('main a:has-text("清扫村道")')
        secretary.clicks('a:has-text("登记参加的人")')
        secretary.types(q=name)
        secretary.clicks('main form[role="search"] button')
        secretary.page.select_option('[name="role"] >> nth=0', "help")
        secretary.clicks('button:has-text("参加了") >> nth=0')
        secretary.goes_to(f"/honours/{VILLAGE}/{YEAR}")
        secretary.looks("honours-village")
        secretary.clicks("main table.brief th a")
        secretary.types(service="短")
        secretary.clicks('main form button:has-text("提名")', expecting=422)
        secretary.looks("honours-member-refused")
        secretary.types(service="带头清扫村道，一场没有落下")
        secretary.clicks('main form button:has-text("提名")')
        secretary.reads("已提名")
        secretary.looks("honours-member")
        secretary.goes_to(link)
        secretary.reads("荣誉")


@step
def an_officer_puts_the_nominee_on_the_board_with_a_photo_of_the_posting(browser, demo):
    with browser.person(demo, session=sessions["officer"]) as officer:
        officer.goes_to(f"/honours/{TOWN}/{YEAR}")
        officer.looks("honours-town")
        officer.clicks('main form button:has-text("贴上公开栏")')
        officer.page.set_input_files('[name="files"]', photo(officer))
        officer.clicks('main form button:has-text("传上去")')
        officer.page.click('summary:has-text("登记一件异议")')
        officer.page.select_option('[name="named"]', index=1)
        officer.types(grounds="三月那次没有看到人")
        officer.clicks('form[action$="/objections"] button')
        officer.reads("1 件异议，1 件等待答复")
        officer.looks("notice")
        officer.goes_to(f"/notices/new?place={TOWN}")
        officer.looks("notice-new")
        officer.types(title="会员之家冬季开放时间", body="周一到周六八点到晚上八点开放。\n节假日照常。")
        officer.clicks('main form button:has-text("贴上公开栏")')
        officer.goes_to(f"/notices?place={TOWN}")
        officer.looks("notices")
    with browser.person(demo) as anyone:
        anyone.goes_to(f"/board/{VILLAGE}")
        anyone.reads("会员之家冬季开放时间")
        anyone.reads("竹溪村：")
        anyone.looks("board-with-notices")


@step
def an_officer_hands_over_a_reward_and_takes_it_back(browser, demo):
    year = waiting_month()[:4]
    with browser.person(demo, session=sessions["officer"]) as officer:
        officer.goes_to(f"/rewards/{TOWN}/{year}")
        officer.page.select_option('[name="to"]', index=1)
        officer.types(thing="奖金", amount="500", received_by="周会长")
        officer.clicks('main form button:has-text("记下")')
        officer.reads("奖金 500 元")
        officer.page.click('summary:has-text("写错了，冲正")')
        officer.looks("rewards")
        officer.types(reason="金额记错了")
        officer.clicks('button:has-text("冲正")')
        officer.reads("已冲正")
        officer.goes_to(f"/rewards/{TOWN}/{year}/totals")
        officer.looks("reward-totals")
        officer.goes_to(f"/ratings/{TOWN}/years/{year}")
        officer.looks("flag-year-with-honours")
