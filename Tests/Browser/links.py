"""Everybody opens what she is shown: no link of any page leads to nothing, whoever follows it."""

import collections
import html
import re

from person import PATIENCE
from steps import step

# Of pages that differ in their numbers alone, so many are opened.
OF_A_KIND = 2
LINK = re.compile(r'<a [^>]*?href="(/[^"#]*)')


def kind(address):
    return re.sub(r"\d+", "N", address)


def dead_links(person):
    """Follows every link from the start page on; gives those that do not answer, and where they stand."""
    waiting, seen, dead = collections.deque([("/start", "")]), collections.Counter(), []
    known = {"/start"}
    while waiting:
        address, found_on = waiting.popleft()
        # A paper takes seconds to set, on a busy machine many.
        answer = person.context.request.get(address, timeout=PATIENCE)
        if answer.status >= 400:
            dead.append(f"{address} ({answer.status}, shown on {found_on})")
            continue
        if "text/html" not in answer.headers.get("content-type", ""):
            continue
        for link in map(html.unescape, LINK.findall(answer.text())):
            most = 1 if link.endswith(".pdf") else OF_A_KIND
            if link not in known and seen[kind(link)] < most:
                known.add(link)
                seen[kind(link)] += 1
                waiting.append((link, address))
    return len(known), dead


@step
def everybody_opens_every_link_she_is_shown(browser, demo):
    dead = []
    for role in demo.roles():
        with browser.person(demo) as person:
            person.signs_in(demo.account(role))
            count, hers = dead_links(person)
            assert count > 3, f"{role} is shown {count} links"
            dead += [f"{role}: {each}" for each in hers]
    assert not dead, f"{len(dead)} links lead to nothing: " + "; ".join(dead[:20])
