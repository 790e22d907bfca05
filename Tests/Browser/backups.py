"""Saves the demonstration, brings it back into another database, and compares the two row by row."""

import difflib
import hashlib
import itertools
import json
import pathlib
import re
import shutil
import subprocess
import tempfile

from demonstration import CLONE
from steps import step

# What a backup leaves out on purpose.
PASSING = ["import_row", "import_verdict", "refused_rows", "session_reach", "form_key"]

# Stands for the rows of a ledger that were refused this morning.
REFUSED = b"refused this morning"


@step
def a_backup_brought_back_is_the_same_to_the_last_row(_, demo):
    place = pathlib.Path(tempfile.mkdtemp(prefix="xiehui-backup.", dir="/tmp"))
    place.chmod(0o711)
    try:
        settings = json.loads((demo.folder / "config.json").read_text())
        before = settings["database"]["owner"]
        after = empty_database(place)
        settings["database"]["owner"] = after
        settings["key"]["file"] = str(place / "keys.json")
        settings["files"] = str(place / "files")
        (place / "config.json").write_text(json.dumps(settings))
        kept = keep_file(demo.folder / "files", b"a photo")
        (kept.parent / ".half.part").write_bytes(b"a ph")
        keep_refused_rows(before)
        kept_rows, saved = save_between_chores(before, demo.folder / "config.json", place)
        words = ["--from", saved, "--keys-from", next((place / "keys").glob("keys-*.json")), "--config", place / "config.json"]
        saved_text = run("pg_restore", "--file", "-", saved / "database.dump")
        assert "COPY public.ledger_file " in saved_text, "the imports' figures are not in the backup"
        for table in PASSING:
            assert f"COPY public.{table} " not in saved_text, f"the rows of {table} are in the backup"
        assert REFUSED.hex() not in saved_text, "refused rows are in the backup"
        deploy("restore", *words)
        assert ask(after, "select count(*) from refused_rows") == "0"
        unlike = difference(kept_rows, dump(after))
        assert not unlike, f"the restored database is not the same: {unlike}"
        back = [each for each in (place / "files").rglob("*") if each.is_file() and each.name in (kept.name, ".half.part")]
        assert [each.read_bytes() for each in back] == [b"a photo"], f"the files came back as {back}"
        assert (place / "files").stat().st_mode & 0o077 == 0, "others may enter the folder of the files"
        assert (place / "keys.json").read_bytes() == (demo.folder / "keys.json").read_bytes()
        refused = subprocess.run([CLONE / "Deploy/restore", *words], capture_output=True, check=False)
        assert refused.returncode != 0, "it restored over a database in use without being forced"
    finally:
        deploy("cluster", "remove", place)
        shutil.rmtree(place)


def save_between_chores(before, config, place):
    """A backup and all rows of its time: each minute the site seals its audit and sweeps, so both are taken
    until nothing changed between them."""
    for time in range(1, 6):
        rows = dump(before)
        folder = place / f"data{time}"
        deploy("backup", "--config", config, "--to", folder, "--keys-to", place / "keys")
        if rows == dump(before):
            return rows, next(folder.iterdir())
    raise AssertionError("the site never stood still for a backup")


def difference(one, other):
    """The first lines that only one of them has; none if they are the same."""
    found = difflib.unified_diff(one.splitlines(), other.splitlines(), lineterm="", n=0) if one != other else []
    return "\n".join(itertools.islice(found, 12))


def keep_file(folder, content):
    """Puts a file into the store, as the site does."""
    digest = hashlib.sha256(content).hexdigest()
    path = folder / digest[:2] / digest[2:4] / digest
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def keep_refused_rows(database):
    """Refused rows of the first file that the demonstration took in."""
    assert ask(
        database,
        f"insert into refused_rows select min(ledger_file_id), '\\x{REFUSED.hex()}' from ledger_file "
        "on conflict (ledger_file_id) do update set sealed = excluded.sealed returning 1",
    ) == "1"


def ask(database, sql):
    return run("psql", "-qXAt", "-v", "ON_ERROR_STOP=1", "-c", sql, database).strip()


def empty_database(place):
    """A second server with the roles and an empty database; returns its owner's string."""
    superuser = deploy("cluster", "start", place, "--throwaway").strip()
    psql = ["psql", "-qX", "-v", "ON_ERROR_STOP=1", superuser]
    run(*psql, "-f", CLONE / "Deploy/roles.sql")
    run(*psql, "-c", "create database xiehui owner xiehui_owner template template0")
    return superuser.replace("user=postgres dbname=postgres", "user=xiehui_owner dbname=xiehui")


def dump(database):
    """All of it as text, but for a random word around the script and the brackets of nested conditions.

    A condition that is read back from a dump loses brackets it did not need.
    """
    left_out = [f"--exclude-table-data=*.{table}" for table in PASSING]
    return re.sub(r"(?m)^\\(un)?restrict .*$|[()]", "", run("pg_dump", *left_out, database))


def deploy(script, *words):
    return run(CLONE / "Deploy" / script, *words)


def run(*words):
    said = subprocess.run(list(map(str, words)), stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    assert said.returncode == 0, f"{words[0]}: {said.stderr}"
    return said.stdout
