"""One box for everything: found by initials on a phone, by words at a desk, and never more than one may see."""

from stars import officer, secretary, someone
from steps import step

# A member of 竹溪村 in the ledgers of the demonstration.
NAME, INITIALS = "闫军海", "yjh"
# Whom the township helps, in the same ledgers.
WHOM = "胡艳秀"
# A specimen number, of nobody in the demonstration.
ID_NUMBER = "999999199003070020"


def searches(person, words, box="main"):
    """Types into a box of the page that she stands on and sends it."""
    person.page.fill(f'{box} form[action="/search"] [name="q"]', words)
    person.clicks(f'{box} form[action="/search"] button')


def found(person, kind):
    """The addresses under a kind's heading."""
    return [each.get_attribute("href") for each in person.page.locator(f"#{kind} li a").all()]


def addresses(person):
    """What the page and the window's own history would tell anybody."""
    places = person.page.evaluate(
        "[...document.querySelectorAll('[href],[action]')].map(e => e.getAttribute('href') || e.getAttribute('action'))"
    )
    return [person.page.url, person.page.evaluate("document.referrer"), *places]


@step
def a_secretary_finds_a_member_by_initials_on_her_phone(browser, demo):
    with secretary(browser, demo) as person:
        person.goes_to("/start")
        person.page.click('label[for="menu-switch"]')
        searches(person, INITIALS, box="header")
        person.stands_at(f"/search?q={INITIALS}")
        person.reads(NAME)
        person.looks("search-initials")
        person.clicks(f'#members a:has-text("{NAME}")')
        assert "/members/" in person.page.url, person.page.url
        person.reads(NAME)


@step
def a_number_is_looked_for_and_stands_in_no_address(browser, demo):
    with secretary(browser, demo) as person:
        asked = []
        person.page.on("request", lambda request: asked.append((request.url, request.headers.get("referer", ""))))
        person.goes_to("/search")
        searches(person, ID_NUMBER)
        person.stands_at("/search")
        person.reads("没有这个号码")
        person.looks("search-number")
        assert not any(ID_NUMBER in each for each in addresses(person)), addresses(person)
        # From there to another page, and in another language.
        person.clicks("footer button")
        person.stands_at("/search")
        person.clicks("footer button")
        # Above the list of members one finds while one types: also there it goes into no address.
        person.goes_to("/members")
        list_of_hers = person.page.url
        person.page.type("#q", ID_NUMBER, delay=20)
        person.page.wait_for_selector('#heading:has-text("按号码查找")')
        assert ID_NUMBER not in person.page.url, person.page.url
        assert person.page.url.split("?")[0] == list_of_hers.split("?")[0]
        person.page.fill("#q", INITIALS)
        person.page.wait_for_selector(f'#found a:has-text("{NAME}")')
        assert f"q={INITIALS}" in person.page.url, person.page.url
        person.goes_to(f"/search?q={ID_NUMBER}")
        person.stands_at("/search?number=1")
        person.looks("search-number-refused")
        asked = [each for each in asked if f"/search?q={ID_NUMBER}" not in each[0]]
        assert not any(ID_NUMBER in address + referer for address, referer in asked), asked
    # Not even the request that had it in its address is in the server's log.
    for log in demo.folder.rglob("*.log"):
        assert ID_NUMBER not in log.read_text(errors="replace"), f"{log} has the number"


@step
def without_any_script_the_same_member_is_found(browser, demo):
    with someone(browser, demo, "village_secretary") as signed_in:
        session = signed_in.keeps_session()
    with browser.person(demo, scripts=False, session=session) as person:
        person.goes_to("/members")
        person.types(q=INITIALS)
        person.clicks('main form[role="search"] button')
        assert f"q={INITIALS}" in person.page.url, person.page.url
        person.reads(NAME)


@step
def an_officer_finds_a_project_a_case_and_a_paper(browser, demo):
    with officer(browser, demo) as person:
        person.goes_to("/search")
        person.looks("search-empty")
        person.page.set_viewport_size({"width": 1280, "height": 844})
        for words, kind in (("养殖", "projects"), ("szyz", "projects"), ("民主评议", "reviews")):
            searches(person, words)
            assert found(person, kind), f"“{words}” finds none of {kind}"
        searches(person, "竹溪")
        person.looks("search-village")
        person.goes_to(found(person, "charters")[0])
        person.reads("章程")
        person.goes_to("/search")
        searches(person, WHOM)
        assert found(person, "cases"), f"finds no case of {WHOM}"
        person.looks("search-case")
        searches(person, "小组")
        person.clicks('#activities a:has-text("看全部")')
        person.looks("search-all-of-a-kind")


@step
def a_reader_of_the_county_finds_places_and_nobody(browser, demo):
    with someone(browser, demo, "county_reader") as person:
        person.goes_to("/search")
        searches(person, "竹溪")
        assert found(person, "chapters"), "no chapter is found"
        for kind in ("members", "households", "activities", "cases", "suggestions", "entries", "files"):
            assert not found(person, kind), f"finds {kind}"
        person.looks("search-reader")
        searches(person, INITIALS)
        person.reads(f"没有找到“{INITIALS}”")
        person.looks("search-nothing")


@step
def a_member_has_no_box_and_no_search(browser, demo):
    with someone(browser, demo, "member") as person:
        person.goes_to("/start")
        assert not person.page.query_selector('form[action="/search"]')
        person.goes_to("/search", expecting=403)
