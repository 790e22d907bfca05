"""A running demonstration: one of our own in a temporary folder, or one that is served already."""

import json
import pathlib
import shutil
import socket
import subprocess
import tempfile

CLONE = pathlib.Path(__file__).resolve().parents[2]


class Demonstration:
    """Where the site answers and who may sign in there."""

    def __init__(self, folder=None):
        self.own = folder is None
        # The database's user must be able to enter it, and mkdtemp lets nobody in.
        self.folder = pathlib.Path(folder or tempfile.mkdtemp(prefix="xiehui-walk.", dir="/tmp"))

    def __enter__(self):
        if self.own:
            self.folder.chmod(0o711)
            try:
                self._run("demo", "--detach", "--port", str(free_port()), "--data", self.folder)
            except BaseException:
                self.__exit__()
                raise
        settings = json.loads((self.folder / "config.json").read_text())
        self.url = f"http://127.0.0.1:{settings['http']['port']}"
        self.accounts = json.loads((self.folder / "accounts.json").read_text())
        return self

    def __exit__(self, *_):
        if self.own:
            self._run("demo", "--stop", "--data", self.folder)
            self._run("cluster", "remove", self.folder)
            shutil.rmtree(self.folder)

    def account(self, role):
        """The first account that holds this duty."""
        return next(each for each in self.accounts if each["role"] == role)

    def roles(self):
        """Every duty that some account holds, in the list's order."""
        return list(dict.fromkeys(each["role"] for each in self.accounts))

    def _run(self, script, *words):
        said = subprocess.run(
            [CLONE / "Deploy" / script, *map(str, words)],
            stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
        )
        if said.returncode != 0:
            raise SystemExit(f"Deploy/{script}:\n{said.stdout}{said.stderr}")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
