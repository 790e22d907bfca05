"""Self-governance: a charter up to its filing, an agreement, a review with ballots, and a suggestion to its answer."""

import datetime
import re
import time

from later import Later
from month import VILLAGE
from stars import TODAY, after, officer, secretary
from steps import step

# The board answers nobody who is quicker than a person.
A_PERSON_TAKES = 6
NUMERALS = "零一二三四五六七八九十"
CLAUSES = "第一条 邻里互助，红白喜事从简。\n第二条 自愿签订，随时可以退出，不设罚款。"
TITLE = f"竹溪村村民自治章程（{int(time.time())}）"
SAID = f"希望活动室晚上也开门（{int(time.time())}）"
# What one step leaves for the next.
known = {}


def days_to_next_quarter():
    """The board counts suggestions of quarters that are over."""
    first = TODAY.replace(day=1)
    while True:
        first = (first + datetime.timedelta(days=32)).replace(day=1)
        if first.month % 3 == 1:
            return (first - TODAY).days


def unfolds(person, form):
    if not person.page.is_visible(f"{form} button"):
        person.page.click(f"details:has({form}) > summary")


def takes(person, noun, **fields):
    """One step on the page that she stands on, in its own form."""
    form = f'form[action$="/{noun}"]'
    unfolds(person, form)
    for name, value in fields.items():
        field = person.page.locator(f'{form} [name="{name}"]').first
        if field.get_attribute("type") in ("checkbox", "radio"):
            person.page.check(f'{form} [name="{name}"][value="{value}"]', force=True)
        else:
            field.fill(str(value))
    person.clicks(f"{form} button")


@step
def a_secretary_writes_a_charter_and_the_village_adopts_it(browser, demo):
    with secretary(browser, demo) as person:
        person.goes_to(f"/chapters?place={VILLAGE}")
        person.clicks('main table a:has-text("竹溪村")')
        known["chapter"] = person.page.url.removeprefix(demo.url)
        person.looks("chapter-with-unit-members")
        person.goes_to(f"{known['chapter']}/governance")
        person.looks("governance")
        person.clicks('a:has-text("起草章程")')
        person.types(title=TITLE, clauses="超生一个孩子，罚款五十元，大家互相监督，共同遵守。")
        person.clicks("main form button", expecting=422)
        person.reads("这里不能写")
        person.looks("charter-refused")
        person.types(clauses=CLAUSES)
        person.clicks("main form button")
        known["charter"] = person.page.url.removeprefix(demo.url)
        takes(person, "adoption", meeting="villagers", present=60, in_favour=55, against=2)
        person.reads("会议已通过")
        paper = {"name": "签字页.jpg", "mimeType": "image/jpeg", "buffer": person.page.screenshot(type="jpeg")}
        person.page.set_input_files('#papers [name="files"]', paper)
        person.clicks("#papers form[enctype] button")
        shown = person.page.eval_on_selector("#papers img", "img => img.complete && img.naturalWidth > 0")
        assert shown, "the signed paper is not shown"
        person.looks("charter-adopted")


@step
def the_township_checks_it_and_files_it_and_the_village_posts_it(browser, demo):
    with officer(browser, demo) as person:
        person.goes_to("/start")
        person.goes_to("/governance-waiting/431003190")
        person.reads(TITLE)
        person.looks("governance-waiting")
        person.goes_to(known["charter"])
        takes(
            person, "check",
            no_birth_number="yes", no_penalty="yes", no_lost_right="yes", voluntary="yes",
        )
        takes(person, "filing")
        person.reads("已报镇备案")
        person.looks("charter-filed")
        assert person.page.locator('#papers form[action$="/removal"]').count() == 0, "a filed paper can go"
    with secretary(browser, demo) as person:
        person.goes_to(known["charter"])
        takes(person, "posting")
        person.reads("已公布")


@step
def agreements_are_counted_and_nobody_is_named(browser, demo):
    with secretary(browser, demo) as person:
        person.goes_to(f"{known['chapter']}/governance")
        takes(person, "agreements", day=after(0), count=12)
        person.reads("签 12 份")
        takes(person, "revocations", day=after(0), count=1)
        person.reads("退出 1 份")
        person.looks("governance-agreements")


@step
def a_review_is_held_with_ballots_and_what_it_found_is_put_right(browser, demo):
    with secretary(browser, demo) as person:
        person.goes_to(f"{known['chapter']}/democratic-reviews/new")
        person.types(held_on=after(0), participants="60", issued="58", valid="56")
        person.types(satisfied="40", basically="12", dissatisfied="5")
        person.clicks("main form button", expecting=422)
        person.looks("review-refused")
        person.types(dissatisfied="4")
        person.clicks("main form button")
        known["review"] = person.page.url.removeprefix(demo.url)
        person.reads("满意率 92.9%")
        takes(person, "issues", issue="路灯不亮", owner="李秘书")
        takes(person, "rectification", result="换了三盏灯")
        person.reads("1 个问题整改了 1 个")
        takes(person, "posting")
        person.looks("review-posted")


@step
def an_organisation_joins_the_chapter_and_leaves_it(browser, demo):
    with secretary(browser, demo) as person:
        person.goes_to(f"{known['chapter']}/unit-members")
        form = f'form[action="{known["chapter"]}/unit-members"]'
        unfolds(person, form)
        person.page.fill(f'{form} [name="name"]', "竹溪小学")
        person.clicks(f"{form} button")
        person.reads("1 个团体会员")
        person.looks("unit-members")
        takes(person, "leaving")
        person.reads("已经退会的")
        person.looks("unit-members-left")


@step
def a_visitor_without_a_name_makes_a_suggestion_on_the_board(browser, demo):
    with browser.person(demo) as visitor:
        visitor.goes_to(f"/board/{VILLAGE}/suggestions/new")
        visitor.looks("web-suggestion")
        time.sleep(A_PERSON_TAKES)
        visitor.page.select_option('[name="topic"]', "venue")
        asked = re.search(r"(.)加(.)等于几", visitor.page.inner_text("main")).groups()
        visitor.types(content=SAID, answer=str(sum(NUMERALS.index(each) for each in asked)))
        visitor.clicks("main form button")
        visitor.reads("意见收到了")
        visitor.looks("web-suggestion-done")


@step
def it_is_given_to_somebody_answered_and_counted_on_the_board(browser, demo):
    with secretary(browser, demo) as person:
        person.goes_to(f"/suggestions?place={VILLAGE}")
        person.clicks(f'main a:has-text("{SAID[:12]}")')
        known["suggestion"] = person.page.url.removeprefix(demo.url)
        steps = 'form[action$="/steps"]:has([value="{}"])'
        assign, accept = steps.format("assign"), steps.format("accept")
        unfolds(person, assign)
        person.page.fill(f'{assign} [name="words"]', "李秘书")
        person.clicks(f"{assign} button")
        person.reads("已交办")
        takes(person, "answer", answer="从下周起每晚七点到九点开门")
        unfolds(person, accept)
        person.page.fill(f'{accept} [name="words"]', "排了值班表")
        person.clicks(f"{accept} button")
        person.reads("已采纳")
        person.looks("suggestion-accepted")
    with Later(demo, days_to_next_quarter()) as later, browser.person(later) as visitor:
        visitor.goes_to(f"/board/{VILLAGE}/governance/current")
        visitor.reads(TITLE)
        visitor.reads("阵地和设施")
        assert SAID not in visitor.page.inner_text("body"), "the board repeats what somebody said"
        assert "李秘书" not in visitor.page.inner_text("main"), "the board names somebody"
        visitor.looks("board-governance")
