"""The walk: each step is a sentence about what a person does, printed with ok or FAIL."""

import argparse
import signal
import sys
import time
import traceback

from demonstration import Demonstration
from person import Browser
from steps import STEPS

# In this order they are walked.
import visitors  # noqa: F401
import accounts  # noqa: F401
import register  # noqa: F401
import month  # noqa: F401
import year  # noqa: F401
import stars  # noqa: F401
import plaques  # noqa: F401
import funds  # noqa: F401
import projects  # noqa: F401
import assistance  # noqa: F401
import privacy  # noqa: F401
import governance  # noqa: F401
import returns  # noqa: F401
import summary  # noqa: F401
import search  # noqa: F401
import links  # noqa: F401
import crashes  # noqa: F401
import backups  # noqa: F401


def walk(browser, demo):
    failed = 0
    for each in STEPS:
        sentence, began = each.__name__.replace("_", " "), time.monotonic()
        try:
            each(browser, demo)
            verdict, reason = "ok  ", ""
        except Exception as error:
            failed += 1
            verdict, reason = "FAIL", "\n     " + (str(error) or traceback.format_exc()).strip()
        print(f"{verdict} {sentence} ({time.monotonic() - began:.1f} s){reason}", flush=True)
    print(f"{len(STEPS) - failed} steps ok, {failed} failed")
    return 1 if failed else 0


def main():
    # Ended from outside, it still stops its demonstration.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--data", help="the folder of a demonstration that is served already")
    with Demonstration(words.parse_args().data) as demo, Browser() as browser:
        return walk(browser, demo)


if __name__ == "__main__":
    sys.exit(main())
