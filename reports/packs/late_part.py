"""The chair's list in a copy: the dates that passed and that nobody acknowledged in time."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections.abc import Iterator

from reportlab.lib.units import mm
from reportlab.platypus.flowables import Flowable

from disrupt.phrasing import short_day
from orders.packs.pack import Late
from reports.forum.drawn import PEN, SMALL, Cell, grid
from reports.held_pages import Chapter
from reports.packs.paper_value import PackPaper
from reports.styles import NAME

TITLE = "Late items"
SAYS = "The chair’s list: dates that passed, and that nobody acknowledged in time."
NOTHING = "Nothing is on the chair’s list."
HEADED = ("Was due", "What", "About", "Source")
WIDTHS = [each * mm for each in (24, 78, 44, 38)]


def late_part(paper: PackPaper) -> Iterator[Flowable]:
    """Whoever is told all of it is told too that there is none."""
    if not (paper.pack.late or paper.audience == "forum"):
        return
    yield Chapter(TITLE, "late")
    yield PEN.plain(TITLE, NAME)
    yield PEN.plain(SAYS, SMALL)
    if paper.pack.late:
        yield from grid(HEADED, [_cells(each) for each in paper.pack.late], WIDTHS)
    else:
        yield PEN.plain(NOTHING)


def _cells(late: Late) -> tuple[Cell, ...]:
    who = late.who.says if late.who else ""
    return short_day(late.due), late.says.says, who, late.source
