"""Five-star households before everybody: an objection from outside, a second look, the township, the plaque."""

import subprocess

from later import Later
from month import VILLAGE, sessions
from person import PATIENCE, SHOTS
from stars import HERE, REVIEWERS, ROUND, known, officer, secretary, someone, ticks
from steps import step

SIGNS = "零一二三四五六七八九"
# Sooner than this nobody has read the form: it takes it for a robot's.
READING = 3_500


def answers_the_sum(person):
    asked = person.page.inner_text('label[for="answer"]')
    one, other = [SIGNS.index(each) for each in asked if each in SIGNS][:2]
    person.types(answer=str(one + other))


def paper(person, path, name):
    """Opens a PDF, keeps it beside the pictures and gives its file."""
    answer = person.context.request.get(path, timeout=PATIENCE)
    assert answer.status == 200, f"{path} answered {answer.status}"
    kind = answer.headers["content-type"]
    assert kind == "application/pdf", f"{path} is {kind}"
    SHOTS.mkdir(parents=True, exist_ok=True)
    file = SHOTS / f"{name}.pdf"
    file.write_bytes(answer.body())
    assert file.read_bytes().startswith(b"%PDF-"), f"{path} is no PDF"
    return file


def scanned(file):
    """What a telephone reads from the square code on the first page of a paper."""
    picture = file.with_suffix("")
    subprocess.run(
        ["pdftoppm", "-png", "-r", "150", "-singlefile", file, picture], check=True, timeout=60
    )
    said = subprocess.run(
        ["zbarimg", "--quiet", "--raw", f"{picture}.png"],
        capture_output=True, text=True, check=False, timeout=60,
    )
    assert said.returncode == 0, f"no square code can be read on {file.name}"
    return said.stdout.strip()


@step
def somebody_outside_objects_from_the_board_without_an_account(browser, demo):
    with Later(demo, 2) as later:
        with browser.person(later) as anyone:
            anyone.goes_to(f"/board/{VILLAGE}")
            anyone.looks("star-board")
            anyone.clicks('a:has-text("在网上提意见")')
            anyone.looks("star-objection")
            anyone.page.select_option('[name="application"]', index=1)
            anyone.types(grounds="垃圾倒在河边，没有分类，大家都看到的", answer="99")
            anyone.clicks("main form button", expecting=422)
            anyone.looks("star-objection-refused")
            anyone.page.wait_for_timeout(READING)
            answers_the_sum(anyone)
            anyone.clicks("main form button")
            anyone.reads("意见收到了")
            anyone.looks("star-objection-received")
        with officer(browser, demo, later) as person:
            person.goes_to(known["notice"])
            person.reads("网上提出")
            person.looks("star-notice-objected")
            person.types(answer="去河边看过，垃圾确实是这一户倒的，请评审组再评一次。")
            person.clicks('main button[name="upheld"][value="yes"]')
            person.reads("异议成立")
            person.looks("star-notice-answered")


@step
def the_reviewers_look_again_and_it_hangs_a_second_time(browser, demo):
    with Later(demo, 3) as later:
        for number, username in enumerate(REVIEWERS):
            with browser.person(later, session=sessions[username]) as reviewer:
                reviewer.goes_to(f"{known['application']}/scores")
                reviewer.clicks('form[action$="/confirmation"] button')
                # She begins with what she gave the last time.
                assert reviewer.page.is_checked('[name="points_D1"][value="600"]')
                ticks(reviewer, "points_D2", 300)
                reviewer.types(note_D2="垃圾没有分类，倒在河边")
                if number == 0:
                    reviewer.looks("star-score-again")
                reviewer.clicks('main button:has-text("交评分表")')
        with secretary(browser, demo, later) as person:
            person.goes_to(f"{known['application']}/scores")
            person.looks("star-scores-again")
            person.goes_to(HERE)
            person.clicks('main form button:has-text("贴上公开栏")')
            person.reads("五星农家评定结果公示")


@step
def the_township_checks_approves_and_posts_its_decision(browser, demo):
    with Later(demo, 14) as later:
        with officer(browser, demo, later) as person:
            person.goes_to(f"{ROUND}/sample")
            person.clicks('main form button:has-text("抽签")')
            person.looks("star-sample")
            person.goes_to(f"{known['application']}/decision")
            person.looks("star-check")
            person.types(found="进家看了，和村里评的一样。")
            person.clicks('main form button:has-text("记下核查结果")')
            person.looks("star-checked")
        with someone(browser, demo, "township_approver", later) as approver:
            approver.goes_to(f"{ROUND}/decisions")
            approver.looks("star-decisions")
            approver.clicks('main form button:has-text("全部审定通过")')
        with officer(browser, demo, later) as person:
            person.goes_to(ROUND)
            person.looks("star-round-town")
            person.clicks('main form button:has-text("贴上公开栏")')
            person.looks("star-town-notice")


@step
def the_plaque_is_handed_over_and_anybody_can_check_it(browser, demo):
    with Later(demo, 24) as later:
        with officer(browser, demo, later) as person:
            person.goes_to(f"{ROUND}/decisions")
            person.clicks('main form button:has-text("全部授牌")')
            for page in ["statistics", "r6", "awards"]:
                person.goes_to(f"{ROUND}/{page}")
                person.looks(f"star-{page}")
            person.clicks("main a[href^='/stars/awards/']")
            person.looks("star-award")
            award = person.page.url.removeprefix(later.url)
            certificate = paper(person, f"{award}/certificate.pdf", "star-certificate")
            paper(person, f"{award}/letter.pdf", "star-letter")
            paper(person, f"{ROUND}/plaques.pdf", "star-plaques")
        code = scanned(certificate)
        assert code.startswith(f"{demo.url}/verify/"), f"the code leads to {code}"
        with browser.person(later) as anyone:
            anyone.goes_to(code.removeprefix(demo.url))
            anyone.reads("这块牌子有效")
            anyone.looks("star-verify")
            anyone.goes_to(f"/board/{VILLAGE}")
            anyone.looks("star-board-awarded")
        with browser.person(later, session=known["member"]) as member:
            member.goes_to(known["application"])
            member.reads("评上了")
            member.looks("star-member-awarded")
