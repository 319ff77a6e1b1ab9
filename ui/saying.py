"""How a command speaks: results on standard output, advice beside it."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterable

from ui.telling import plain


def say(lines: Iterable[str]) -> None:
    for line in lines:
        print(plain(line))


def advise(*sentences: str | None) -> None:
    for sentence in sentences:
        if sentence:
            print(plain(sentence), file=sys.stderr)


def either(asked: Namespace, value: object, lines: Iterable[str]) -> None:
    """For another program where that was asked for, else for a person."""
    if asked.json:
        # In plain ASCII, so that no sign in a name is obeyed by a terminal.
        print(json.dumps(value, indent=1))
    else:
        say(lines)
