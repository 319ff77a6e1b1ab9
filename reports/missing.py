"""A missing child on paper: whom to ask, where they live, and what binds them. A disclosure."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportlab.platypus.flowables import Flowable

from disrupt.records import Child
from disrupt.workspace import Workspace
from orders import missing
from orders.missing import Linked, LinkedThing, MissingChild
from orders.reckoning import Law
from orders.ties import Tie
from reports.deliver import Copy, Document
from reports.page import A4, paper
from reports.parts import Origin, Pen, furniture
from reports.styles import CONDITION, LABEL, NAME, PERSON

NOBODY = "Nobody recorded here was warned, ordered or seen with this child."
PEN = Pen(A4)


@dataclass(frozen=True)
class MissingPaper:
    found: MissingChild
    origin: Origin


def gather(desk: Workspace, law: Law, reference: str) -> MissingPaper:
    """That somebody looked, at the child and at each person, is in the log first."""
    return of(desk, missing.missing(desk, law, reference))


def of(desk: Workspace, found: MissingChild) -> MissingPaper:
    """What was looked at already."""
    return MissingPaper(found, Origin(desk.store.about.controller, found.as_at))


def document(page: MissingPaper) -> Document:
    found = page.found
    told: tuple[Linked | LinkedThing, ...] = (*found.people, *found.places, *found.vehicles)
    return Document(
        "missing child",
        (Child.kind_name(), found.number),
        lambda copy, _task: draw(page, copy),
        references=(found.reference, *(each.reference for each in told if each.reference)),
    )


def draw(page: MissingPaper, copy: Copy) -> bytes:
    """A4 pages as a PDF; equal values give equal bytes."""
    found = page.found
    known = f"Known to {found.authority} by this reference." if found.authority else ""
    people = [part for each in found.people for part in _person(each)]
    story = [
        PEN.plain(f"{found.reference} is missing", NAME),
        PEN.plain(f"{known} This register holds no child’s name.".strip(), LABEL),
        *PEN.section(f"Who was warned, ordered or seen: {len(found.people)}"),
        *(people or [PEN.plain(NOBODY)]),
        *_things("Places", found.places),
        *_things("Vehicles seen with the child", found.vehicles),
    ]
    return paper(story, furniture("Missing child", page.origin, copy))


def _person(each: Linked) -> Iterator[Flowable]:
    yield PEN.plain(f"{each.says}  {each.reference}", PERSON)
    yield from _ties(each.ties)
    yield from PEN.fact("Addresses", each.addresses or ("none recorded",))
    yield from PEN.fact("Phones", each.phones)
    yield from PEN.fact("Vehicles", each.vehicles)
    yield PEN.gap(4)
    yield from PEN.binds(each.binds)


def _things(title: str, things: Iterable[LinkedThing]) -> Iterator[Flowable]:
    found = [part for each in things for part in _thing(each)]
    if found:
        yield from PEN.section(title)
        yield from found


def _thing(each: LinkedThing) -> Iterator[Flowable]:
    yield PEN.plain("  ".join(part for part in (each.says, each.reference) if part), PERSON)
    yield from _ties(each.ties)


def _ties(ties: Iterable[Tie]) -> Iterator[Flowable]:
    return (PEN.plain(f"{tie.says}  ({tie.reference})", CONDITION) for tie in ties)
