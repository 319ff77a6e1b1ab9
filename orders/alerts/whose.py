"""Whose dates are looked at: one's own, one's team's, or everyone's."""

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.records import Officer
from disrupt.store.slots import compared
from disrupt.workspace import Workspace
from orders.alerts.items import Item

Whose = Literal["mine", "my team", "everyone"]


def of(desk: Workspace, session: Session, items: Iterable[Item], whose: Whose) -> tuple[Item, ...]:
    if whose == "everyone":
        return tuple(items)
    names = names_of(desk, session, whose)
    return tuple(each for each in items if is_theirs(each, names))


def names_of(desk: Workspace, session: Session, whose: Whose) -> frozenset[str]:
    """As names are compared."""
    return frozenset(compared(each) for each in MEANT[whose](desk, session))


def is_theirs(item: Item, names: Collection[str]) -> bool:
    """Nobody's, and a leaver's, are everybody's."""
    both = (item.owner.name, item.owner.deputy)
    return item.owner.is_nobody or any(compared(each) in names for each in both)


def _me(desk: Workspace, session: Session) -> Iterable[str]:
    return (desk.store.actor.name,)


def _my_team(desk: Workspace, session: Session) -> Iterable[str]:
    team = session.scalar(select(Officer.team).where(Officer.name == desk.store.actor.name))
    others = session.scalars(select(Officer.name).where(Officer.team == team)) if team else ()
    return (desk.store.actor.name, *others)


def _everyone(desk: Workspace, session: Session) -> Iterable[str]:
    return ()


MEANT: Mapping[Whose, Callable[[Workspace, Session], Iterable[str]]] = {
    "mine": _me,
    "my team": _my_team,
    "everyone": _everyone,
}
