"""What is due, as a file for a calendar: days, moments and what is lost, and nothing of whom."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from disrupt.errors import Trouble
from disrupt.moments import When, ending
from disrupt.store.tokens import token
from disrupt.time_seen import time_seen
from disrupt.workspace import Workspace
from orders.alerts.items import Item
from orders.terms import Lost
from reports.deliver import Document

DEADLINE, ACT_BY = "Deadline", "Act by"
MADE_BY = "-//Disrupt//What is due//EN"
NEUTRAL = "What it is about stands in the register alone: unlock it there."
ROOM = 75
"""Bytes on a line: what is longer goes on in the next, after a space (RFC 5545, 3.1)."""
ONE_DAY = timedelta(days=1)
ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


@dataclass(frozen=True)
class Entry:
    """A day or a moment in the calendar."""

    uid: str
    """The same whenever it is written, so that a calendar moves what it has already."""
    title: str
    lost: Lost
    when: When


@dataclass(frozen=True)
class CalendarFile:
    entries: tuple[Entry, ...]
    references: tuple[str, ...]
    """For the log: they stand in no entry."""
    written_at: datetime


def of(desk: Workspace, items: Iterable[Item]) -> CalendarFile:
    """Of these, what lies ahead."""
    at = time_seen(desk).now
    found = [(each, item) for item in items for each in _entries(desk, item) if _is_ahead(each, at)]
    return CalendarFile(
        entries=tuple(each for each, _ in found),
        references=tuple(dict.fromkeys(item.found.reference for _, item in found)),
        written_at=at,
    )


def document(calendar: CalendarFile) -> Document:
    """Whoever gets it stands in the log alone."""
    if not calendar.entries:
        raise Trouble(
            "Nothing falls due in that time, so there is no calendar file to write.",
            "Ask for a longer time.",
        )
    return Document(
        "calendar file",
        None,
        lambda _copy, _task: draw(calendar),
        ending="ics",
        references=calendar.references,
    )


def draw(calendar: CalendarFile) -> bytes:
    """By RFC 5545; equal values give equal bytes."""
    lines = [
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", MADE_BY),
        ("METHOD", "PUBLISH"),
        *(line for each in calendar.entries for line in _event(each, calendar.written_at)),
        ("END", "VCALENDAR"),
    ]
    return b"".join(folded(f"{name}:{value}") for name, value in lines)


def folded(line: str) -> bytes:
    """With its end; no sign is torn apart."""
    rows, row = [], b""
    for sign in line:
        if len(row) + len(sign.encode()) > ROOM:
            rows.append(row)
            row = b" "
        row += sign.encode()
    return b"".join(each + b"\r\n" for each in [*rows, row])


def text(said: str) -> str:
    return said.translate(ESCAPED)


def _entries(desk: Workspace, item: Item) -> Iterator[Entry]:
    due = item.found.due
    yield _entry(desk, item, DEADLINE, due.when)
    if item.act_by and item.act_by != due.when:
        yield _entry(desk, item, ACT_BY, item.act_by)


def _entry(desk: Workspace, item: Item, title: str, when: When) -> Entry:
    uid = token(desk.store.about.audit_key, "calendar", *item.key, title)
    return Entry(str(uid), title, item.found.due.lost, when)


def _is_ahead(entry: Entry, at: datetime) -> bool:
    return ending(entry.when) > at


def _event(entry: Entry, at: datetime) -> Iterator[tuple[str, str]]:
    yield "BEGIN", "VEVENT"
    yield "UID", entry.uid
    yield "DTSTAMP", _moment(at)
    # A calendar takes what it knows already only with a higher number than before.
    yield "SEQUENCE", str(int(at.timestamp()) // 60)
    yield from _time(entry.when)
    yield "SUMMARY", text(f"{entry.title}: {entry.lost}")
    yield "DESCRIPTION", text(NEUTRAL)
    yield "CLASS", "PRIVATE"
    yield "TRANSP", "TRANSPARENT"
    yield "END", "VEVENT"


def _time(when: When) -> Iterator[tuple[str, str]]:
    """A moment has no length; a whole day ends with the next, which is no part of it."""
    if isinstance(when, datetime):
        yield "DTSTART", _moment(when)
    else:
        yield "DTSTART;VALUE=DATE", _day(when)
        yield "DTEND;VALUE=DATE", _day(when + ONE_DAY)


def _moment(when: datetime) -> str:
    return f"{when.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _day(when: date) -> str:
    return f"{when:%Y%m%d}"
