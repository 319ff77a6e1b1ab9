"""A place's own papers: what binds there, its licence, visits and checks, all that is dated."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from dataclasses import dataclass
from functools import partial

from disrupt.records import Premises
from disrupt.workspace import Workspace
from orders.chronology import Line, chronology
from orders.controls import Track
from orders.dossier import controls_of, may_chart
from orders.exhibits import Exhibit
from orders.reckoning import Law
from reports.deliver import Copy, Document
from reports.forum.drawn import facts
from reports.own import drawn
from reports.own.held import (
    Bound,
    Head,
    bound_of,
    head,
    index_of,
    leaving,
    looked,
    name_of,
    numbers,
)
from reports.own.place_parts import OF_A_PLACE, Listed, listed, where
from reports.page import paper
from reports.parts import furniture

TITLE = "Papers of a place"


@dataclass(frozen=True)
class PlacePapers:
    head: Head
    where: tuple[tuple[str, str], ...]
    bound: Bound | None
    tracks: tuple[Track, ...] | None
    parts: tuple[Listed, ...]
    lines: tuple[Line, ...]
    index: tuple[Exhibit, ...]


def gather(desk: Workspace, law: Law, reference: str) -> PlacePapers:
    page = looked(desk, reference, Premises)
    lines = chronology(desk, page)
    return PlacePapers(
        head=head(desk, page, name_of(page)),
        where=where(page),
        bound=bound_of(desk, law, page),
        tracks=controls_of(desk, law, page) if may_chart(desk, page) else None,
        parts=listed(desk, law, page, OF_A_PLACE),
        lines=lines,
        index=index_of(desk, lines),
    )


def document(of: PlacePapers) -> Document:
    return leaving("papers of a place", of.head, numbers(of.index), partial(draw, of))


def draw(of: PlacePapers, copy: Copy) -> bytes:
    """A4 pages as a PDF; equal papers give equal bytes."""
    story = [
        *drawn.opening(TITLE, of.head.name, (of.head.reference,)),
        facts(of.where),
        *drawn.binding("What binds here now", of.bound),
        *drawn.controlled(of.tracks),
        *(flow for each in of.parts for flow in drawn.listed(each)),
        *drawn.dated(of.lines, numbers(of.index)),
        *drawn.indexed(of.index),
    ]
    return paper(story, furniture(f"{TITLE} {of.head.reference}", of.head.origin, copy))
