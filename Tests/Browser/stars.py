"""Five-star households, from the slip of paper to the plaque: a household applies on a phone, three score it, the
representatives vote, it hangs, somebody outside objects, it is scored anew, approved, awarded, and looked up."""

import datetime
import time

from later import Later
from month import TOWN, VILLAGE, sessions
from steps import step

TODAY = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=8))).date()
REVIEWERS = ["zhuxi.reviewer", "zhuxi.reviewer2", "zhuxi.reviewer3"]
known = {}


def after(days):
    return (TODAY + datetime.timedelta(days=days)).isoformat()


def named(demo, username):
    return next(each for each in demo.accounts if each["username"] == username)


@step
def an_officer_opens_a_round_and_a_secretary_prints_a_slip(browser, demo):
    with browser.person(demo, session=sessions["officer"]) as officer:
        officer.goes_to("/stars/schemes")
        officer.looks("star-schemes")
        officer.clicks("main a[href^='/stars/schemes/']")
        officer.looks("star-scheme")
        officer.goes_to(f"/stars/{TOWN}/rounds")
        officer.types(counts_from=f"{TODAY.year}-01-01", apply_from=after(0), apply_to=after(0))
        officer.types(score_from=after(1), score_to=after(40), meet_by=after(41), notice_by=after(60))
        officer.types(decide_by=after(80), award_by=after(120))
        officer.looks("star-round-new")
        officer.clicks('main form button:has-text("开评")')
        known["year"] = officer.page.url.split("/")[-1].split("?")[0].split("#")[0]
        officer.goes_to(f"/stars/{TOWN}/{TODAY.year}")
        officer.looks("star-round-empty")
    with browser.person(demo, session=sessions["secretary"]) as secretary:
        secretary.goes_to(f"/stars/{VILLAGE}/{TODAY.year}/reviewers")
        for username in REVIEWERS:
            secretary.page.select_option('[name="account"]', label=named(demo, username)["name"])
            secretary.clicks('main form button:has-text("请进评审组")')
        secretary.looks("star-panel")
        secretary.goes_to("/households")
        secretary.clicks("main tbody th a")
        known["household"] = secretary.page.url
        secretary.clicks('a:has-text("打邀请条")')
        secretary.looks("star-slip-choice")
        secretary.clicks("main a[href*='?member=']")
        secretary.page.check('[name="lives_here"]')
        known["username"] = f"jia{int(time.time())}"
        secretary.types(user_name=known["username"])
        secretary.clicks("main form button")
        secretary.looks("star-slip")
        known["invitation"] = secretary.scans(".slip svg")


@step
def a_member_applies_for_her_household_on_a_phone(browser, demo):
    with browser.person(demo, scripts=False) as member:
        member.goes_to(known["invitation"])
        known["password"] = "山清水秀好人家 2026"
        member.types(password=known["password"], again=known["password"])
        member.clicks("main form button")
        member.goes_to("/sign-in")
        member.gives(known["username"], known["password"])
        member.clicks("main form button")
        known["member"] = member.keeps_session()
        member.looks("star-member-start")
        member.clicks('main button:has-text("申报")')
        known["application"] = member.page.url.removeprefix(demo.url).split("?")[0].split("#")[0]
        member.looks("star-application-empty")
        for letter in "ABCDE":
            member.goes_to(f"{known['application']}/categories/{letter}")
            names = {each.get_attribute("name") for each in member.page.locator("main input[type=radio]").all()}
            for name in sorted(names):
                marks = member.page.locator(f'main input[type=radio][name="{name}"]:not([value="none"])')
                marks.last.check(force=True)
            member.looks(f"star-category-{letter}")
            member.clicks('main form button[value="next"], main form button >> nth=0')
        member.goes_to(known["application"])
        member.page.check('[name="promise"]')
        member.page.check('[name="consent"]')
        member.looks("star-application-whole")
        member.clicks('main button:has-text("提交申报")')
        member.reads("已提交")
        member.looks("star-application-handed-in")


