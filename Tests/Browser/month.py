"""The month: a secretary logs what was done, the officer judges, another approves, the board shows the flag."""

import datetime

from steps import step

TOWN = "431003190"
VILLAGE = "431003190201"
sessions = {}


def waiting_month():
    """The month that the demonstration left computed: the last one, from the seventh of the next on."""
    today = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=8))).date()
    first = today.replace(day=1)
    for _ in range(1 if today.day >= 7 else 2):
        first = (first - datetime.timedelta(days=1)).replace(day=1)
    return first.strftime("%Y-%m")


def photo(person):
    """A picture as a telephone would take it: here, of her own page."""
    taken = person.page.screenshot(type="jpeg")
    return {"name": "活动.jpg", "mimeType": "image/jpeg", "buffer": taken}


@step
def a_secretary_logs_an_activity_with_a_photo_on_her_phone(browser, demo):
    with browser.person(demo) as secretary:
        secretary.signs_in(demo.account("village_secretary"))
        sessions["secretary"] = secretary.keeps_session()
        secretary.looks("start-of-the-month")
        secretary.clicks('a:has-text("记一次活动")')
        secretary.looks("activity-new")
        secretary.page.select_option('[name="type"]', "95")
        secretary.types(topic="清扫村道", place="村部门口", headcount="32", result="清了三条村道，垃圾运走两车")
        secretary.page.set_input_files('[name="files"][multiple]', photo(secretary))
        secretary.clicks('main form button:has-text("记下来")')
        secretary.reads("清扫村道")
        secretary.looks("activity")
        # The picture on the page is really shown, through the rights of its row.
        shown = secretary.page.eval_on_selector("main img", "img => img.complete && img.naturalWidth > 0")
        assert shown, "the photo is not shown"
        secretary.goes_to("/activities")
        secretary.reads("清扫村道")
        secretary.looks("activities")
        secretary.goes_to("/activities/calendar")
        secretary.looks("activities-calendar")


@step
def a_refused_activity_keeps_what_was_typed(browser, demo):
    with browser.person(demo, session=sessions["secretary"]) as secretary:
        secretary.goes_to("/activities/new")
        secretary.page.select_option('[name="type"]', "95")
        secretary.types(topic="清扫村道", headcount="好多", place="村部", result="好")
        secretary.clicks('main form button:has-text("记下来")', expecting=422)
        secretary.reads("人数填数字")
        assert secretary.page.input_value('[name="topic"]') == "清扫村道"
        secretary.looks("activity-refused")


@step
def a_secretary_looks_at_visits_suggestions_and_needs(browser, demo):
    with browser.person(demo, session=sessions["secretary"]) as secretary:
        secretary.goes_to("/contacts")
        secretary.looks("contacts")
        secretary.goes_to("/suggestions")
        secretary.looks("suggestions")
        secretary.goes_to("/follow-ups")
        secretary.looks("follow-ups")


@step
def an_officer_sees_the_running_month(browser, demo):
    with browser.person(demo) as officer:
        officer.signs_in(demo.account("township_officer"))
        sessions["officer"] = officer.keeps_session()
        officer.looks("start-officer-month")
        officer.goes_to("/ratings")
        officer.looks("ratings")
        officer.goes_to(f"/ratings/{TOWN}/{datetime.date.today():%Y-%m}")
        officer.reads("竹溪村")
        officer.looks("ratings-running")


def running_row(officer, village):
    """A village's line of the running month: rank, figures, total."""
    officer.goes_to(f"/ratings/{TOWN}/{datetime.date.today():%Y-%m}")
    return officer.page.inner_text(f'tbody tr:has(th:has-text("{village}"))')


