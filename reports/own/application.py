"""What is handed in with an application or a review: its chronology in parts, and exhibits."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections.abc import Iterator
from dataclasses import dataclass

from reportlab.platypus.flowables import Flowable, KeepTogether

from disrupt.page import Page
from disrupt.workspace import Workspace
from orders.applications import (
    Application,
    Cited,
    Sorted,
    applications,
    in_parts,
    law_says,
    opinions,
    sees_all,
)
from orders.chronology import Line, chronology
from orders.exhibits import Exhibit
from orders.reckoning import Law
from reports.cawn import DRAFT
from reports.deliver import Copy
from reports.forum.drawn import PEN
from reports.own import drawn
from reports.own.held import Head, index_of, numbers
from reports.page import Furniture
from reports.parts import furniture
from reports.styles import LABEL

OPINION = "Opinion, and what is not said to be fact"
NO_OPINION = "No opinion is recorded."
SIGNED = ("Name", "Rank or post", "Signature", "Date")


@dataclass(frozen=True)
class Chronicle:
    """Facts in their parts, opinions apart from them, and what both rest on."""

    of: Application
    is_draft: bool
    is_all: bool
    law: tuple[Cited, ...]
    parts: tuple[Sorted, ...]
    opinions: tuple[Line, ...]
    index: tuple[Exhibit, ...]


def chronicle(desk: Workspace, law: Law, page: Page, of: Application) -> Chronicle:
    """Intelligence is no part of it, whoever makes it."""
    lines = chronology(desk, page)
    parts, said = in_parts(of, lines), opinions(of, lines)
    return Chronicle(
        of=of,
        is_draft=not applications().signed_off_by,
        is_all=sees_all(desk, of),
        law=tuple(law_says(law, of)),
        parts=parts,
        opinions=said,
        index=index_of(desk, (*(each for part in parts for each in part.lines), *said)),
    )


def begun(of: Chronicle) -> Iterator[Flowable]:
    yield from (PEN.plain(each) for each in of.of.says)
    if not of.is_all:
        yield PEN.plain(drawn.PART, LABEL)


def law_part(of: Chronicle) -> list[Flowable]:
    return drawn.section("What the law asks", drawn.cited(of.law))


def told(of: Chronicle) -> Iterator[Flowable]:
    """Fact and opinion under headings of their own; then the exhibits, and who answers for it."""
    known = numbers(of.index)
    for each in of.parts:
        held = drawn.chronology(each.lines, known)
        yield from drawn.section(each.part.title, held, each.part.empty)
    yield from drawn.section(OPINION, drawn.chronology(of.opinions, known), NO_OPINION)
    yield from drawn.section("Index of exhibits", drawn.marked(of.index), drawn.NO_EXHIBIT)
    yield KeepTogether([*PEN.section("Prepared by"), PEN.blanks(*SIGNED)])


def furnished(of: Chronicle, head: Head, copy: Copy) -> Furniture:
    """Its words are a draft until a lawyer has signed them off."""
    across = DRAFT if of.is_draft else ""
    return furniture(f"{of.of.title} {head.reference}", head.origin, copy, across=across)
