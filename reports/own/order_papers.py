"""An order's own papers: conditions in exact words, service, who was told, dates, exhibits."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from reportlab.lib.units import mm
from reportlab.platypus.flowables import Flowable

from disrupt import phrasing
from disrupt.fields import Field
from disrupt.links import references
from disrupt.lists import word_list
from disrupt.mentioned import mentioned
from disrupt.page import Page
from disrupt.records import Attachment, Circulation, Condition, Order
from disrupt.records.condition_line import ConditionLine
from disrupt.workspace import Workspace
from orders.binding import ends_in_words
from orders.called import called
from orders.chronology import Line, order_chronology
from orders.entries import joined
from orders.exhibits import File, file_of
from orders.eyes import eyes_of
from orders.eyes import names as names_in
from orders.looked import looked_at
from orders.order_dates import DateLine, date_lines, untold_lines
from orders.reckoning import Law
from orders.service_record import NOT_SAID, Service, service_record
from orders.standing import Standing
from orders.there import held_of
from reports.deliver import Copy, Document
from reports.forum.drawn import Cell, facts, grid, muted
from reports.letters import printable, printable_lines
from reports.own import drawn
from reports.own.held import Head, head, leaving, looked
from reports.page import paper
from reports.parts import furniture

TITLE = "Papers of an order"
PROGRAM = ("power", "facts", "ticked", "owner", "deputy", "edition", "as_found")
"""Fields that say nothing of the order to whoever reads it, or that stand elsewhere."""
NO_CONDITION = "No condition is recorded."
NO_DATE = "It sets no dates for what is recorded so far."
NOBODY_TOLD = "Nobody is recorded as told of it."
NOT_OPEN = "Files of this order are not open to whoever made this copy."
CONDITIONS = [each * mm for each in (14, 160)]
SERVED = [each * mm for each in (50, 36, 26, 30, 32)]
TOLD = [each * mm for each in (44, 36, 34, 34, 26)]


@dataclass(frozen=True)
class Worded:
    """One condition, whenever it held."""

    number: str
    text: str
    hours: str
    about: str
    when: str
    """From when to when, where that is not as the order itself."""


@dataclass(frozen=True)
class Told:
    """Somebody who was told of it."""

    whom: str
    at: str
    by: str
    their_reference: str
    taken_off: str


@dataclass(frozen=True)
class OrderPapers:
    head: Head
    statute: str
    facts: tuple[tuple[str, str], ...]
    conditions: tuple[Worded, ...] | None
    """Nothing for whoever may not read them."""
    service: tuple[Service, ...]
    named: tuple[str, ...]
    """The references of whomever and whatever it names."""
    called: Mapping[str, str]
    """And what these are called; a child is not."""
    told: tuple[Told, ...]
    untold: tuple[DateLine, ...]
    lines: tuple[Line, ...]
    dates: tuple[DateLine, ...]
    files: tuple[File, ...] | None


def gather(desk: Workspace, law: Law, reference: str) -> OrderPapers:
    """Where its dates show a child's birth, that somebody looked at the child is in the log."""
    page = looked(desk, reference, Order)
    found = looked_at(desk, law, page.reference)
    standing, conditions = found.standing, held_of(page, Condition)
    wanted = _named(desk, page, standing, conditions)
    names = called(desk, wanted)
    eyes = eyes_of(desk)
    return OrderPapers(
        head=head(desk, page, standing.power.name, (standing.stage, _ends(standing))),
        statute=standing.power.statute,
        facts=tuple(_facts(page, names)),
        conditions=tuple(_worded(each, names) for each in conditions)
        if eyes.may("order_condition")
        else None,
        service=service_record(standing),
        named=wanted,
        called=names,
        told=tuple(map(_told, held_of(page, Circulation))),
        untold=tuple(untold_lines(found)),
        lines=order_chronology(desk, page),
        dates=date_lines(found),
        files=tuple(map(file_of, held_of(page, Attachment))) if eyes.may("attachment") else None,
    )


def document(of: OrderPapers) -> Document:
    return leaving("papers of an order", of.head, of.named, partial(draw, of))


