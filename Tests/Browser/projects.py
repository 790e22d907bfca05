"""A Three-Combination project: planned in the village, approved, run, accepted; its money lent, returned, lent again."""

import datetime
import time

from month import TOWN, VILLAGE, photo
from stars import TODAY, officer, secretary, someone
from steps import step

# Nobody has made contracts with such numbers before.
NUMBER = f"走查{int(time.time())}"
# What one step leaves for the next.
known = {}


def before(days):
    return (TODAY - datetime.timedelta(days=days)).isoformat()


def approver(browser, demo):
    return someone(browser, demo, "township_approver")


def keeper(browser, demo):
    return someone(browser, demo, "fund_keeper")


def takes(person, noun, **fields):
    """One step of the project, on the page that she stands on."""
    form = f'form[action$="/{noun}"]'
    for name, value in fields.items():
        person.page.fill(f'{form} [name="{name}"]', str(value))
    person.clicks(f"{form} button")


@step
def a_secretary_plans_a_project_and_hangs_it_out(browser, demo):
    with secretary(browser, demo) as person:
        person.goes_to("/projects")
        person.looks("projects")
        person.clicks('main a[href^="/projects/new/"]')
        person.types(name="竹溪村土鸡养殖点", product="土鸡")
        person.page.select_option('[name="kind"]', "livestock")
        person.page.select_option('[name="operator_kind"]', "household")
        person.types(operator_name="村里带头户", scale="400", budget="30000", plan="散养，统一收购")
        person.clicks('main form button:has-text("保存")', expecting=422)
        person.reads("请选规模的单位")
        person.looks("project-refused")
        assert person.page.input_value('[name="product"]') == "土鸡"
        person.page.select_option('[name="scale_unit"]', "birds")
        person.clicks('main form button:has-text("保存")')
        known["project"] = person.page.url.removeprefix(demo.url)
        takes(person, "application", day=before(40))
        takes(person, "review", day=before(38), present=31, votes_for=29, votes_against=1)
        takes(person, "notice", day=before(36), ends_on=before(26))
        person.reads("公示期满，等乡镇审批")
        person.looks("project-on-notice")


@step
def another_approves_it_and_the_officer_sets_it_going(browser, demo):
    with approver(browser, demo) as person:
        person.goes_to(known["project"])
        takes(person, "approval", day=before(25))
        person.reads("乡镇已批准")
    with officer(browser, demo) as person:
        person.goes_to(known["project"])
        takes(person, "contract", day=before(24))
        person.page.click('details:has(form[action$="/funding"]) > summary')
        person.page.select_option('[name="funding"]', "own")
        person.types(amount="12000", what="带头户自己投的")
        person.clicks('form[action$="/funding"] button')
        takes(person, "money", day=before(23))
        takes(person, "start", day=before(22))
        person.reads("实施中")
        person.looks("project-running")


@step
def households_join_it_and_one_declares_its_income(browser, demo):
    with officer(browser, demo) as person:
        for turn in (1, 2):
            person.goes_to(known["project"])
            person.clicks('a:has-text("添一户帮扶户")')
            person.page.select_option('[name="household"]', index=turn)
            person.page.select_option('[name="role"]', "new")
            person.page.check('[name="support_start_money"]')
            person.types(joined_on=before(21))
            if turn == 1:
                person.looks("project-household-new")
            person.clicks('main form button:has-text("添上")')
        person.goes_to(known["project"])
        person.reads("帮扶户 2 户")
        person.clicks('main table a[href*="/households/"]')
        known["household"] = person.page.url.removeprefix(demo.url)
        person.page.click('details:has(form[action$="/income"]) > summary')
        person.page.check('[name="what"][value="baseline"]')
        person.page.select_option('[name="band"]', "0")
        person.clicks('form[action$="/income"] button')
        person.reads("不到 2,000 元")
        person.looks("project-household")


def moves(person, noun, **fields):
    """Money that goes out or comes back, on the page of the loan that she stands on."""
    form = f'form[action$="/{noun}"]'
    for name, value in fields.items():
        person.page.fill(f'{form} [name="{name}"]', value)
    person.page.select_option(f'{form} [name="money"]', index=0)
    person.clicks(f"{form} button")
    person.reads("等资金管理员入账")
    known["loan"] = person.page.url.removeprefix(person.demonstration.url)


