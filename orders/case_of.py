"""The outcomes of one case, joined by the arrest that they came of; and how many there are."""

from collections import Counter
from collections.abc import Iterable, Sequence

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from disrupt.lists import word_list
from disrupt.moments import beginning
from disrupt.page import Page
from disrupt.records import Outcome
from disrupt.records.base import capital
from disrupt.workspace import Workspace
from orders.entries import Entry, joined, when_of
from orders.known import ARREST

COUNTED = ("arrest", "charge", "caution", "conviction")
"""What is said of somebody in a line, in the order in which it comes to it."""


def came_of(desk: Workspace, of: Outcome) -> tuple[Entry, ...]:
    """The arrest, and all that names it, in the order of their days; without the one itself."""
    arrest = of.reference if of.kind == ARREST else of.arrest
    if not arrest:
        return ()
    with desk.store.reading() as session:
        held = _of_case(session, arrest)
    return tuple(_entry(each, of) for each in held if each.reference != of.reference)


def tally(desk: Workspace, page: Page) -> str:
    """Such as “1 arrest · 2 charges · 1 conviction”; nothing where there are none."""
    if not desk.readable(Outcome.kind_name()):
        return ""
    with desk.store.reading() as session:
        mine = select(Outcome.kind).where(Outcome.person == page.reference)
        return _tally(session.scalars(mine).all())


def _tally(kinds: Iterable[str]) -> str:
    found = Counter(kinds)
    return joined(*(_many(found[kind], kind) for kind in COUNTED if found[kind]))


def _many(count: int, kind: str) -> str:
    word = word_list("outcomes").says(kind)
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def _of_case(session: Session, arrest: str) -> Sequence[Outcome]:
    wanted = select(Outcome).where(or_(Outcome.reference == arrest, Outcome.arrest == arrest))
    return sorted(
        session.scalars(wanted.order_by(Outcome.id)),
        key=lambda each: beginning(each.at) if each.at else each.made_at,
    )


def _entry(each: Outcome, of: Outcome) -> Entry:
    """Its offence only where that is another."""
    offence = each.offence if each.offence != of.offence else None
    says = capital(joined(word_list("outcomes").says(each.kind), offence, between=", "))
    code = word_list("outcome_codes").says(each.code) if each.code else None
    return Entry(each.kind_name(), each.reference, says, "", joined(when_of(each.at), code))
