"""One word of a command: what its help says, and how what stands there is read."""

import re
from argparse import ArgumentTypeError
from dataclasses import dataclass
from datetime import date
from typing import Any

from disrupt.moments import NotADate, When, read_when

DAYS = re.compile(r"(\d{1,4})d", re.ASCII)


@dataclass(frozen=True)
class Word:
    """A place when it has no dashes, else an option."""

    name: str
    help: str
    settings: dict[str, Any]


def word(name: str, help: str, **settings: Any) -> Word:  # noqa: ANN401
    return Word(name, help, settings)


def day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError(f"“{text}” is not a date such as 2026-11-20") from error


def moment(text: str) -> When:
    """A day, or London wall time as a moment."""
    try:
        return read_when(text).when
    except NotADate as error:
        raise ArgumentTypeError(str(error).removesuffix(".")) from error


def days(text: str) -> int:
    found = DAYS.fullmatch(text)
    if not found:
        raise ArgumentTypeError(f"“{text}” is not a number of days such as 28d")
    return int(found[1])


def words(text: str) -> list[str]:
    return [each.strip() for each in text.split(",")]
