"""Turns what a page asked the database, as its log shows, into a script for pgbench.

    bench_batch.py [--last] LOG OUT

Writes OUT.sql (the script), OUT.values (pgbench's arguments with the values, each ended by a NUL)
and OUT.count (how many statements). --last keeps who entered and the last statement only.
"""

import re
import sys

EXECUTE = re.compile(r"LOG:  execute [^:]*: (.*)", re.DOTALL)
VALUES = re.compile(r"DETAIL:  parameters: (.*)", re.DOTALL)
VALUE = re.compile(r"\$(\d+) = (NULL|'(?:[^']|'')*')")


def statements(log):
    """Each statement of the site with its values; None stands for null."""
    found = []
    for entry in log.split("§ ")[1:]:
        _, user, message = entry.split(" ", 2)
        if user != "xiehui_app":
            continue
        if execute := EXECUTE.match(message):
            found.append((plain(execute.group(1)), {}))
        elif (values := VALUES.match(message)) and found:
            for number, value in VALUE.findall(values.group(1)):
                found[-1][1][number] = None if value == "NULL" else value[1:-1].replace("''", "'")
    return found


def plain(statement):
    """Without comments, and without the tab by which the log sets off a further line."""
    lines = [line.removeprefix("\t") for line in statement.rstrip().rstrip(";").split("\n")]
    return "\n".join(line for line in lines if not line.lstrip().startswith("--"))


def batches(found):
    """One for each time somebody entered: a page's trips to the database."""
    trips = []
    for statement in found:
        if "enter(" in statement[0] or not trips:
            trips.append([])
        trips[-1].append(statement)
    return trips


def script(trips):
    """A script for pgbench, a page's trips as pipelines, and its arguments."""
    lines, arguments = [], []
    for trip in trips:
        lines.append("\\startpipeline")
        for text, values in trip:
            place = f"v{len(arguments)}"
            lines.append(re.sub(r"\$(\d+)", lambda n: term(f":{place}_{n[1]}", values[n[1]]), text) + ";")
            arguments += [f"--define={place}_{n}={value or '-'}" for n, value in values.items()]
        lines.append("\\endpipeline")
    return "\n".join(lines) + "\n", arguments


def term(variable, value):
    """pgbench has neither null nor the empty text; these are as unknown to the planner as a value."""
    if value is None:
        return f"nullif({variable}, '-')"
    return variable if value else f"replace({variable}, '-', '')"


def main():
    last = sys.argv[1] == "--last"
    log, out = sys.argv[-2:]
    with open(log, encoding="utf-8") as file:
        found = statements(file.read())
    if not found:
        return 1
    trips = batches(found)
    if last:
        trips = [[trips[-1][0], trips[-1][-1]]]
    text, arguments = script(trips)
    for ending, content in {
        "sql": text,
        "values": "".join(argument + "\0" for argument in arguments),
        "count": str(sum(len(trip) for trip in trips)),
    }.items():
        with open(f"{out}.{ending}", "w", encoding="utf-8") as file:
            file.write(content)
    return 0


if __name__ == "__main__":
    sys.exit(main())
