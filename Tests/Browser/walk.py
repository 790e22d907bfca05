"""The walk: each step is a sentence about what a person does, printed with ok or FAIL."""

import argparse
import signal
import sys
import time
import traceback

from backups import compare_backup
from demonstration import Demonstration
from one_time_code import fresh_code
from person import Browser

STEPS = []


def step(function):
    """Its name is its sentence."""
    STEPS.append(function)
    return function


@step
def a_visitor_reads_the_front_page(browser, demo):
    with browser.person(demo) as visitor:
        visitor.goes_to("/")
        visitor.speaks("zh-Hans")
        visitor.looks("front")


@step
def a_visitor_without_an_account_is_sent_to_sign_in(browser, demo):
    with browser.person(demo) as visitor:
        visitor.goes_to("/start")
        assert "/sign-in" in visitor.page.url, visitor.page.url
        visitor.looks("sign-in")


@step
def a_refused_sign_in_keeps_the_user_name(browser, demo):
    with browser.person(demo) as visitor:
        visitor.goes_to("/sign-in")
        visitor.gives("nobody.here", "not the password")
        visitor.clicks("main form button", expecting=422)
        assert visitor.page.input_value('[name="user_name"]') == "nobody.here"
        assert visitor.page.input_value('[name="password"]') == ""
        visitor.reads("用户名或密码不对")
        visitor.looks("sign-in-refused")


@step
def a_wrong_path_shows_a_page_in_chinese_with_a_way_back(browser, demo):
    with browser.person(demo) as visitor:
        visitor.goes_to("/there-is-no-such-page", expecting=404)
        visitor.speaks("zh-Hans")
        visitor.looks("not-found")
        visitor.clicks("main a")
        assert "/there-is-no-such-page" not in visitor.page.url


@step
def a_visitor_chooses_english_and_returns_to_chinese(browser, demo):
    with browser.person(demo) as visitor:
        visitor.goes_to("/sign-in")
        visitor.clicks("footer button")
        visitor.speaks("en")
        visitor.stands_at("/sign-in")
        visitor.looks("sign-in-english")
        visitor.goes_to("/there-is-no-such-page", expecting=404)
        visitor.speaks("en")
        visitor.clicks("footer button", expecting=404)
        visitor.speaks("zh-Hans")


@step
def each_duty_signs_in_and_sees_its_start_page(browser, demo):
    for role in demo.roles():
        with browser.person(demo) as holder:
            holder.signs_in(demo.account(role))
            assert holder.page.inner_text("h1").strip(), f"{role}: the start page has no title"
            holder.looks(f"start-{role}")
            for link in menu(holder):
                holder.goes_to(link)
                holder.looks(f"{role}{link.replace('/', '-')}")


@step
def a_person_signs_in_and_out_without_any_script(browser, demo):
    with browser.person(demo, scripts=False) as holder:
        holder.signs_in(next(each for each in demo.accounts if not each.get("totp")))
        holder.goes_to("/me")
        holder.clicks('form[action="/sign-out"] button')
        holder.goes_to("/start")
        assert "/sign-in" in holder.page.url, "still signed in"


@step
def an_administrator_invites_an_officer_who_opens_her_account(browser, demo):
    officer = {"username": f"walk{int(time.time())}", "password": "竹林深处有人家 2026"}
    with browser.person(demo) as administrator:
        administrator.signs_in(demo.account("administrator"))
        place = demo.account("township_officer")["region"]
        administrator.goes_to(f"/accounts/new?region={place}")
        administrator.looks("account-new")
        administrator.page.select_option('[name="duty"]', "township_officer")
        administrator.types(display_name="林小满", user_name=officer["username"], reason="2026 年新来的专干")
        administrator.clicks("main form button")
        administrator.reads(officer["username"])
        administrator.looks("slip")
        invitation = administrator.scans(".slip svg")
    with browser.person(demo) as newcomer:
        newcomer.goes_to(invitation)
        newcomer.reads("林小满")
        newcomer.looks("invitation")
        officer["totp"] = newcomer.page.inner_text(".steps .code").replace(" ", "")
        assert officer["totp"] in newcomer.scans("main svg")
        newcomer.types(password=officer["password"], again="something else", code="000000")
        newcomer.clicks("main form button", expecting=422)
        newcomer.looks("invitation-refused")
        newcomer.types(password=officer["password"], again=officer["password"])
        newcomer.types(code=fresh_code(officer["totp"]))
        newcomer.clicks("main form button")
        newcomer.reads("账号已经开通")
        newcomer.signs_in(officer)
        newcomer.goes_to(invitation, expecting=422)


@step
def a_backup_brought_back_is_the_same(_, demo):
    compare_backup(demo)


def menu(holder):
    """Where the menu leads this person."""
    links = holder.page.eval_on_selector_all(
        "header nav a", "links => links.map(link => link.getAttribute('href'))"
    )
    return list(dict.fromkeys(links))


def walk(browser, demo):
    failed = 0
    for each in STEPS:
        sentence, began = each.__name__.replace("_", " "), time.monotonic()
        try:
            each(browser, demo)
            verdict, reason = "ok  ", ""
        except Exception as error:
            failed += 1
            verdict, reason = "FAIL", "\n     " + (str(error) or traceback.format_exc()).strip()
        print(f"{verdict} {sentence} ({time.monotonic() - began:.1f} s){reason}", flush=True)
    print(f"{len(STEPS) - failed} steps ok, {failed} failed")
    return 1 if failed else 0


def main():
    # Ended from outside, it still stops its demonstration.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--data", help="the folder of a demonstration that is served already")
    with Demonstration(words.parse_args().data) as demo, Browser() as browser:
        return walk(browser, demo)


if __name__ == "__main__":
    sys.exit(main())
