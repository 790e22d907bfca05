"""Five-star households in the village: a slip of paper, an application on a phone, three who score, a vote."""

import datetime
import time

from later import Later
from month import TOWN, VILLAGE, sessions
from steps import step

TODAY = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=8))).date()
# This year the town holds a round of its own from spring on.
YEAR = TODAY.year + 1
ROUND = f"/stars/{TOWN}/{YEAR}"
HERE = f"/stars/{VILLAGE}/{YEAR}"
REVIEWERS = ["zhuxi.reviewer", "zhuxi.reviewer2", "zhuxi.reviewer3"]
# What one step leaves for the next: the slip, the application, the notice.
known = {}


def after(days):
    return (TODAY + datetime.timedelta(days=days)).isoformat()


def named(demo, username):
    return next(each for each in demo.accounts if each["username"] == username)


def someone(browser, demo, role, served=None):
    """A window of the first account with this duty, signed in once for the whole walk."""
    name = {"township_officer": "officer", "village_secretary": "secretary"}.get(role, role)
    if name not in sessions:
        with browser.person(demo) as person:
            person.signs_in(demo.account(role))
            sessions[name] = person.keeps_session()
    return browser.person(served or demo, session=sessions[name])


def officer(browser, demo, served=None):
    return someone(browser, demo, "township_officer", served)


def secretary(browser, demo, served=None):
    return someone(browser, demo, "village_secretary", served)


def ticks(person, code, mark):
    """A mark is a button over a radio that is not seen."""
    person.page.check(f'main input[name="{code}"][value="{mark}"]', force=True)


def most_of_each(person):
    """The names of the marks on the page, each with the highest that can be given."""
    marks = {}
    for each in person.page.locator("main input[type=radio]").all():
        name, value = each.get_attribute("name"), each.get_attribute("value")
        if value.isdigit():
            marks[name] = max(marks.get(name, 0), int(value))
    return marks


@step
def an_officer_opens_a_round_of_five_star_households(browser, demo):
    with officer(browser, demo) as person:
        person.goes_to("/stars/schemes")
        person.looks("star-schemes")
        person.clicks("main tbody a[href^='/stars/schemes/']")
        person.looks("star-scheme")
        person.goes_to(f"/stars/{TOWN}/rounds?year={YEAR}")
        person.types(counts_from=f"{TODAY.year}-01-01", apply_from=after(0), apply_to=after(0))
        person.types(score_from=after(1), score_to=after(20), meet_by=after(21), notice_by=after(40))
        person.types(decide_by=after(60), award_by=after(90))
        person.looks("star-round-new")
        person.clicks('main form button:has-text("开评")')
        person.goes_to(ROUND)
        person.looks("star-round-empty")


@step
def a_secretary_calls_three_reviewers_and_prints_a_slip(browser, demo):
    with secretary(browser, demo) as person:
        person.goes_to(f"{HERE}/reviewers")
        for username in REVIEWERS:
            name = named(demo, username)["name"].split("（")[0]
            choice = person.page.locator(f'[name="account"] option:has-text("{name}")').first
            person.page.select_option('[name="account"]', choice.get_attribute("value"))
            person.clicks('main form button:has-text("请进评审组")')
        person.looks("star-panel")
        person.goes_to("/households")
        person.clicks("main tbody th a")
        person.clicks('a:has-text("打邀请条")')
        person.looks("star-slip-choice")
        person.clicks("main a[href*='?member=']")
        person.page.check('[name="lives_here"]')
        known["username"] = f"jia{int(time.time())}"
        person.types(user_name=known["username"])
        person.looks("star-slip-form")
        person.clicks("main form button")
        person.looks("star-slip")
        known["invitation"] = person.scans(".slip svg")