@step
def an_activity_that_is_logged_moves_the_running_month(browser, demo):
    with browser.person(demo, session=sessions["officer"]) as officer:
        # A village that has all the points for activities already gains nothing by one more.
        for account in [each for each in demo.accounts if each["role"] == "village_secretary"]:
            village = account["name"].split("（")[1].rstrip("）")
            before = running_row(officer, village)
            with browser.person(demo) as secretary:
                secretary.signs_in(account)
                secretary.clicks('a:has-text("记一次活动")')
                secretary.page.select_option('[name="type"]', "71")
                secretary.types(topic="学习惠民政策", place="村部", headcount="18", result="学了三项政策，发了资料")
                secretary.clicks('main form button:has-text("记下来")')
            if running_row(officer, village) != before:
                officer.looks("ratings-moved")
                return
        raise AssertionError("no village's line moved")


@step
def an_officer_gives_the_points_of_a_computed_month_in_one_sitting(browser, demo):
    with browser.person(demo, session=sessions["officer"]) as officer:
        month = waiting_month()
        officer.goes_to(f"/ratings/{TOWN}/{month}")
        officer.looks("ratings-computed")
        officer.clicks("tbody th a")
        officer.looks("sheet")
        for place in range(40):
            officer.page.select_option('[name="points_11"]', "800")
            officer.page.select_option('[name="points_12"]', "900" if place % 2 else "700")
            officer.types(reason_11="现场看过", reason_12="会员反映好")
            following = officer.page.query_selector('#points button[name="next"]')
            if following is None:
                officer.clicks("#points form button")
                break
            officer.clicks('#points button[name="next"]')
        officer.goes_to(f"/ratings/{TOWN}/{month}")
        officer.looks("ratings-with-points")
        officer.clicks('form[action$="/review"] button')


@step
def another_approves_and_the_board_shows_the_flag(browser, demo):
    month = waiting_month()
    with browser.person(demo) as approver:
        approver.signs_in(demo.account("township_approver"))
        sessions["township_approver"] = approver.keeps_session()
        approver.goes_to(f"/ratings/{TOWN}/{month}")
        approver.clicks('form[action$="/approval"] button')
        approver.clicks('form[action$="/publication"] button')
        approver.looks("ratings-published")
    with browser.person(demo) as anyone:
        anyone.goes_to(f"/board/{TOWN}")
        anyone.reads("竹溪村")
        anyone.reads("绿旗")
        anyone.looks("board")
        anyone.goes_to(f"/board/{VILLAGE}")
        anyone.looks("board-village")


@step
def a_village_objects_and_the_revision_appears(browser, demo):
    month = waiting_month()
    with browser.person(demo, session=sessions["secretary"]) as secretary:
        secretary.goes_to(f"/ratings/{VILLAGE}/{month}")
        secretary.looks("ratings-village")
        secretary.clicks('tbody a[href^="/ratings/"]')
        sheet = secretary.page.url.removeprefix(demo.url).split("?")[0]
        objections = "/".join(sheet.split("/")[:5]) + "/objections"
        secretary.goes_to(objections)
        secretary.looks("objection-new")
        secretary.page.select_option('[name="code"]', "I1")
        secretary.types(grounds="三月办过两次活动，记录在台账里")
        secretary.clicks('main form button:has-text("提出异议")')
        secretary.looks("objection")
    with browser.person(demo, session=sessions["officer"]) as officer:
        officer.goes_to(f"/objections?place={TOWN}")
        officer.looks("objections")
        # Another village's, to another month, waits there too.
        officer.goes_to(objections)
        officer.types(answer="经核对属实")
        officer.clicks('button[name="upheld"][value="yes"]')
        officer.clicks('form[action$="/revision"] button')
        officer.goes_to(f"/ratings/{TOWN}/{month}/revisions")
        officer.looks("revisions")
        officer.goes_to(f"/schemes/{TOWN}")
        officer.looks("scheme")
        officer.goes_to(f"/ratings/{TOWN}/years/{month[:4]}")
        officer.looks("flag-year")


@step
def a_county_reader_compares_townships(browser, demo):
    with browser.person(demo) as reader:
        reader.signs_in(demo.account("county_reader"))
        reader.goes_to("/comparison")
        reader.looks("comparison")
