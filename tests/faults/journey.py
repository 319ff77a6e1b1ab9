"""A day's commands in one process, each with its own standard input; their statuses as JSON."""

import io
import json
import sys

from ui.command import main


def statuses(calls: dict[str, tuple[str, list[str]]]) -> dict[str, int]:
    done = {}
    for name, (typed, words) in calls.items():
        sys.stdin = io.TextIOWrapper(io.BytesIO(typed.encode()))
        done[name] = main(words)
    return done


if __name__ == "__main__":
    asked = json.load(sys.stdin)
    said, sys.stdout = sys.stdout, io.TextIOWrapper(io.BytesIO())
    print(json.dumps(statuses(asked)), file=said, flush=True)
