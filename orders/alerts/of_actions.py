"""Actions and plans that are open and have a day: whose they are, and who stands in for them."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt import wall
from disrupt.fields import fields_of
from disrupt.links import references
from disrupt.moments import day_of
from disrupt.records import Action, Meeting, Plan
from orders.alerts.found import Found
from orders.alerts.of_meetings import Minded, minded
from orders.forum.agencies import Agencies, agencies
from orders.forum.forums import known_forums, plain
from orders.forum.promised import open_on
from orders.held import batches
from orders.licensing_dues import to_be_done
from orders.reckoning import Law

Promised = TypeVar("Promised", Action, Plan)
NOBODY: Minded = ("", "")


def of_actions(session: Session, law: Law, at: datetime) -> Iterator[Found]:
    """Whoever keeps the meeting stands in for whoever is to do it, and has what is nobody's.

    Each is about whom or what it says; else about the meeting that set it.
    """
    held = _open(session, Action, day_of(at))
    kept = _kept(session, {each.meeting for each in held if each.meeting})
    called = agencies(session)
    for each in held:
        keeper, deputy = kept.get(plain(each.meeting), NOBODY)
        owner = _whose(each, called)
        stands_in = keeper if owner else deputy
        about = each.about or each.meeting
        yield _found(session, each, (owner or keeper, stands_in), references(about))


def of_plans(session: Session, law: Law, at: datetime) -> Iterator[Found]:
    called = agencies(session)
    for each in _open(session, Plan, day_of(at)):
        whose = _whose(each, called), each.deputy or ""
        yield _found(session, each, whose, references(each.about))


def _open(session: Session, kind: type[Promised], day: date) -> list[Promised]:
    """A day that the reader may not read tells them of nothing."""
    if "due" in wall.unread(session, kind):
        return []
    dated = open_on(kind, day), kind.due.is_not(None)
    return list(session.scalars(select(kind).where(*dated).order_by(kind.id)))


def _found(
    session: Session, promised: Action | Plan, whose: Minded, about: tuple[str, ...]
) -> Found:
    kind = promised.kind_name()
    hidden = wall.unread(session, type(promised))
    seen = {field.name for field in fields_of(type(promised))} - set(hidden)
    says = promised.called(seen).rstrip(".")
    owner, deputy = whose
    return Found(
        record=promised,
        due=to_be_done(kind, says, promised.due or promised.made_at, promised.reference),
        recorded=day_of(promised.made_at),
        about=about,
        read_in=(kind, "due"),
        owner=owner,
        deputy=deputy,
    )


def _whose(promised: Action | Plan, called: Agencies) -> str:
    """Who was named; else the agency, by its name."""
    return promised.owner or called.called(promised.agency)


def _kept(session: Session, wanted: Iterable[str]) -> Mapping[str, Minded]:
    """By the meeting, by whom it is kept."""
    names = sorted(wanted)
    known = known_forums(session) if names else {}
    found: dict[str, Minded] = {}
    for some in batches(names):
        for each in session.scalars(select(Meeting).where(Meeting.reference.in_(some))):
            found[plain(each.reference)] = minded(known, each)
    return found
