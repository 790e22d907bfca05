"""The same demonstration as it will stand in so many days."""

import os
import subprocess
import tempfile
import time
import urllib.request

from demonstration import free_port

# A debug build on a busy machine takes its time.
PATIENCE = 60


class Later:
    """A second server over the demonstration's database, with its clock moved on."""

    def __init__(self, demonstration, days):
        self.demonstration, self.days, self.port = demonstration, days, free_port()
        self.url = f"http://127.0.0.1:{self.port}"

    def __enter__(self):
        self.said = tempfile.TemporaryFile()
        self.server = subprocess.Popen(
            [self.demonstration.folder / "xiehui", "serve", "--days-ahead", str(self.days)],
            env=os.environ | {"XIEHUI_HTTP_PORT": str(self.port)},
            stdin=subprocess.DEVNULL, stdout=self.said, stderr=self.said,
        )
        try:
            self._wait()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait(timeout=PATIENCE)
        self.said.close()

    def _wait(self):
        began = time.monotonic()
        while time.monotonic() - began < PATIENCE and self.server.poll() is None:
            try:
                with urllib.request.urlopen(f"{self.url}/readyz", timeout=5):
                    return
            except OSError:
                time.sleep(0.2)
        self.said.seek(0)
        raise AssertionError(f"no server for {self.days} days ahead: {self.said.read()[-500:]}")
