"""Everybody else who is known here: while one subject is shown, nobody else is named."""

import calendar
from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.records import AgendaItem, Person
from disrupt.workspace import Workspace

NAMES = frozenset({"family_name", "given_names"})
MONTHS = frozenset(each.casefold() for each in calendar.month_name if each)
"""Whoever is called like one is not hidden by that alone: no date could be read."""


def others(desk: Workspace, about: str) -> tuple[str, ...]:
    """People by their names, aliases and references, as far as their reader knows them.

    Whoever stands on an agenda is spoken of by the family name alone, too.
    """
    seen = {field.name for field in desk.readable(Person.kind_name())}
    if not seen >= NAMES:
        return ()
    columns = (Person.reference, Person.family_name, Person.given_names, Person.aliases)
    with desk.store.reading() as session:
        rows = session.execute(select(*columns).where(Person.reference != about)).all()
        spoken = _spoken_of(session, about)
    return tuple(
        each
        for reference, family, given, aliases in rows
        for each in (
            *_called(reference, family, given),
            *(aliases or () if "aliases" in seen else ()),
            *({family or ""} & spoken),
        )
    )


def _called(reference: str, family: str | None, given: str | None) -> Iterator[str]:
    yield reference
    if name := ", ".join(each for each in (family, given) if each):
        yield name


def _spoken_of(session: Session, about: str) -> frozenset[str]:
    """Family names of a meeting; not that of whoever is shown, which others may have too."""
    mine = select(Person.family_name).where(Person.reference == about)
    wanted = select(Person.family_name).where(Person.reference.in_(select(AgendaItem.about)))
    names = {each for each in session.scalars(wanted) if each}
    own = {each.casefold() for each in session.scalars(mine) if each}
    return frozenset(each for each in names if each.casefold() not in own | MONTHS)
