"""A small report to keep, to change and to draw, and any report at all."""

from dataclasses import fields, replace
from datetime import UTC, date, datetime

from hypothesis import strategies as st

from reports.figures.report import (
    Cell,
    Column,
    Line,
    Passage,
    Period,
    Report,
    Sum,
    Table,
    Words,
)

QUARTER = Period(date(2026, 7, 1), date(2026, 9, 30))
ARRESTS = ("OC-2026-0001", "OC-2026-0002")
RULE = "A count of 1 to 4 is shown as *."
PEOPLE = Column("people", "People", "people")
EVENTS = Column("events", "Events", "events")


def small(arrests: tuple[str, ...] = ARRESTS, **more: object) -> Report:
    """Two figures of arrests, one share, and what somebody said worked."""
    rows = (
        Line("Arrests", (Cell(len(arrests), arrests, key="arrests"), Cell(1, ("N-2026-0001",)))),
        Line("Charges", (Cell(0), None)),
        Line("Recorded", (Cell(2, of=4), Cell("50.0 %", of=2)), sort="total", note="for 2 of 4"),
    )
    report = Report(
        id="pursue",
        title="Pursue",
        period=QUARTER,
        area="",
        as_at=datetime(2026, 11, 20, 9, 14, tzinfo=UTC),
        edition="1",
        tables=(Table("measures", "Measures", "Measure", (EVENTS, PEOPLE), rows),),
        words=(Words("worked", "What worked", (Passage("DR-1", "Asked early.", "Anna"),)),),
        definitions=(("Arrests", "Rows of that kind."),),
        sums=(Sum("arrests", ("a", "b")),),
        before=Period(date(2025, 7, 1), date(2025, 9, 30)),
    )
    return replace(report, **more)


def hidden() -> Report:
    """A public copy of it: two arrests are few."""
    rows = (Line("Arrests", (Cell(None, key="arrests", hidden=True),)),)
    tables = (Table("measures", "Measures", "Measure", (EVENTS,), rows),)
    return small(tables=tables, words=(), rule=RULE)


def _any(kind, **said):
    """With every field said, those that need not be as well."""
    return st.builds(kind, **{each.name: ... for each in fields(kind)} | said)


def _some(what):
    return st.lists(what, max_size=3).map(tuple)


_WORDS = st.text(max_size=9)
_FIGURES = st.none() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | _WORDS
_PERIODS = _any(Period)
_CELLS = _any(Cell, value=_FIGURES, records=_some(_WORDS))
_LINES = _any(Line, cells=_some(st.none() | _CELLS))
_TABLES = _any(Table, columns=_some(_any(Column)), lines=_some(_LINES), notes=_some(_WORDS))
any_report = _any(
    Report,
    as_at=st.datetimes(timezones=st.just(UTC)),
    period=_PERIODS,
    before=st.none() | _PERIODS,
    tables=_some(_TABLES),
    words=_some(_any(Words, passages=_some(_any(Passage)))),
    sums=_some(_any(Sum)),
)
