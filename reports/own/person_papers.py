"""A person's own papers: what binds them, what controlled them, all that is dated, and an index."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from dataclasses import dataclass
from functools import partial

from disrupt.page import Page
from disrupt.records import Person
from disrupt.workspace import Workspace
from orders.chronology import Line, chronology
from orders.controls import Track
from orders.dossier import controls_of, may_chart, state_of
from orders.exhibits import Exhibit
from orders.reckoning import Law
from reports.card import markers_of, who_of
from reports.deliver import Copy, Document
from reports.forum.drawn import PEN
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
from reports.page import paper
from reports.parts import furniture

TITLE = "Papers of a person"


@dataclass(frozen=True)
class PersonPapers:
    """What the reader's roles do not open is not in it; what they open in part says so."""

    head: Head
    state: str
    """Such as “on bail after charge to 9 February 2027”."""
    markers: tuple[str, ...]
    bound: Bound | None
    tracks: tuple[Track, ...] | None
    lines: tuple[Line, ...]
    index: tuple[Exhibit, ...]


def gather(desk: Workspace, law: Law, reference: str) -> PersonPapers:
    page = looked(desk, reference, Person)
    lines = chronology(desk, page)
    return PersonPapers(
        head=head(desk, page, name_of(page), _who(page)),
        state=state_of(desk, law, page),
        markers=tuple(markers_of(page)),
        bound=bound_of(desk, law, page),
        tracks=controls_of(desk, law, page) if may_chart(desk, page) else None,
        lines=lines,
        index=index_of(desk, lines),
    )


def document(of: PersonPapers) -> Document:
    return leaving("papers of a person", of.head, numbers(of.index), partial(draw, of))


def draw(of: PersonPapers, copy: Copy) -> bytes:
    """A4 pages as a PDF; equal papers give equal bytes."""
    story = [
        *drawn.opening(TITLE, of.head.name, (of.head.reference, *of.head.said)),
        *PEN.fact("Now", (of.state,) if of.state else ()),
        *PEN.fact("Markers", of.markers),
        *drawn.binding("What binds them now", of.bound),
        *drawn.controlled(of.tracks),
        *drawn.dated(of.lines, numbers(of.index)),
        *drawn.indexed(of.index),
    ]
    return paper(story, furniture(f"{TITLE} {of.head.reference}", of.head.origin, copy))


def _who(page: Page) -> tuple[str, ...]:
    return tuple(who_of(page, {field.name: value for field, value in page.values}))
