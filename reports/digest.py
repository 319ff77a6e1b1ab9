"""What is due, on one page for the morning meeting: nobody's first, then the nearest."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from reportlab.lib.units import mm
from reportlab.platypus import Table
from reportlab.platypus.flowables import Flowable

from disrupt import phrasing
from disrupt.workspace import Workspace
from orders.alerts.bands import BANDS, Band
from orders.alerts.looked import Row, is_late
from orders.alerts.owners import Owner
from orders.alerts.steps import next_step
from reports.deliver import Copy, Document
from reports.letters import printable
from reports.page import A4, paper, room
from reports.parts import Origin, Pen, furniture
from reports.styles import CELL, COUNTED, FIELD, INK, LABEL, NAME, STRONG, TABLE, TALLY

TITLE = "What is due"
CALM = "Nothing is due within 90 days."
NOBODYS, LATE = "Nobody’s, or of somebody who left", "Late: for the chair"
LISTED: tuple[Band, ...] = ("overdue", "24 hours", "7 days")
"""Of what comes later no more than the number is told."""
SAYS: Mapping[Band, str] = {band: band if band == "overdue" else f"within {band}" for band in BANDS}
HEADED = ("When", "What", "What is lost", "Whose", "Next step")
WIDTHS = [each * mm for each in (30, 61, 23, 31, 29)]
LATEST = 5
"""How many of what is late are named."""
LONGEST = 90
"""Letters in a cell."""
PEN = Pen(A4)


@dataclass(frozen=True)
class Digest:
    rows: tuple[Row, ...]
    """That stand in a band and were not put off."""
    snoozed: int
    origin: Origin

    @property
    def late(self) -> tuple[Row, ...]:
        return tuple(filter(is_late, self.rows))

    def sections(self) -> Iterator[tuple[str, tuple[Row, ...]]]:
        """Each row once; nobody could have been warned here of what had passed before."""
        here = [each for each in self.rows if not each.item.passed_before_recorded]
        yield NOBODYS, tuple(each for each in here if each.item.owner.is_nobody)
        owned = [each for each in here if not each.item.owner.is_nobody]
        for band in LISTED:
            yield SAYS[band].capitalize(), tuple(r for r in owned if r.item.place == band)


def of(desk: Workspace, rows: Iterable[Row], at: datetime) -> Digest:
    """What was looked at already."""
    placed = [each for each in rows if each.item.place]
    shown = tuple(each for each in placed if each.item.handled.state != "snoozed")
    return Digest(shown, len(placed) - len(shown), Origin(desk.store.about.controller, at))


def document(digest: Digest) -> Document:
    return Document(
        "morning digest",
        None,
        lambda copy, _task: draw(digest, copy),
        references=tuple(dict.fromkeys(each.item.found.reference for each in digest.rows)),
    )


def draw(digest: Digest, copy: Copy) -> bytes:
    """One A4 page as a PDF: what has no room there is counted; equal values give equal bytes."""
    page = furniture(TITLE, digest.origin, copy)
    head, late = list(_head(digest)), list(_late(digest.late))
    most = _more(digest, ())
    left = room(page) - _height([*head, *late, *most])
    listed = list(_fitting(digest.sections(), left))
    story = [*head, *(part for _row, parts in listed for part in parts)]
    return paper([*story, *_more(digest, [row for row, _parts in listed]), *late], page)


def _head(digest: Digest) -> Iterator[Flowable]:
    at = digest.origin.as_at
    yield PEN.plain(TITLE, NAME)
    yield PEN.plain(f"{phrasing.weekday(at)} {phrasing.moment(at)}", LABEL)
    yield PEN.gap(6)
    places = [each.item.place for each in digest.rows]
    yield _counts([(places.count(band), SAYS[band]) for band in BANDS])
    yield PEN.gap(4)
    if digest.rows:
        yield Table([[PEN.plain(each, CELL) for each in HEADED]], WIDTHS, style=_LINE)
    else:
        yield PEN.plain(CALM)


def _counts(counted: Sequence[tuple[int, str]]) -> Table:
    cells = [[PEN.plain(str(n), TALLY), PEN.plain(says, COUNTED)] for n, says in counted]
    return Table([cells], [A4.within / len(cells)] * len(cells), style=_BOXES)


def _fitting(
    sections: Iterable[tuple[str, Sequence[Row]]], left: float
) -> Iterator[tuple[Row, list[Flowable]]]:
    """As many rows as there is room for, from the first on."""
    for title, rows in sections:
        heading = PEN.section(f"{title}: {len(rows)}")
        for row in rows:
            parts = [*heading, _line(row)]
            heading, left = [], left - _height(parts)
            if left < 0:
                return
            yield row, parts


def _height(parts: Sequence[Flowable]) -> float:
    """At most: two that follow one another share the space between them."""
    tall = (each.wrap(A4.within, A4.height)[1] for each in parts)
    return float(sum(tall) + sum(each.getSpaceBefore() + each.getSpaceAfter() for each in parts))


def _line(row: Row) -> Table:
    item = row.item
    cells = [
        _standing_out(*_when(row)),
        _standing_out(row.title, row.who),
        _cell(item.found.due.lost),
        _cell(*_whose(item.owner)),
        _cell(*_next(row)),
    ]
    return Table([cells], WIDTHS, style=_LINE)


def _cell(*lines: str) -> list[Flowable]:
    return [PEN.text("<br/>".join(_short(each) for each in lines if each), CELL)]


def _standing_out(first: str, *more: str) -> list[Flowable]:
    return [PEN.text(f"<b>{_short(first)}</b>", CELL), *(_cell(*more) if any(more) else [])]


def _short(text: str) -> str:
    one_line = " ".join(text.split())
    return printable(one_line if len(one_line) <= LONGEST else f"{one_line[:LONGEST]}…")


def _when(row: Row) -> tuple[str, str]:
    item = row.item
    ends = phrasing.short_when(item.found.due.when)
    return (
        (f"act by {phrasing.short_when(item.when)}", f"due {ends}")
        if item.is_by_act
        else (ends, "")
    )


def _whose(owner: Owner) -> tuple[str, ...]:
    deputy = f"deputy {owner.deputy}" if owner.deputy else ""
    instead = f"while {owner.instead_of} is away" if owner.instead_of else ""
    return f"{owner.name} {owner.why_nobody}".strip() or "nobody", deputy, instead


def _next(row: Row) -> tuple[str, str]:
    """What somebody said comes next, else what the first button of Today says."""
    handled = row.item.handled
    if handled.state == "acknowledged":
        return handled.next_step or handled.reason, "acknowledged"
    return next_step(row.item).says, "came back" if handled.came_back else ""


def _more(digest: Digest, shown: Sequence[Row]) -> list[Flowable]:
    """All that is not on the page, by number."""
    keys = {each.item.key for each in shown}
    places = [each.item.place for each in digest.rows if each.item.key not in keys]
    bands = ", ".join(f"{places.count(band)} {SAYS[band]}" for band in BANDS if band in places)
    more = f"And {len(places)} more: {bands}." if places else ""
    passed = sum(each.item.passed_before_recorded for each in digest.rows)
    before = f"Of what is overdue, {passed} had passed before it was recorded." if passed else ""
    snoozed = f"Besides, {digest.snoozed} snoozed." if digest.snoozed else ""
    said = " ".join(part for part in (more, before, snoozed) if part)
    return [PEN.gap(6), PEN.plain(said, STRONG)] if said else []


def _late(rows: Sequence[Row]) -> Iterator[Flowable]:
    """What neither its owner nor the deputy acknowledged in time."""
    if rows:
        yield from PEN.section(f"{LATE}: {len(rows)}")
        for row in rows[:LATEST]:
            whose = row.item.owner.name or "nobody"
            said = (phrasing.short_when(row.item.found.due.when), row.title, row.who, whose)
            yield PEN.text(" · ".join(_short(each) for each in said if each), CELL)
        if len(rows) > LATEST:
            yield PEN.plain(f"and {len(rows) - LATEST} more", CELL)


_LINE = (
    TABLE,
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (0, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 2),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
    ("LINEBELOW", (0, 0), (-1, -1), 0.3, FIELD),
)
_BOXES = (
    TABLE,
    ("BOX", (0, 0), (-1, -1), 0.6, INK),
    ("INNERGRID", (0, 0), (-1, -1), 0.6, FIELD),
    ("TOPPADDING", (0, 0), (-1, -1), 3),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
)