def books(browser, demo, what):
    """The keeper books what the officer noted down."""
    with keeper(browser, demo) as person:
        person.goes_to(known["loan"])
        person.clicks(f'main a:has-text("{what}"):has-text("待审核")')
        person.looks("loan-entry")
        person.clicks('main form button:has-text("批准并入账")')
        person.reads("已入账")


def agrees(person, number, day):
    """A contract with the first household of the project that owes nothing."""
    person.clicks('tr:has-text("竹溪村土鸡养殖点") a')
    person.types(contract_no=number, amount="3000", contracted_on=day)
    person.looks("loan-new")
    person.clicks('main form button:has-text("记下合同")')
    person.reads("已签合同")


@step
def money_to_be_lent_comes_in(browser, demo):
    with officer(browser, demo) as person:
        person.goes_to("/funds")
        person.clicks('main table a:has-text("镇计生协会")')
        person.clicks('a:has-text("记收入")')
        person.types(amount="6000", party="区财政", what="周转金", booked_on=before(21))
        person.page.select_option('[name="source"]', "revolving")
        person.page.select_option('[name="restriction"]', "revolving")
        person.clicks('main form button:has-text("记下")')
        person.reads("待审核")
        entry = person.page.url.removeprefix(demo.url)
    with keeper(browser, demo) as person:
        person.goes_to(entry)
        person.clicks('main form button:has-text("批准并入账")')
        person.reads("已入账")


@step
def revolving_money_is_lent_and_comes_back(browser, demo):
    with officer(browser, demo) as person:
        person.goes_to("/loans")
        person.looks("loans")
        person.goes_to(f"/loans/{TOWN}/borrowers")
        person.looks("loan-borrowers")
        agrees(person, f"{NUMBER}甲", before(20))
        moves(person, "lending", lent_on=before(19))
    books(browser, demo, "借出")
    with officer(browser, demo) as person:
        person.goes_to(known["loan"])
        person.reads("3,000 元没有还")
        person.looks("loan-lent")
        moves(person, "repayments", day=before(10), amount="3000")
    books(browser, demo, "收回")


@step
def what_came_back_is_lent_to_the_next_household(browser, demo):
    with officer(browser, demo) as person:
        person.goes_to(known["loan"])
        person.clicks('a:has-text("把收回的 3,000 元借给另一户")')
        agrees(person, f"{NUMBER}乙", before(9))
        person.reads(f"合同 {NUMBER}甲 收回来的钱")
        moves(person, "lending", lent_on=before(8))
    books(browser, demo, "借出")
    with officer(browser, demo) as person:
        person.goes_to(known["loan"])
        moves(person, "repayments", day=before(3), amount="3000")
    books(browser, demo, "收回")
    with officer(browser, demo) as person:
        person.goes_to(f"/loans/{TOWN}")
        person.looks("loans-of-the-town")
        person.goes_to("/outcomes")
        person.looks("outcomes")


@step
def two_sign_the_acceptance_and_the_board_shows_it_without_names(browser, demo):
    with officer(browser, demo) as person:
        person.goes_to(known["project"])
        person.page.set_input_files('form[action$="/photos"] [name="files"]', photo(person))
        person.clicks('form[action$="/photos"] button')
        form = 'form[action$="/acceptance"]'
        person.page.click(f"details:has({form}) > summary")
        for box in person.page.locator(f"{form} input[type=checkbox]").all():
            box.check(force=True)
        person.clicks(f"{form} button")
        person.looks("project-checked")
        person.clicks('form[action$="/signature"] button')
    with approver(browser, demo) as person:
        person.goes_to(known["project"])
        person.clicks('form[action$="/signature"] button')
        person.reads("已验收")
    with officer(browser, demo) as person:
        person.goes_to(known["project"])
        takes(person, "closing")
        person.reads("已办结")
        person.looks("project-closed")
    with browser.person(demo) as anyone:
        anyone.goes_to(f"/board/{VILLAGE}")
        anyone.clicks('main a:has-text("三结合项目")')
        anyone.reads("竹溪村土鸡养殖点")
        anyone.looks("projects-board")
        assert "村里带头户" not in anyone.page.inner_text("body"), "who runs it stands on the board"