@step
def three_reviewers_score_and_the_representatives_vote(browser, demo):
    with Later(demo, 1) as tomorrow:
        for username in REVIEWERS:
            with browser.person(tomorrow) as reviewer:
                reviewer.signs_in(named(demo, username))
                reviewer.looks("star-reviewer-start")
                reviewer.goes_to(f"{known['application']}/scores")
                if reviewer.page.query_selector('form[action$="/confirmation"]'):
                    reviewer.looks("star-score-gate")
                    reviewer.clicks('form[action$="/confirmation"] button')
                names = {
                    each.get_attribute("name")
                    for each in reviewer.page.locator("main input[type=radio]").all()
                }
                for name in sorted(names):
                    marks = f'main input[type=radio][name="{name}"]'
                    wanted = ":not([value='none'])" if name.startswith("points") else ""
                    places = reviewer.page.locator(f"{marks}{wanted}")
                    (places.last if name.startswith("points") else places.first).check(force=True)
                reviewer.looks("star-score-sheet")
                reviewer.clicks('main button:has-text("交评分表")')
        with browser.person(tomorrow, session=sessions["secretary"]) as secretary:
            secretary.goes_to(f"{known['application']}/scores")
            secretary.looks("star-scores-compared")
            secretary.goes_to(f"{known['application']}/vote")
            fields = secretary.page.locator("main form input")
            secretary.types(present="31")
            for each in fields.all():
                name = each.get_attribute("name") or ""
                if name.startswith("in_favour"):
                    each.fill("30")
                if name.startswith("against"):
                    each.fill("1")
            secretary.looks("star-vote")
            secretary.clicks("main form button >> nth=-1")
            secretary.goes_to(f"/stars/{VILLAGE}/{TODAY.year}")
            secretary.looks("star-round-village")
            secretary.clicks('main form button:has-text("贴上公开栏")')
            known["notice"] = secretary.page.url.split("/")[-1].split("?")[0]
            secretary.looks("star-notice")


@step
def somebody_outside_objects_and_it_is_looked_into(browser, demo):
    with Later(demo, 2) as later:
        with browser.person(later) as anyone:
            anyone.goes_to(f"/board/{VILLAGE}")
            anyone.looks("star-board")
            anyone.clicks('a:has-text("在网上提意见")')
            anyone.page.select_option('[name="application"]', index=1)
            anyone.types(grounds="去年腊月在村道边烧垃圾，没有人管", answer="99")
            anyone.clicks("main form button", expecting=422)
            anyone.looks("star-objection-refused")
            signs = "零一二三四五六七八九"
            asked = anyone.page.inner_text('label[for="answer"]')
            one, other = [signs.index(each) for each in asked if each in signs][:2]
            anyone.types(answer=str(one + other))
            time.sleep(3)
            anyone.clicks("main form button")
            anyone.looks("star-objection-received")
        with browser.person(later, session=sessions["officer"]) as officer:
            officer.goes_to(f"/notices/{known['notice']}")
            officer.reads("网上提出")
            officer.looks("star-notice-objected")
            officer.types(answer="去村里看过，只有一次，已经改正")
            officer.clicks('main button[name="upheld"][value="no"]')


@step
def the_township_checks_approves_and_awards(browser, demo):
    with Later(demo, 12) as later:
        with browser.person(later, session=sessions["officer"]) as officer:
            officer.goes_to(f"/stars/{TOWN}/{TODAY.year}/sample")
            officer.clicks('main form button:has-text("抽签")')
            officer.looks("star-sample")
            officer.goes_to(f"{known['application']}/decision")
            officer.looks("star-check")
            officer.types(found="进家看了，和村里评的一样")
            officer.clicks('main form button:has-text("记下核查结果")')
        with browser.person(later, session=sessions["approver"]) as approver:
            approver.goes_to(f"/stars/{TOWN}/{TODAY.year}/decisions")
            approver.looks("star-decisions")
            approver.clicks('main form button:has-text("全部审定通过")')
            approver.looks("star-decided")
        with browser.person(later, session=sessions["officer"]) as officer:
            officer.goes_to(f"/stars/{TOWN}/{TODAY.year}")
            officer.looks("star-round-town")
            officer.clicks('main form button:has-text("贴上公开栏")')
    with Later(demo, 24) as later:
        with browser.person(later, session=sessions["officer"]) as officer:
            officer.goes_to(f"/stars/{TOWN}/{TODAY.year}/decisions")
            officer.clicks('main form button:has-text("全部授牌")')
            officer.goes_to(f"/stars/{TOWN}/{TODAY.year}/statistics")
            officer.looks("star-statistics")
            officer.goes_to(f"/stars/{TOWN}/{TODAY.year}/r6")
            officer.looks("star-r6")
