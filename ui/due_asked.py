"""The commands about what is due: listed, written into files, read off the card, acknowledged."""

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from disrupt.clock import Clock
from disrupt.errors import Misworded, Trouble
from disrupt.moments import LAST_MINUTE, day_of, ending
from disrupt.page import show
from disrupt.store import slots
from disrupt.store.files import RegisterFiles
from disrupt.time_seen import time_seen
from disrupt.workspace import Workspace
from orders.alerts.acts import Said, acknowledge, snooze
from orders.alerts.card import read_card
from orders.alerts.items import within
from orders.alerts.looked import Row, due
from orders.reckoning import Law
from reports import calendar_file, deliver
from reports.deliver import Document
from reports.ways import File
from ui import due_telling, law
from ui.desk import desk
from ui.saying import advise, either, say
from ui.secret import Secrets
from ui.word import Word, day, days, word

DONE, OVERDUE = 0, 4
WORDS: tuple[Word, ...] = (
    word("--within", "how far ahead, such as 28d", type=days, default=28, metavar="DAYS"),
    word("--as-at", "as at the end of this day, else now", type=day, metavar="DATE"),
    word("--card", "counts and moments alone; nobody need unlock", action="store_true"),
    word("--ics", "write these as a calendar file that names nobody", metavar="FILE"),
    word("--digest", "write the page for the morning meeting", metavar="FILE.pdf"),
)
"""Of what is listed, beside those that other commands have too."""


@dataclass(frozen=True)
class Found:
    """What is due at a moment, and of that what was asked for."""

    every: tuple[Row, ...]
    wanted: tuple[Row, ...]
    at: datetime

    @property
    def is_overdue(self) -> bool:
        """An act-by that has passed is not: there is still time."""
        return any(each.item.band == "overdue" for each in self.wanted)


def list_due(asked: Namespace, secrets: Secrets) -> int:
    if asked.card:
        return _read_card(asked)
    known = law.the_law_of(asked)
    wanted = [Path(each) for each in (asked.ics, asked.digest) if each]
    for path in wanted:
        deliver.need_free(path, replace=asked.replace)
    with desk(asked, secrets) as at:
        found = _found(at, known, asked)
        for path, document in _documents(at, found, asked):
            where = File(path, replace=asked.replace)
            leaving = deliver.Leaving(at.store.actor.name, at.reason, where)
            deliver.deliver(at, document, leaving)
    either(
        asked,
        due_telling.as_json(found.wanted, found.at),
        due_telling.told(found.wanted, found.at, asked.within),
    )
    advise(*(f"{each.name} is written." for each in wanted))
    return OVERDUE if found.is_overdue else DONE


def _found(at: Workspace, known: Law, asked: Namespace) -> Found:
    """Now, or in the last minute of the day that was asked for, as a record is shown."""
    now = time_seen(at).now
    is_now = asked.as_at is None or asked.as_at == day_of(now)
    moment = now if is_now else ending(asked.as_at) - LAST_MINUTE
    rows = due(at, known, at=moment).rows
    near = {each.key for each in within([row.item for row in rows], asked.within, moment)}
    return Found(rows, tuple(each for each in rows if each.item.key in near), moment)


def _documents(at: Workspace, found: Found, asked: Namespace) -> Iterator[tuple[Path, Document]]:
    if asked.ics:
        items = [each.item for each in found.wanted]
        yield Path(asked.ics), calendar_file.document(calendar_file.of(at, items))
    if asked.digest:
        # ReportLab takes half a second to import.
        from reports import digest

        yield Path(asked.digest), digest.document(digest.of(at, found.every, found.at))


def _read_card(asked: Namespace) -> int:
    """No passphrase, and nothing but counts and moments."""
    if asked.ics or asked.digest or asked.as_at:
        raise Misworded(
            "--card shows what this computer kept, and stands alone.",
            "Leave out --card, or leave out --ics, --digest and --as-at.",
        )
    files = RegisterFiles(Path(asked.register))
    slots.read_slots(files)
    card = read_card(files)
    if card is None:
        raise Trouble(
            "This computer keeps no clock card of that register.",
            "Unlock the register in the window here, where there is a keyring; or say --user.",
        )
    now = card.now(Clock().now())
    either(asked, due_telling.card_as_json(card, now), due_telling.card_told(card, now))
    return OVERDUE if due_telling.overdue(card, now) else DONE


def acknowledge_due(asked: Namespace, secrets: Secrets) -> int:
    known = law.the_law_of(asked)
    said = Said(asked.next_step, asked.reason or "", asked.snooze)
    with desk(asked, secrets) as at:
        row = _named(at, due(at, known).rows, asked)
        if asked.snooze:
            kept = snooze(at, row.item, said)
        else:
            (kept,) = acknowledge(at, [row.item], said)
    say(due_telling.done(row, kept, asked.snooze))
    return DONE


def _named(at: Workspace, rows: tuple[Row, ...], asked: Namespace) -> Row:
    """By reference and name of the date, or whatever the record has instead."""
    of = [each for each in rows if _is(each.item.found.reference, asked.reference)]
    for each in of:
        if _is(each.item.found.name, asked.deadline):
            return each
    if not of:
        reference = show(at, asked.reference).reference
        raise Trouble(
            f"Nothing is due on {reference}.", "“disrupt due” lists what is due, and on what."
        )
    reference, names = of[0].item.found.reference, (each.item.found.name for each in of)
    raise Trouble(
        f"No date “{asked.deadline}” is due on {reference}.",
        f"What is due on it is called: {'; '.join(names)}.",
    )


def _is(one: str, other: str) -> bool:
    return one.casefold() == other.strip().casefold()
