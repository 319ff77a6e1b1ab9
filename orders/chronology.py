"""All that is dated of somebody, of a place or of an order, in lines: each as what it is."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from disrupt import phrasing
from disrupt.lists import word_list
from disrupt.moments import day_of
from disrupt.page import Page
from disrupt.records import (
    Circulation,
    Licence,
    LicenceDecision,
    Order,
    OrderEvent,
    Person,
    Record,
    Sighting,
)
from disrupt.records.base import capital
from disrupt.workspace import Workspace
from orders.around import timeline
from orders.called import called, spoken
from orders.happened import Happened, happened
from orders.licensing_held import licences_of, with_decisions
from orders.noted import FACT, INTELLIGENCE, Noted, may_note, noted
from orders.order_told import called as own_name
from orders.order_told import of_circulation, of_order
from orders.particulars import Particular, particulars
from orders.there import held_of

INTELLIGENCE_SAYS = "Intelligence"
"""Its label on paper: nothing that tells of a source, and no grade of one."""


@dataclass(frozen=True)
class Line:
    """One dated thing: when, what, by which record, and whether it is fact or opinion."""

    on: date
    when: str
    says: str
    beside: tuple[str, ...]
    nature: str
    """Fact, opinion or intelligence; empty where nobody said which."""
    label: str
    """How it is labelled, where it is no fact."""
    reference: str
    kind: str
    """Of record, or of the part of it that is dated."""
    event: str = ""
    """Of an order, by its word."""


def chronology(desk: Workspace, page: Page) -> tuple[Line, ...]:
    """Of somebody or of a place, as far as the reader may see it, the earliest first."""
    found = [*timeline(desk, page), *_decisions(desk, page)]
    lines = [*_lines(desk, page, found), *_notes(desk, page)]
    return _earliest(lines)


def order_chronology(desk: Workspace, page: Page) -> tuple[Line, ...]:
    """Of an order: what happened to it, and who was told of it."""
    order = page.subject
    if not isinstance(order, Order):
        return ()
    told = (each for of in held_of(page, Circulation) for each in of_circulation(order, of))
    found = [*of_order(order, held_of(page, OrderEvent)), *told]
    lines = _lines(desk, page, (replace(each, says=_alone(order, each)) for each in found))
    return _earliest(lines)


def _alone(order: Order, each: Happened) -> str:
    """On its own papers nobody need be told each time which order it is."""
    return capital(each.says.removeprefix(own_name(order)).lstrip(": "))


def _earliest(lines: Iterable[Line]) -> tuple[Line, ...]:
    return tuple(sorted(lines, key=lambda each: each.on))


def _decisions(desk: Workspace, page: Page) -> Iterator[Happened]:
    """Those on the licences that somebody holds or held."""
    reads = all(desk.readable(kind.kind_name()) for kind in (Licence, LicenceDecision))
    if not reads or not isinstance(page.subject, Person):
        return
    with desk.store.reading() as session:
        held = with_decisions(session, licences_of(session, page.subject))
    seen = {field.name for field in desk.readable(Licence.kind_name())}
    for of in held:
        for each in of.decisions:
            word = capital(word_list("licence_decisions").says(each.decision))
            says = f"{word}: {of.licence.called(seen)} ({of.licence.reference})"
            yield from happened(each, each.decided or each.notified, says)


def _notes(desk: Workspace, page: Page) -> Iterator[Line]:
    """In their exact words."""
    for each in noted(desk, page) if may_note(desk, page) else ():
        on = day_of(each.record.at or each.record.made_at)
        day = phrasing.short_day(on)
        yield Line(
            on=on,
            when=day if each.record.at else f"recorded {day}",
            says=each.text,
            beside=(),
            nature=each.kind,
            label=_labelled(each),
            reference=each.record.reference,
            kind=each.record.kind_name(),
        )


def _labelled(each: Noted) -> str:
    if each.kind == FACT:
        return ""
    return INTELLIGENCE_SAYS if each.kind == INTELLIGENCE else each.label


def _lines(desk: Workspace, page: Page, found: Iterable[Happened]) -> Iterator[Line]:
    told = [
        (each, each.record, tuple(particulars(desk, page, each.record)))
        for each in found
        if each.record
    ]
    texts = [text for each, _, more in told for text in (each.says, *(one.says for one in more))]
    known = called(desk, texts)
    for each, record, more in told:
        says = replace(each, says=spoken(each.says, known))
        beside = (f"{one.label}: {_worded(one, known)}" for one in more)
        yield _line(page, says, record, tuple(beside))


def _line(page: Page, each: Happened, record: Record, beside: tuple[str, ...]) -> Line:
    is_graded = isinstance(record, Sighting) and bool(record.grade)
    return Line(
        on=each.on,
        when=each.when,
        says=each.says,
        beside=beside,
        nature=INTELLIGENCE if is_graded else FACT,
        label=INTELLIGENCE_SAYS if is_graded else "",
        reference=each.reference or page.reference,
        kind=record.kind_name(),
        event=record.event if isinstance(record, OrderEvent) else "",
    )


def _worded(one: Particular, known: Mapping[str, str]) -> str:
    return one.says if one.is_exact else spoken(one.says, known)
