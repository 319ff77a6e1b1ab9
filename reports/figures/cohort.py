"""The people that a profile is of: known or alleged on a day, and what is recorded of each."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.paths import resource
from disrupt.records import Person
from disrupt.records.base import current
from disrupt.records.person import Marker, Status
from orders.ages import age
from orders.reading import read_file
from orders.terms import Confidence
from reports.figures.counting import Areas


@dataclass(frozen=True)
class Group:
    """Those of some statuses, counted apart."""

    id: str
    label: str
    says: str
    statuses: tuple[str, ...]


@dataclass(frozen=True)
class Band:
    """Ages in whole years, both in it."""

    label: str
    from_age: int
    to_age: int


@dataclass(frozen=True)
class Panel:
    """What a profile counts, as data."""

    title: str
    edition: str
    source: str
    confidence: Confidence
    over: int
    male: str
    white_british: str
    markers: tuple[str, ...]
    families: tuple[str, ...]
    unknown: Mapping[str, tuple[str, ...]]
    """By field, the words that say that it is not known."""
    groups: tuple[Group, ...]
    bands: tuple[Band, ...]


@dataclass(frozen=True)
class Someone:
    """In the cohort; words are in small letters, and empty where nothing is recorded."""

    reference: str
    group: str
    status: str
    sex: str
    ethnicity_self: str
    ethnicity_observed: str
    ages: tuple[int, int] | None
    """The youngest and the oldest that they can be on the day."""
    families: frozenset[str]
    markers: frozenset[str]
    resident: bool | None

    @property
    def age(self) -> int | None:
        """Where what is known of their birth settles it."""
        return self.ages[0] if self.ages and self.ages[0] == self.ages[1] else None


@cache
def panel() -> Panel:
    return read_file(Panel, resource("profile.toml"))


def cohort(session: Session, on: date, area: str) -> tuple[Someone, ...]:
    """Whoever has one of its statuses on that day; where an area is named, of that area alone."""
    groups = {status: group.id for group in panel().groups for status in group.statuses}
    areas = Areas()
    statuses, markers = _statuses(session, on), _markers(session, on)
    wanted = select(
        *(Person.id, Person.reference, Person.born, Person.sex, Person.resident, Person.area),
        *(Person.ethnicity_self, Person.ethnicity_observed, Person.linked_offences),
    ).order_by(Person.reference)
    return tuple(
        Someone(
            reference=row.reference,
            group=groups[status],
            status=status,
            sex=_word("sex", row.sex),
            ethnicity_self=_word("ethnicity_self", row.ethnicity_self),
            ethnicity_observed=_word("ethnicity_observed", row.ethnicity_observed),
            ages=row.born and _ages((row.born.earliest(), row.born.latest()), on),
            families=frozenset(each.casefold() for each in row.linked_offences or ()),
            markers=markers.get(row.id, frozenset()),
            resident=row.resident,
        )
        for row in session.execute(wanted)
        if (status := statuses.get(row.id, "")) in groups
        and (not area or areas[row.area or ""] == areas[area])
    )


def _ages(born: tuple[date, date], on: date) -> tuple[int, int] | None:
    """Whoever may not have been born yet has no age."""
    earliest, latest = born
    return (age(latest, on), age(earliest, on)) if latest <= on else None


def _word(field: str, word: str | None) -> str:
    """Nothing, where the word says that it is not known."""
    unknown = {each.casefold() for each in panel().unknown[field]}
    said = (word or "").casefold()
    return "" if said in unknown else said


def _statuses(session: Session, on: date) -> Mapping[int, str]:
    """Of each person the one that held."""
    parts: dict[int, list[Status]] = defaultdict(list)
    for each in session.scalars(select(Status)):
        parts[each.person_id].append(each)
    held = ((person, current(some, on)) for person, some in parts.items())
    return {person: status.status.casefold() for person, status in held if status}


def _markers(session: Session, on: date) -> Mapping[int, frozenset[str]]:
    """Those since that day or before, and those of which nobody said since when."""
    found: dict[int, set[str]] = defaultdict(set)
    for each in session.scalars(select(Marker)):
        if each.on is None or each.held_on(on):
            found[each.person_id].add(each.marker.casefold())
    return {person: frozenset(words) for person, words in found.items()}
