"""The register: the township's officer brings ledgers and looks people up, the village's secretary on a phone."""

from demonstration import CLONE
from steps import step

LEDGERS = CLONE / "SQL" / "Seed" / "Town"
# Who has signed in on this walk; a later step goes on with her session.
sessions = {}


@step
def an_officer_sees_the_town_at_a_glance_and_opens_its_numbers(browser, demo):
    with browser.person(demo) as officer:
        officer.signs_in(demo.account("township_officer"))
        sessions["officer"] = officer.keeps_session()
        officer.reads("2660 名会员")
        officer.reads("2481 户有人联系")
        officer.looks("start-officer")
        officer.clicks("h1 a")
        officer.reads("2660")
        officer.looks("members")


@step
def an_officer_finds_a_member_by_the_first_letters_of_her_name(browser, demo):
    with browser.person(demo, session=sessions["officer"]) as officer:
        officer.goes_to("/members")
        # The list narrows while she types; nothing is sent.
        officer.page.type("#q", "mly")
        officer.page.wait_for_selector('h1:has-text("mly")')
        assert officer.page.url.endswith("/members") is False, "the address still names all members"
        officer.looks("members-found")
        officer.clicks("tbody a")
        officer.looks("member")


@step
def an_officer_looks_through_chapters_and_councils(browser, demo):
    with browser.person(demo, session=sessions["officer"]) as officer:
        officer.goes_to("/chapters")
        officer.reads("竹溪村计生协会")
        officer.looks("chapters")
        officer.clicks("tbody a")
        officer.looks("chapter")
        officer.goes_to("/chapters?place=431003190&due=yes")
        officer.goes_to("/profile?place=431003190")
        officer.reads("2009")
        officer.looks("profile")


@step
def an_officer_looks_through_households(browser, demo):
    with browser.person(demo, session=sessions["officer"]) as officer:
        officer.goes_to("/households?linked=yes")
        officer.reads("2481")
        officer.looks("households")
        officer.clicks("tbody a")
        officer.looks("household")


@step
def the_same_ledgers_again_would_change_nothing(browser, demo):
    with browser.person(demo, session=sessions["officer"]) as officer:
        officer.goes_to("/ledgers")
        officer.looks("ledgers")
        officer.page.set_input_files(
            '[name="files"]', [str(each) for each in sorted(LEDGERS.iterdir()) if each.name < "06"]
        )
        officer.clicks("main form button")
        officer.reads("将新增 0 行，更改 0 行，退回 38 行")
        officer.looks("ledgers-preview")
        officer.clicks('form[action$="/discarded"] button')
        officer.reads("已放弃")


@step
def what_is_no_ledger_is_refused_in_one_sentence(browser, demo):
    with browser.person(demo, session=sessions["officer"]) as officer:
        officer.goes_to("/ledgers")
        officer.page.set_input_files('[name="files"]', str(CLONE / "README.md"))
        officer.clicks("main form button", expecting=422)
        officer.reads("README.md：")
        officer.looks("ledgers-refused")


@step
def a_secretary_keeps_her_own_village_on_a_phone(browser, demo):
    with browser.person(demo) as secretary:
        secretary.signs_in(demo.account("village_secretary"))
        secretary.reads("160 名会员")
        secretary.looks("start-secretary")
        secretary.goes_to("/members")
        secretary.reads("160")
        secretary.goes_to("/members?place=431003190202", expecting=404)
        secretary.goes_to("/ledgers", expecting=403)


@step
def an_officer_finds_a_township_while_she_types(browser, demo):
    with browser.person(demo, session=sessions["officer"]) as officer:
        officer.goes_to("/regions")
        before = officer.page.inner_text("#found")
        questions = []
        officer.page.on("request", lambda asked: "?q=" in asked.url and questions.append(asked.url))
        officer.page.type("#q", "新丰", delay=20)
        officer.page.wait_for_selector('#found li:has-text("新丰")')
        assert officer.page.inner_text("#found") != before
        assert len(questions) == 1, f"asked more than once: {questions}"
        officer.looks("regions-typed")
        officer.page.fill("#q", "没有这样的地方")
        officer.page.wait_for_selector('#found-count:has-text("没有找到")')
        officer.page.fill("#q", "431003190")
        officer.page.wait_for_selector('#found li:has-text("云溪镇")')
        # In another language she stands before the same list.
        officer.clicks("footer button")
        assert officer.page.input_value("#q") == "431003190"
        officer.reads("云溪镇")
        officer.clicks("footer button")


@step
def without_any_script_the_same_township_is_found(browser, demo):
    with browser.person(demo, session=sessions["officer"], scripts=False) as officer:
        officer.goes_to("/regions")
        officer.types(q="新丰")
        officer.clicks('main form[role="search"] button')
        officer.reads("新丰")
