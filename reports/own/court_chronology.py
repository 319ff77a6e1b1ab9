"""The chronology for an application against somebody: acts relied on, with numbered exhibits."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from dataclasses import dataclass
from functools import partial
from typing import cast

from disrupt import phrasing
from disrupt.page import Page
from disrupt.records import Person
from disrupt.workspace import Workspace
from orders.applications import application, conviction_says, may_make
from orders.reckoning import Law
from reports.deliver import Copy, Document
from reports.forum.drawn import PEN
from reports.own import drawn
from reports.own.application import Chronicle, begun, chronicle, furnished, law_part, told
from reports.own.held import Head, head, leaving, looked, name_of, numbers
from reports.page import paper
from reports.styles import STRONG

ABOUT = ("Applicant", "Court", "Case number")


@dataclass(frozen=True)
class CourtChronology:
    head: Head
    conviction: str
    """Whether any is recorded: until then somebody is suspected."""
    held: Chronicle


def gather(desk: Workspace, law: Law, reference: str, which: str) -> CourtChronology:
    """By the id of the paper. Whoever sees less than all of what it needs does not make it."""
    of = application(which)
    if not may_make(desk, of):
        desk.refuse("show")
    page = looked(desk, reference, Person)
    return CourtChronology(
        head=head(desk, page, name_of(page), _born(page)),
        conviction=conviction_says(desk, cast(Person, page.subject)),
        held=chronicle(desk, law, page, of),
    )


def document(of: CourtChronology) -> Document:
    return leaving(of.held.of.name, of.head, numbers(of.held.index), partial(draw, of))


def draw(of: CourtChronology, copy: Copy) -> bytes:
    """A4 pages as a PDF; equal papers give equal bytes."""
    story = [
        *drawn.opening(of.held.of.title, of.head.name, (of.head.reference, *of.head.said)),
        PEN.plain(of.conviction, STRONG),
        *begun(of.held),
        PEN.blanks(*ABOUT),
        *law_part(of.held),
        *told(of.held),
    ]
    return paper(story, furnished(of.held, of.head, copy))


def _born(page: Page) -> tuple[str, ...]:
    born = ((field, value) for field, value in page.values if field.name == "born" and value)
    return tuple(f"born {phrasing.shown(*each)}" for each in born)