def draw(of: OrderPapers, copy: Copy) -> bytes:
    """A4 pages as a PDF; equal papers give equal bytes."""
    story = [
        *drawn.opening(f"{TITLE} · {of.statute}", of.head.name, (of.head.reference, *of.head.said)),
        facts(of.facts),
        *drawn.section("Conditions, in their exact words", *_conditions(of)),
        *drawn.section("Service", _service(of)),
        *drawn.section("Who was told of it", _circulation(of), NOBODY_TOLD),
        *drawn.section("Still to be told, or to take it off", drawn.dates(of.untold)),
        *drawn.section("What happened", drawn.happenings(of.lines), drawn.NOTHING_DATED),
        *drawn.section("Dates", drawn.dates(of.dates), NO_DATE),
        *drawn.section("Exhibits", *_files(of)),
    ]
    return paper(story, furniture(f"{TITLE} {of.head.reference}", of.head.origin, copy))


def _conditions(of: OrderPapers) -> tuple[list[Flowable], str]:
    """And what is said where there is none; of what is not open, nothing."""
    if of.conditions is None:
        return [], ""
    told = [(each.number, [*_condition(each)]) for each in of.conditions]
    return grid(("No.", "Condition"), told, CONDITIONS) if told else [], NO_CONDITION


def _condition(each: Worded) -> Iterator[Flowable]:
    """Its exact words; below them its hours, what it is about, and from when to when."""
    yield drawn.small(printable_lines(each.text))
    if beside := joined(each.hours, each.about and f"about {each.about}", each.when):
        yield drawn.small(muted(printable_lines(beside)))


def _service(of: OrderPapers) -> list[Flowable]:
    headings = ("On whom", "When", "How", "By whom", "What else")
    told = [
        (of.called.get(e.whom, e.whom) or NOT_SAID, _served(e), e.how, e.by, e.detail)
        for e in of.service
    ]
    return grid(headings, told, SERVED)


def _served(each: Service) -> Cell:
    """What was not served stands out: nobody is bound by it yet."""
    if each.is_served:
        return each.when
    return [drawn.small(f"<b>{printable(each.when)}</b>")]


def _circulation(of: OrderPapers) -> list[Flowable]:
    headings = ("Told", "When", "By whom", "Their reference", "Taken off")
    told = [(e.whom, e.at, e.by, e.their_reference, e.taken_off) for e in of.told]
    return grid(headings, told, TOLD) if told else []


def _files(of: OrderPapers) -> tuple[list[Flowable], str]:
    if of.files is None:
        return [], NOT_OPEN
    return drawn.files(of.files), drawn.NO_EXHIBIT


def _ends(of: Standing) -> str:
    return ends_in_words(of.ends) if of.ends else of.ends_says


def _named(
    desk: Workspace, page: Page, standing: Standing, conditions: Sequence[ConditionLine]
) -> tuple[str, ...]:
    """Every reference that stands in it."""
    own = (name for field, value in page.values if field.refers_to for name in references(value))
    events = (each.person for each in standing.of.events if each.person)
    return tuple(dict.fromkeys((*own, *events, *_about(desk, conditions))))


def _about(desk: Workspace, conditions: Sequence[ConditionLine]) -> Iterator[str]:
    """Whom and what its conditions are about, as far as the reader may see them."""
    said = [each.about for each in conditions if each.about]
    with desk.store.reading() as session:
        known = names_in(session, said, eyes_of(desk))
    return (name for text in said for name in known.of(text) if name in known.called)


def _facts(page: Page, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for field, value in page.values:
        if field.name not in PROGRAM and value not in (None, (), ""):
            yield field.label, _shown(field, value, names)


def _shown(field: Field, value: object, names: Mapping[str, str]) -> str:
    if not field.refers_to:
        return phrasing.shown(field, value)
    return "\n".join(names.get(each, each) for each in references(value))


def _worded(each: ConditionLine, names: Mapping[str, str]) -> Worded:
    about = [names[name] for name in mentioned(each.about or "") if name in names]
    ends = (("from", each.begins), ("to", each.ends))
    return Worded(
        number=each.number,
        text=each.text,
        hours=each.hours or "",
        about="; ".join(about) or each.about or "",
        when=" ".join(f"{word} {phrasing.short_when(at)}" for word, at in ends if at),
    )


def _told(each: Circulation) -> Told:
    return Told(
        whom=word_list("circulation").says(each.told),
        at=phrasing.when(each.at) if each.at else NOT_SAID,
        by=each.by or NOT_SAID,
        their_reference=each.their_reference or "",
        taken_off=phrasing.when(each.taken_off) if each.taken_off else "",
    )
