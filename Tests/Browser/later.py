"""The same demonstration served as it will stand in so many days."""

import os
import pathlib
import subprocess
import tempfile
import time
import urllib.request

from demonstration import CLONE, free_port

EXECUTABLE = pathlib.Path(
    os.environ.get("XIEHUI_EXECUTABLE", CLONE / ".build-release/release/xiehui")
)


class Later:
    """A second server over the demonstration's database, with its clock moved on."""

    def __init__(self, demonstration, days):
        self.demonstration, self.days, self.port = demonstration, days, free_port()
        self.url = f"http://127.0.0.1:{self.port}"

    def __enter__(self):
        words = {
            "XIEHUI_CONFIG": str(self.demonstration.folder / "config.json"),
            "XIEHUI_HTTP_PORT": str(self.port),
        }
        self.said = tempfile.TemporaryFile()
        self.server = subprocess.Popen(
            [EXECUTABLE, "serve", "--days-ahead", str(self.days)],
            env=os.environ | words, stdin=subprocess.DEVNULL, stdout=self.said, stderr=self.said,
        )
        for _ in range(100):
            try:
                with urllib.request.urlopen(f"{self.url}/readyz", timeout=2):
                    return self
            except OSError:
                time.sleep(0.2)
        self.__exit__()
        raise AssertionError(f"no server for {self.days} days ahead")

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait(timeout=30)

    def account(self, role):
        return self.demonstration.account(role)