@step
def a_member_scans_it_and_applies_for_her_household_on_her_phone(browser, demo):
    password = "山清水秀好人家 2026"
    with browser.person(demo) as member:
        member.goes_to(known["invitation"])
        member.types(password=password, again=password)
        member.clicks("main form button")
        member.goes_to("/sign-in")
        member.gives(known["username"], password)
        member.clicks("main form button")
        known["member"] = member.keeps_session()
        member.looks("star-member-start")
        member.clicks('main a:has-text("替全家申报")')
        member.looks("star-application-new")
        member.clicks('main form button')
        application = member.page.url.removeprefix(demo.url).split("?")[0].split("#")[0]
        known["application"] = application
        member.looks("star-application-empty")
        member.goes_to(f"{application}/categories/A")
        for letter in "ABCDE":
            member.stands_at(f"{application}/categories/{letter}")
            for code, most in most_of_each(member).items():
                ticks(member, code, most)
            if letter in "AD":
                member.looks(f"star-category-{letter}")
            member.clicks('main form button[value="next"]')
        member.goes_to(f"{application}/deeds")
        member.types(deeds="八月发大水，全家帮邻居搬粮食，带着两户人家学会了种香芋。")
        member.looks("star-deeds")
        member.clicks("main form button >> nth=-1")
        member.goes_to(application)
        member.page.check('[name="promise"]')
        member.page.check('[name="consent"]')
        member.looks("star-application-whole")
        member.clicks('main button:has-text("提交申报")')
        member.reads("已经提交")
        member.looks("star-application-handed-in")


def scores(reviewer, given=None):
    """Opens the sheet, gives all points but where told otherwise, and hands it in."""
    for code, most in most_of_each(reviewer).items():
        if code.startswith("points_"):
            ticks(reviewer, code, most)
            ticks(reviewer, code.replace("points_", "evidence_"), "seen")
    for code, (points, why) in (given or {}).items():
        ticks(reviewer, f"points_{code}", points)
        reviewer.types(**{f"note_{code}": why})


def opens_her_sheet(reviewer):
    reviewer.clicks(f'main a[href="{known["application"]}/scores"]')
    reviewer.clicks('form[action$="/confirmation"] button')


@step
def three_reviewers_score_without_seeing_each_other(browser, demo):
    with Later(demo, 1) as tomorrow:
        for number, username in enumerate(REVIEWERS):
            with browser.person(tomorrow) as reviewer:
                reviewer.signs_in(named(demo, username))
                sessions[username] = reviewer.keeps_session()
                if number == 0:
                    reviewer.looks("star-reviewer-start")
                reviewer.goes_to("/stars/scoring")
                if number == 0:
                    reviewer.looks("star-scoring")
                    reviewer.clicks(f'main a[href="{known["application"]}/scores"]')
                    reviewer.looks("star-score-gate")
                    reviewer.goes_to("/stars/scoring")
                opens_her_sheet(reviewer)
                scores(reviewer, {"E5": (150, "家里没有书报")} if number == 0 else None)
                if number == 0:
                    reviewer.types(note_E5="")
                    reviewer.clicks('main button:has-text("交评分表")', expecting=422)
                    reviewer.looks("star-score-refused")
                    reviewer.types(note_E5="家里没有书报")
                reviewer.clicks('main button:has-text("交评分表")')
                if number == 0:
                    reviewer.reads("评审组交了 1 / 3 份")
                    reviewer.looks("star-score-handed-in")
        with secretary(browser, demo, tomorrow) as person:
            person.goes_to(f"{known['application']}/scores")
            person.looks("star-scores-compared")
            person.goes_to(f"{known['application']}/vote")
            person.types(present="31")
            person.page.fill('[name^="in_favour_"]', "29")
            person.page.fill('[name^="against_"]', "2")
            person.looks("star-vote")
            person.clicks('main form button:has-text("登记表决")')
            person.goes_to(HERE)
            person.looks("star-round-village")
            person.clicks('main form button:has-text("贴上公开栏")')
            known["notice"] = person.page.url.removeprefix(tomorrow.url)
            person.looks("star-notice")
