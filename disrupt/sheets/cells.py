"""One cell of the open format: what is read from it, and what is written in it."""

import re
from collections.abc import Callable
from datetime import date, datetime

from disrupt.fields import Field, Kind
from disrupt.moments import When, day_of, is_when, read_when, written
from disrupt.partial import PartialDate

BETWEEN = "; "
YES = {"yes": True, "y": True, "true": True, "1": True}
NO = {"no": False, "n": False, "false": False, "0": False}

# A spreadsheet would take these beginnings for a formula. Ours are told by the mark before them.
MARK = "'"
FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠]")
PHONES = re.compile(r"\+[\d ]+(; \+?[\d ]+)*")


def _text(text: str) -> str | None:
    return text.strip() or None


def several(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";") if part.strip())


def _day(text: str) -> date | None:
    if not text.strip():
        return None
    known = PartialDate.read(text)
    if str(PartialDate.of(known.earliest())) != text.strip():
        raise ValueError(f"“{text}” is not a whole date, such as 2026-11-20.")
    return known.earliest()


def _partial(text: str) -> PartialDate | None:
    """Of a moment the day, where no more is kept."""
    if is_moment(text):
        return PartialDate.of(day_of(read_when(text).when))
    return PartialDate.read(text) if text.strip() else None


def is_moment(text: str) -> bool:
    return "T" in text and is_when(text)


def _when(text: str) -> When | None:
    return read_when(text).when if text.strip() else None


def _yes_no(text: str) -> bool | None:
    return (YES | NO).get(text.strip().casefold())


READ: dict[Kind, Callable[[str], object]] = {
    Kind.TEXT: _text,
    Kind.LONG: _text,
    Kind.CHOICE: _text,
    Kind.LIST: several,
    Kind.DATE: _day,
    Kind.PARTIAL: _partial,
    Kind.EXPIRY: _partial,
    Kind.YES_NO: _yes_no,
    Kind.PICTURE: _text,
    Kind.WHEN: _when,
}


def read(field: Field, text: str) -> object:
    """The value of a cell. A date that cannot be read is a ValueError, in a sentence."""
    return READ[field.kind](unmarked(text))


def write(value: object) -> str:
    """The cell of a value, in the one way in which it is written."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return marked(BETWEEN.join(value))
    if isinstance(value, datetime):
        return written(value)
    return "" if value is None else marked(str(value))


def marked(text: str) -> str:
    """Safe to open in a spreadsheet, and read back as it was. A phone number stays as it is."""
    return MARK + text if FORMULA.match(text) and not PHONES.fullmatch(text) else text


def unmarked(text: str) -> str:
    return text[1:] if text.startswith(MARK) and FORMULA.match(text) else text
