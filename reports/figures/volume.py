"""How many people and places a forum had in hand over a period: open, new and closed."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.moments import day_of
from disrupt.records import AgendaItem, Meeting, Person, Premises
from reports.figures import periods
from reports.figures.pursue_report import BEFORE
from reports.figures.report import Cell, Column, Line, Period, Sum, Table
from reports.figures.sources import ADOPTED, DISCHARGED

KINDS = (("people", "People", Person), ("places", "Places", Premises))
OPEN_AT_END = "subjects_open_at_end"
OPEN, NEW, HELD, CLOSED, LEFT = "open", "new", "held", "closed", "left"
STEPS = {
    OPEN: "Open before the first day",
    NEW: "New: adopted in the period",
    HELD: "In hand at any time in it",
    CLOSED: "Closed: discharged in the period",
    LEFT: "Open at the end of the last day",
}
NOTE = (
    "Whoever is adopted again after a discharge counts each time. Open and new are all that was in "
    "hand; so are closed and left open."
)


@dataclass(frozen=True)
class Stretch:
    """From the day of an adoption to the day of its discharge, if any."""

    reference: str
    adopted: date
    discharged: date | None = None


def volume(session: Session, now: Period, before: Period) -> tuple[Table, tuple[Sum, ...]]:
    """Of all areas, as agendas name none; and what adds up in it."""
    stretches = {name: [*_stretches(session, kind)] for name, _, kind in KINDS}
    told = [(name, period) for period in (now, before) for name, _, _ in KINDS]
    figures = [_figures(stretches[name], period) for name, period in told]
    keys = [_keys(name, period, (now, before)) for name, period in told]
    columns = tuple(
        Column(f"{name} {when}", f"{label}, {periods.says(period)}", name)
        for when, period in (("now", now), ("before", before))
        for name, label, _ in KINDS
    )
    lines = tuple(
        Line(
            label,
            tuple(
                Cell(len(some[step]), some[step], key=key[step])
                for some, key in zip(figures, keys, strict=True)
            ),
        )
        for step, label in STEPS.items()
    )
    table = Table("volume", "Volume", "Of a forum", columns, lines, notes=(NOTE,))
    return table, tuple(each for key in keys for each in _sums(key))


def _figures(stretches: Sequence[Stretch], period: Period) -> Mapping[str, tuple[str, ...]]:
    held = [
        each
        for each in stretches
        if each.adopted <= period.last and not (each.discharged and each.discharged < period.first)
    ]
    is_closed = [each.discharged is not None and each.discharged <= period.last for each in held]
    by_step: dict[str, list[str]] = defaultdict(list)
    for each, closed in zip(held, is_closed, strict=True):
        by_step[HELD].append(each.reference)
        by_step[NEW if each.adopted >= period.first else OPEN].append(each.reference)
        by_step[CLOSED if closed else LEFT].append(each.reference)
    return {step: tuple(by_step[step]) for step in STEPS}


def _stretches(session: Session, kind: type[Person | Premises]) -> Iterator[Stretch]:
    """Each adoption, with the discharge that followed it."""
    found = (
        select(AgendaItem.state, Meeting.at, AgendaItem.about)
        .join(Meeting, Meeting.id == AgendaItem.meeting_id)
        .join(kind, kind.reference == AgendaItem.about)
        .where(Meeting.at.is_not(None))
        .order_by(Meeting.at, AgendaItem.id)
    )
    since: dict[str, date] = {}
    for state, at, about in session.execute(found):
        word = (state or "").casefold()
        if word == ADOPTED and at:
            since.setdefault(about, day_of(at))
        elif word == DISCHARGED and at and about in since:
            yield Stretch(about, since.pop(about), day_of(at))
    for about, day in since.items():
        yield Stretch(about, day)


def _sums(key: Mapping[str, str]) -> Iterator[Sum]:
    yield Sum(key[HELD], (key[OPEN], key[NEW]))
    yield Sum(key[HELD], (key[CLOSED], key[LEFT]))


def _keys(name: str, period: Period, both: tuple[Period, Period]) -> Mapping[str, str]:
    """What is open at the end of a day is open before the next, and the measures count it, too."""
    now, before = both
    counted = {("people", now.last): OPEN_AT_END, ("people", before.last): BEFORE + OPEN_AT_END}
    ends = {OPEN: period.first - periods.DAY, LEFT: period.last}
    own = {step: f"{name} {step} {period.last}" for step in STEPS}
    return own | {
        step: counted.get((name, day), f"{name} {LEFT} {day}") for step, day in ends.items()
    }
