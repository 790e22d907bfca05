"""The life of an account: opened, invited, used, given a duty and relieved of it, suspended."""

import time

from one_time_code import fresh_code
from steps import step

# Who is made up on this walk; each later step goes on where the one before stopped.
officer = {
    "username": f"walk{int(time.time())}", "password": "竹林深处有人家 2026", "name": "林小满",
}


@step
def an_administrator_opens_an_account_after_mending_the_form(browser, demo):
    with browser.person(demo) as administrator:
        administrator.signs_in(demo.account("administrator"))
        officer["administrator"] = administrator.keeps_session()
        administrator.goes_to("/accounts/new")
        administrator.looks("account-where")
        administrator.types(q="云溪镇")
        administrator.page.wait_for_selector('#found li:has-text("云溪镇") a.button')
        administrator.reads("找到")
        administrator.looks("account-where-found")
        administrator.clicks("main li a.button")
        administrator.looks("account-new")
        administrator.page.select_option('[name="duty"]', "township_officer")
        administrator.types(display_name=officer["name"], user_name="林", reason="2026 年新来的专干")
        administrator.types(holder="999999199003070012")
        administrator.clicks("main form button", expecting=422)
        assert administrator.page.input_value('[name="display_name"]') == officer["name"]
        assert administrator.page.input_value('[name="duty"]') == "township_officer"
        administrator.looks("account-new-refused")
        administrator.types(user_name=officer["username"])
        administrator.clicks("main form button")
        administrator.reads(officer["username"])
        administrator.looks("slip")
        officer["invitation"] = administrator.scans(".slip svg")
        officer["page"] = administrator.page.url.split("/slip")[0]


@step
def an_invited_officer_sets_her_password_and_her_authenticator(browser, demo):
    with browser.person(demo) as newcomer:
        newcomer.goes_to("/invitation")
        newcomer.looks("invitation-code")
        newcomer.goes_to(officer["invitation"])
        newcomer.reads(officer["name"])
        newcomer.looks("invitation")
        officer["totp"] = newcomer.page.inner_text(".steps .code").replace(" ", "")
        assert officer["totp"] in newcomer.scans("main svg"), "the picture holds another secret"
        newcomer.types(password=officer["password"], again="something else", code="000000")
        newcomer.clicks("main form button", expecting=422)
        newcomer.looks("invitation-refused")
        assert officer["totp"] == newcomer.page.inner_text(".steps .code").replace(" ", "")
        newcomer.types(password=officer["password"], again=officer["password"])
        newcomer.types(code=fresh_code(officer["totp"]))
        newcomer.clicks("main form button")
        newcomer.reads("账号已经开通")
        newcomer.goes_to(officer["invitation"], expecting=422)


@step
def an_officer_changes_her_password(browser, demo):
    with browser.person(demo) as holder:
        holder.signs_in(officer)
        officer["session"] = holder.keeps_session()
        holder.goes_to("/me")
        button, fresh = 'form[action="/me/password"] button', "大江东去浪淘尽 2026"
        holder.types(current="not the password", password=fresh, again=fresh)
        holder.clicks(button, expecting=422)
        holder.looks("password-refused")
        holder.types(current=officer["password"], password=fresh, again=fresh)
        holder.clicks(button)
        holder.reads("密码已经改好")
        holder.looks("password-changed")
        officer["password"] = fresh


@step
def an_administrator_gives_a_duty_and_takes_it_back(browser, demo):
    with browser.person(demo, session=officer["administrator"]) as administrator:
        administrator.goes_to(officer["page"])
        administrator.looks("account")
        opens(administrator, "/duties")
        administrator.looks("account-granting")
        administrator.page.select_option('form[action$="/duties"] [name="duty"]', "village_secretary")
        administrator.page.fill("#grant-region", "")
        chooses(administrator, "#grant-region", "云溪镇", "431003190")
        chooses(administrator, "#grant-region", "201", "431003190201")
        administrator.page.fill("#grant-reason", "竹溪村换届前代管")
        administrator.clicks('form[action$="/duties"] button')
        administrator.reads("竹溪村换届前代管")
        administrator.looks("account-granted")
        village = 'li:has-text("竹溪村换届前代管")'
        administrator.page.click(f"{village} summary")
        administrator.page.fill(f'{village} [name="reason"]', "新秘书长到任")
        administrator.clicks(f"{village} form button")
        administrator.reads("新秘书长到任")
        administrator.looks("account-duty-taken-back")


@step
def a_suspended_account_is_shut_out_until_it_is_reinstated(browser, demo):
    with browser.person(demo, session=officer["administrator"]) as administrator:
        administrator.goes_to(officer["page"])
        opens(administrator, "/suspension")
        administrator.page.fill('form[action$="/suspension"] [name="reason"]', "手机丢了")
        administrator.clicks('form[action$="/suspension"] button')
        administrator.reads("手机丢了")
        administrator.looks("account-suspended")
        with browser.person(demo) as holder:
            holder.goes_to("/sign-in")
            holder.gives(officer["username"], officer["password"])
            holder.clicks("main form button", expecting=422)
        administrator.clicks('form[action$="/reinstatement"] button')
    with browser.person(demo) as holder:
        holder.signs_in(officer)


def opens(person, form):
    """Unfolds the part of the page that holds this form."""
    person.page.click(f'details:has(form[action$="{form}"]) > summary')


def chooses(person, field, name, code):
    """Finds a place while typing on behind what is there, and takes its code with the keyboard alone."""
    person.page.focus(field)
    person.page.keyboard.press("End")
    person.page.keyboard.type(name)
    person.page.wait_for_selector(f'.offers li:first-child button:has-text("{code}")')
    person.looks("account-granting-place")
    person.page.focus(field)
    person.page.keyboard.press("Tab")
    person.page.keyboard.press("Enter")
    assert person.page.input_value(field) == code, person.page.input_value(field)
    assert not person.page.query_selector(".offers button"), "the offers stayed open"
