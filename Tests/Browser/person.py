"""The person at the browser: goes to pages, signs in, looks; and notices everything that is wrong."""

import os
import pathlib
import shutil
import subprocess

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from demonstration import CLONE
from one_time_code import fresh_code

SHOTS = pathlib.Path(os.environ.get("XIEHUI_SHOTS", CLONE / ".xiehui-shots"))
WIDTHS = {"phone": 390, "desk": 1280}
LOOKED_INTO = {("dark", "phone"), ("light", "desk")}
# A debug build hashes a password in seconds, on a busy machine in more.
PATIENCE = 60_000


class Browser:
    """Debian's Chromium, driven without a window."""

    def __enter__(self):
        self.playwright = sync_playwright().start()
        # Its sandbox refuses root, and what it visits here is our own.
        words = ["--no-sandbox"] if os.geteuid() == 0 else []
        self.chromium = self.playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=words
        )
        return self

    def __exit__(self, *_):
        self.chromium.close()
        self.playwright.stop()

    def person(self, demonstration, **wishes):
        return Person(self.chromium, demonstration, **wishes)


class Person:
    """One browser window of one person, with a memory of her own."""

    def __init__(self, chromium, demonstration, scripts=True, session=None):
        self.demonstration = demonstration
        self.context = chromium.new_context(
            base_url=demonstration.url, locale="zh-CN", java_script_enabled=scripts,
            viewport={"width": WIDTHS["phone"], "height": 844}, storage_state=session,
        )
        self.context.set_default_timeout(10_000)
        self.context.set_default_navigation_timeout(PATIENCE)
        self.page = self.context.new_page()
        self.wrongs = []
        self.expected = set()
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.wrongs.append(f"script error: {error}"))
        self.page.on("response", self._answered)
        self.page.on("requestfailed", self._failed)

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        self.context.close()
        if kind is None:
            assert not self.wrongs, "; ".join(dict.fromkeys(self.wrongs))

    def keeps_session(self):
        """What makes another window of hers signed in too."""
        return self.context.storage_state()

    def goes_to(self, path, expecting=200):
        self.expected.add(expecting)
        answer = self.page.goto(path)
        assert answer.status == expecting, f"{path} answered {answer.status}, not {expecting}"

    def clicks(self, selector, expecting=200):
        """Clicks what leads to another page, and waits for it."""
        self.expected.add(expecting)
        with self.page.expect_navigation():
            # The page that follows has its own patience, longer than a click's.
            self.page.click(selector, no_wait_after=True)

    def types(self, **fields):
        for name, value in fields.items():
            self.page.fill(f'main [name="{name}"]', value)

    def gives(self, username, password):
        """Fills in the sign-in page and sends it."""
        self.types(user_name=username, password=password)

    def signs_in(self, account):
        """All of it, up to the start page."""
        self.goes_to("/sign-in")
        self.gives(account["username"], account["password"])
        self.clicks("main form button")
        if self.page.query_selector('[name="code"]'):
            self.types(code=fresh_code(account["totp"]))
            self.clicks("main form button")
        self.stands_at("/start")

    def stands_at(self, path):
        here = self.page.url.removeprefix(self.demonstration.url)
        assert here == path, f"stands at {here}, not at {path}"

    def reads(self, words):
        assert words in self.page.inner_text("body"), f"does not read “{words}”"

    def speaks(self, language):
        spoken = self.page.get_attribute("html", "lang")
        assert spoken == language, f"the page says it is in {spoken}, not {language}"

    def scans(self, selector):
        """What a telephone reads from a QR picture on the page."""
        picture = SHOTS / "qr.png"
        SHOTS.mkdir(parents=True, exist_ok=True)
        self.page.locator(selector).screenshot(path=picture)
        said = subprocess.run(
            ["zbarimg", "--quiet", "--raw", picture], capture_output=True, text=True, check=False
        )
        assert said.returncode == 0, "the QR picture cannot be read"
        return said.stdout.strip()

    def looks(self, name):
        """Takes the page's pictures and checks it for everybody's eyes, by day and by night."""
        SHOTS.mkdir(parents=True, exist_ok=True)
        for light in ("dark", "light"):
            self.page.emulate_media(color_scheme=light)
            for screen, width in WIDTHS.items():
                self.page.set_viewport_size({"width": width, "height": 844})
                self.page.screenshot(path=SHOTS / f"{name}-{screen}-{light}.png", full_page=True)
                self._fits(name, width)
                # Each light and each width once: what a phone hides or scrolls, a desk does not.
                if (light, screen) in LOOKED_INTO:
                    self._is_for_everybody(f"{name} ({light}, {screen})")
        self.page.set_viewport_size({"width": WIDTHS["phone"], "height": 844})

    def _fits(self, name, width):
        overflow = self.page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        if overflow > 0:
            self.wrongs.append(f"{name} scrolls {overflow} px sideways at {width} px")

    def _is_for_everybody(self, name):
        for found in Axe().run(self.page).response["violations"]:
            places = ", ".join(str(node["target"][0]) for node in found["nodes"][:3])
            self.wrongs.append(f"{name}: {found['id']}, {found['help']}: {places}")

    def _heard(self, message):
        # A refused form is answered with 422, which the console calls an error: those are counted below.
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.wrongs.append(f"console: {message.text}")

    def _answered(self, answer):
        if answer.status >= 400 and answer.status not in self.expected:
            self.wrongs.append(f"{answer.request.method} {answer.url}: {answer.status}")

    def _failed(self, request):
        # Leaving a page ends what it was still fetching.
        if request.failure != "net::ERR_ABORTED":
            self.wrongs.append(f"{request.method} {request.url}: {request.failure}")
