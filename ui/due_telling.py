"""What the commands about what is due print: for people, and for other programs."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any

from disrupt import phrasing
from disrupt.clock import wall_time
from disrupt.moments import When, written
from disrupt.records import Handling
from orders.alerts import said
from orders.alerts.asks import asks
from orders.alerts.bands import BANDS, Band
from orders.alerts.card import Card, Thing
from orders.alerts.items import Item
from orders.alerts.looked import Row
from orders.alerts.steps import next_step

WHEN = len("act by 20 Nov 2026")
"""How wide a date stands."""
LOST = len("ends for good")
NOBODY = "nobody"


def as_json(rows: Iterable[Row], at: datetime) -> Any:  # noqa: ANN401 - whatever JSON can say
    return {"as_at": wall_time(at), "items": [_item(each) for each in rows]}


def _item(row: Row) -> dict[str, Any]:
    item, found, handled = row.item, row.item.found, row.item.handled
    return {
        "due": written(found.due.when),
        "band": item.band,
        "act_by": _written(item.act_by),
        "act_band": item.act_band,
        "kind": found.name,
        "lost": found.due.lost,
        "reference": found.reference,
        "owner": item.owner.name or None,
        "deputy": item.owner.deputy or None,
        "state": handled.state,
        "says": says(row),
        "source": found.due.source,
        "label": found.due.label,
        "of": found.kind,
        "who": row.who or None,
        "stage": found.stage or None,
        "working": found.due.working,
        "confidence": found.due.confidence,
        "next": next_step(item).says,
        "next_step": handled.next_step or None,
        "until": _written(handled.until),
        "came_back": handled.came_back or None,
        "late": row.rung or None,
    }


def _written(when: When | None) -> str | None:
    return written(when) if when else None


def says(row: Row) -> str:
    """What it is, what is to be asked of it, and why it came back."""
    item = row.item
    sentences = (f"{row.title}.", asks(item), f"{_begun(item.handled.came_back)}.")
    return " ".join(each for each in sentences if each.strip("."))


def _begun(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def told(rows: Sequence[Row], at: datetime, within: int) -> Iterator[str]:
    """By band, the nearest first; what ends for good stands first in each."""
    yield f"As at {phrasing.moment(at)}, within {within} days: {len(rows)} due"
    for band in (*BANDS, None):
        here = [each for each in rows if each.item.place == band]
        if here:
            yield f"{_of_band(band)}: {len(here)}"
        for row in here:
            yield from _row(row)


def _of_band(band: Band | None) -> str:
    return band.capitalize() if band else "Later"


def _row(row: Row) -> Iterator[str]:
    item, lost = row.item, row.item.found.due.lost
    yield f"  {_when(item):{WHEN}}  {lost:{LOST}}  {_one_line(says(row))}"
    beside = (row.who, f"named “{item.found.name}”", *_whose(item), _other(item), *_handled(item))
    yield f"{'':{WHEN + 4}}{_one_line(' · '.join(each for each in beside if each))}"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _whose(item: Item) -> Iterator[str]:
    owner = item.owner
    yield f"owner {owner.name or NOBODY}{f', who {owner.why_nobody}' if owner.why_nobody else ''}"
    if owner.instead_of:
        yield f"while {owner.instead_of} is away"
    if owner.deputy:
        yield f"deputy {owner.deputy}"


def _when(item: Item) -> str:
    """What its place hangs on."""
    return (
        f"act by {phrasing.short_when(item.when)}"
        if item.is_by_act
        else phrasing.short_when(item.when)
    )


def _other(item: Item) -> str:
    """Of its two dates the other one."""
    if item.is_by_act:
        return f"due {phrasing.short_when(item.found.due.when)}"
    return f"act by {phrasing.short_when(item.act_by)}" if item.act_by else ""


def _handled(item: Item) -> Iterator[str]:
    handled = item.handled
    if handled.state == "open":
        yield f"next: {next_step(item).says}"
        return
    until = f" until {phrasing.short_day(handled.until)}" if handled.until else ""
    next_one = f": {handled.next_step}" if handled.next_step else ""
    yield f"{handled.state}{until} by {handled.by}{next_one}"


def done(row: Row, kept: Handling, wanted: date | None) -> Iterator[str]:
    """What was done about it, and when it comes back."""
    title = _one_line(row.title)
    if kept.until is None:
        yield f"Acknowledged: {title}. It comes back when it is nearer."
        return
    yield f"Snoozed until {phrasing.day(kept.until)}: {title}."
    if wanted and kept.until < wanted:
        yield "No later than that: it comes nearer then."


def card_as_json(card: Card, at: datetime) -> Any:  # noqa: ANN401
    return {
        "as_at": wall_time(at),
        "written": wall_time(card.written_at),
        "overdue": overdue(card, at),
        "things": [_thing(each, at) for each in card.things],
    }


def _thing(thing: Thing, at: datetime) -> dict[str, Any]:
    return {
        "due": _written(thing.ends),
        "act_by": _written(thing.act_by),
        "band": thing.place(at),
        "lost": thing.lost,
    }


def card_told(card: Card, at: datetime) -> Iterator[str]:
    yield f"As at {phrasing.moment(at)}; kept {phrasing.moment(card.written_at)}"
    yield from said.sentences(card, at) or ["Nothing is overdue or due within 24 hours."]
    for each in card.things:
        when = f"due {phrasing.short_when(each.ends)}" if each.ends else ""
        by = f"act by {phrasing.short_day(each.act_by)}" if each.act_by else ""
        beside = ", ".join(part for part in (when, by) if part)
        yield f"  {each.place(at) or 'later':{len('24 hours')}}  {each.lost:{LOST}}  {beside}"


def overdue(card: Card, at: datetime) -> int:
    """The card does not tell an act-by that had passed from a day that had."""
    return card.overdue + sum(each.place(at) == "overdue" for each in card.things)
