"""Runs a command for Deploy/bench: python3 bench_timed.py FILE COMMAND…

Prints the seconds it took, writes the megabytes it held at most into FILE, and passes its output on to
descriptor 3. Its exit status is the command's.
"""

import resource
import subprocess
import sys
import time

start = time.monotonic()
status = subprocess.run(sys.argv[2:], stdout=3, close_fds=False, check=False).returncode
print(f"{time.monotonic() - start:.2f}")
with open(sys.argv[1], "w", encoding="ascii") as file:
    file.write(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024))
sys.exit(status)
