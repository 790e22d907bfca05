"""The server killed in the middle, two hundred times, while three people write to a chapter's book."""

import html
import http.client
import json
import random
import re
import threading
import time
import urllib.parse
import uuid

from backups import ask, deploy
from later import Later
from month import VILLAGE
from stars import TODAY, officer, secretary, someone
from steps import step

KILLS = 200
# Whatever a killed server was doing has ended by then: its connections are gone.
SETTLING = 10

# Every entry, by what it should be and is: its sides, its steps, its state.
BROKEN = """
with sides as (
    select fund_entry_id, count(*) as n, sum(amount_fen) as total from fund_posting group by 1
), last as (
    select distinct on (fund_entry_id) fund_entry_id, step from fund_step order by fund_entry_id, fund_step_id desc
)
select count(*) from fund_entry e
left join sides s using (fund_entry_id) left join last l using (fund_entry_id)
where coalesce(s.total, 0) <> 0
   or (e.state in ('posted', 'reversed')) <> (coalesce(s.n, 0) >= 2)
   or e.state <> coalesce(l.step, case when e.ledger_file_id is null then 'draft' else 'posted' end)
"""
SHORT = """
select count(*) from (select a.fund_account_id from fund_account a join fund_posting p using (fund_account_id)
    group by a.fund_account_id, a.kind
    having case a.kind when 'money' then sum(p.amount_fen) else -sum(p.amount_fen) end < 0) short
"""


class Hand:
    """One person's requests to whatever server stands, over and over until it is gone."""

    def __init__(self, window):
        cookies = window.context.cookies()
        self.cookie = "; ".join(f"{each['name']}={each['value']}" for each in cookies)
        self.token = re.search(r'name="form_token" value="([^"]+)"', window.page.content()).group(1)
        self.done = self.cut = 0

    def sends(self, port, path, parts=False, **fields):
        """Sends a form, in parts where it may bring papers; whether it was carried out, or None if the server
        went away."""
        words = {"form_token": html.unescape(self.token), "form_key": str(uuid.uuid4()).upper(), **fields}
        kind, body = in_parts(words) if parts else ("application/x-www-form-urlencoded", urllib.parse.urlencode(words))
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        try:
            connection.request("POST", path, body, {
                "Cookie": self.cookie, "Content-Type": kind, "Sec-Fetch-Site": "same-origin",
            })
            answer = connection.getresponse()
            answer.read()
            self.done += answer.status == 303
            return answer.status == 303
        except (OSError, http.client.HTTPException):
            self.cut += 1
            return None
        finally:
            connection.close()


def in_parts(words):
    """A form as a browser sends it that has a place for files."""
    edge = uuid.uuid4().hex
    parts = [f'--{edge}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n' for name, value in words.items()]
    return f"multipart/form-data; boundary={edge}", ("".join(parts) + f"--{edge}--\r\n").encode()


@step
def a_server_killed_in_the_middle_leaves_every_book_balanced(browser, demo):
    owner = json.loads((demo.folder / "config.json").read_text())["database"]["owner"]
    chapter, money = ask(
        owner,
        "select chapter_id, min(fund_account_id) from fund_account join chapter using (chapter_id) "
        f"where chapter.region_code = '{VILLAGE}' and fund_account.kind = 'money' group by 1",
    ).split("|")
    with secretary(browser, demo) as one, officer(browser, demo) as two, \
            someone(browser, demo, "fund_keeper") as three:
        for person in (one, two):
            person.goes_to(f"/chapters/{chapter}/funds/new/income")
        three.goes_to("/start")
        hands = [Hand(person) for person in (one, two, three)]
    everything = deploy("cluster", "url", demo.folder).strip()
    before = int(ask(owner, "select count(*) from fund_entry"))
    for _ in range(KILLS):
        with Later(demo, 0) as server:
            work(hands, owner, server, chapter, money)
        settle(everything)
        broken, short = int(ask(owner, BROKEN)), int(ask(owner, SHORT))
        assert (broken, short) == (0, 0), f"{broken} entries half done, {short} accounts short"
    entered = int(ask(owner, "select count(*) from fund_entry")) - before
    told = hands[0].done + hands[1].done
    # What was answered is there; what was cut off is there or not, but whole.
    assert told <= entered <= told + hands[0].cut + hands[1].cut, f"{entered} entries of {told} told"
    assert told > KILLS / 2 and hands[2].done > KILLS / 4, f"too little was done: {told}, {hands[2].done}"
    assert sum(hand.cut for hand in hands) > KILLS, "the server was not killed in the middle"


def work(hands, owner, server, chapter, money):
    """All three at once until the server is killed; the keeper books what waits."""
    secretary_, officer_, keeper = hands
    waiting = ask(
        owner,
        f"select fund_entry_id from fund_entry where chapter_id = {chapter} and state = 'draft' and kind = 'income' "
        "order by 1 limit 200",
    ).split()

    def enters(hand):
        fields = {"booked_on": TODAY.isoformat(), "amount": "1.25", "money": money, "source": "raised",
                  "party": "村民", "what": "零星自筹"}
        while hand.sends(server.port, f"/chapters/{chapter}/funds/new/income", parts=True, **fields) is not None:
            pass

    def books():
        for entry in waiting:
            if keeper.sends(server.port, f"/fund-entries/{entry}/booking") is None:
                return
        keeper.sends(server.port, "/sign-in")

    threads = [threading.Thread(target=enters, args=(hand,)) for hand in (secretary_, officer_)]
    threads.append(threading.Thread(target=books))
    for each in threads:
        each.start()
    time.sleep(random.uniform(0.05, 0.4))
    server.server.kill()
    for each in threads:
        each.join(timeout=60)


def settle(everything):
    """Waits until nothing of the killed server is under way in the database; others' work only its master sees."""
    busy = "select count(*) from pg_stat_activity where usename = 'xiehui_app' and state <> 'idle'"
    until = time.monotonic() + SETTLING
    while ask(everything, busy) != "0":
        assert time.monotonic() < until, "a killed server's work goes on"
        time.sleep(0.02)
