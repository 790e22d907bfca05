"""What somebody meets who is not signed in, and what each duty sees first."""

from steps import step


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


def menu(holder):
    """Where the menu leads this person."""
    links = holder.page.eval_on_selector_all(
        "header nav a", "links => links.map(link => link.getAttribute('href'))"
    )
    return list(dict.fromkeys(links))
