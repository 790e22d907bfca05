"""Personal data: a request answered from a page, a deletion and a clearing that take two persons."""

from month import TOWN
from stars import after, officer, secretary, someone
from steps import step

# What one step leaves for the next.
known = {}


def approver(browser, demo):
    return someone(browser, demo, "township_approver")


def steps(person, noun, **fields):
    """One step on the page that she stands on."""
    form = f'form[action$="/{noun}"]'
    for name, value in fields.items():
        person.page.fill(f'{form} [name="{name}"]', value)
    person.clicks(f"{form} button")


def asks(person, kind, words, expecting=200):
    """Enters at the desk what the member whose page it is asks for."""
    person.page.select_option('main [name="kind"]', kind)
    person.page.select_option('main [name="channel"]', "paper")
    person.types(content=words)
    person.clicks('main form button:has-text("登记申请")', expecting)


@step
def a_member_asks_at_the_desk_and_the_township_answers(browser, demo):
    with secretary(browser, demo) as person:
        person.goes_to("/members")
        person.clicks("main tbody tr:first-child th a")
        member = person.page.url.removeprefix(demo.url)
        person.goes_to(f"{member}/data-requests")
        asks(person, "correction", "", expecting=422)
        person.looks("privacy-request-refused")
        asks(person, "correction", "电话换了")
        known["request"] = person.page.url.removeprefix(demo.url)
    with officer(browser, demo) as person:
        person.goes_to("/data-requests")
        person.looks("privacy-requests")
        person.goes_to(known["request"])
        steps(person, "work")
        steps(person, "answer", note="电话改好了，告诉她了")
        person.reads("已答复")
        person.looks("privacy-request-answered")
        person.goes_to(f"{member}/kept")
        person.looks("privacy-kept")
    with someone(browser, demo, "member") as person:
        person.goes_to("/me/kept")
        person.looks("privacy-own")


@step
def what_is_deleted_for_good_takes_two_persons_and_can_be_stopped(browser, demo):
    with officer(browser, demo) as person:
        person.goes_to("/members")
        person.clicks("main tbody tr:last-child th a")
        member = person.page.url.removeprefix(demo.url)
        person.page.click('details:has(form[action$="/departure"]) > summary')
        steps(person, "departure")
        person.goes_to(f"{member}/data-requests")
        asks(person, "deletion", "都删掉")
        request = person.page.url.removeprefix(demo.url)
        steps(person, "proposal")
        person.reads("等第二人确认")
        assert not person.page.query_selector('form[action$="/confirmation"]'), "confirms her own"
    with approver(browser, demo) as person:
        person.goes_to(request)
        steps(person, "confirmation")
        person.reads("等到日子删除")
        person.looks("privacy-deletion")
        steps(person, "stop", note="他又要回来")
        person.reads("停止删除")


@step
def an_officer_tries_a_term_and_proposes_what_is_past_it(browser, demo):
    with officer(browser, demo) as person:
        person.goes_to(f"/retention?place={TOWN}")
        person.looks("retention")
        person.clicks('main a[href^="/retention/suggestion"] >> nth=0')
        person.reads("这是试算，什么都没有改。")
        person.looks("retention-trial")
        person.clicks('main a:has-text("要求保留") >> nth=0')
        person.page.fill('main form.sheet [name="reason"]', "检查要用")
        person.clicks('main form.sheet button:has-text("保留")')
        person.reads("检查要用")
        person.looks("retention-holds")
        person.goes_to(f"/retention/suggestion?place={TOWN}")
        person.reads("保留：有人要求保留")
        person.clicks('main form button:has-text("提出清除")')
        person.reads("等第二人确认")
        person.looks("retention-proposed")
        known["proposal"] = person.page.url.removeprefix(demo.url)


@step
def another_person_confirms_it_and_it_waits_and_can_be_stopped(browser, demo):
    with approver(browser, demo) as person:
        person.goes_to(known["proposal"])
        steps(person, "confirmation")
        person.reads("哪一天清除")
        person.looks("retention-confirmed")
    with officer(browser, demo) as person:
        person.goes_to(known["proposal"])
        steps(person, "stop", reason="再核一遍")
        person.reads("停止了")
        person.goes_to(f"/retention?place={TOWN}")
        person.reads("停止了")


@step
def consents_open_their_people_and_assessments_are_entered(browser, demo):
    with officer(browser, demo) as person:
        person.goes_to(f"/consents?place={TOWN}")
        person.looks("privacy-consents")
        person.clicks('main a[href*="answer=unasked"] >> nth=0')
        person.looks("privacy-consents-unasked")
        person.goes_to(f"/impact-assessments?place={TOWN}")
        person.page.select_option('main [name="purpose"]', "child")
        person.page.select_option('main [name="risk"]', "medium")
        person.types(assessor="王专干", necessity="助学要登记孩子", measures="只给经办人看")
        person.types(review_on=after(-1))
        person.clicks('main form button:has-text("登记")', expecting=422)
        person.looks("privacy-assessment-refused")
        assert person.page.input_value('main [name="necessity"]') == "助学要登记孩子"
        person.types(review_on=after(300))
        person.clicks('main form button:has-text("登记")')
        person.reads("只给经办人看")
        person.looks("privacy-assessments")
