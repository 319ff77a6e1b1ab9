"""Whom and what a pack tells of: who is on the agenda, in the order in which they are read."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import cast

from disrupt.fields import ANY, Seen, fields_of
from disrupt.links import named, referred_to
from disrupt.records import AgendaItem, Person, Subject
from orders.eyes import EVERYTHING
from orders.forum.agenda_of import headings_of
from orders.forum.changed import changes
from orders.forum.considered import Said
from orders.forum.forums import plain
from orders.forum.items import considered_by, fitting
from orders.forum.score import Score
from orders.forum.scoring import scores
from orders.forum.subjects import called_by
from orders.packs.sitting import Sitting
from orders.whom import SORTS, Whom


@dataclass(frozen=True)
class Case:
    """One of them, and what is read of all of them at once."""

    about: str
    subject: Subject
    name: str
    """Its reference, where nobody may be told another."""
    item: str
    """The heading of the agenda."""
    row: AgendaItem | None
    adopted: date | None
    score: Score | str | None
    """Why there is none, of a person; of all others nothing."""
    changed: tuple[Said, ...]

    @property
    def kind(self) -> str:
        return self.subject.kind_name()

    @property
    def whom(self) -> Whom | None:
        """Of whom measures are weighed."""
        return cast(Whom, self.subject) if type(self.subject) in SORTS else None

    @property
    def person(self) -> Person | None:
        return self.subject if isinstance(self.subject, Person) else None


def cases(of: Sitting) -> tuple[Case, ...]:
    """Heading by heading, the best score first; those without one after them, by name."""
    rows = _rows(of)
    held = _held(of, rows)
    people = [each for each, subject in held.items() if isinstance(subject, Person)]
    scored = scores(of.session, people, of.day, of.weights, last=of.last_on)
    items = fitting(of.session, {each: each in of.standing for each in rows})
    changed = _changed(of, rows)
    found = [
        Case(
            about=about,
            subject=held[about],
            name=called_by(held[about], _told(type(held[about]))).name,
            item=(row.item if row else None) or items[about],
            row=row,
            adopted=of.standing[about].since if about in of.standing else None,
            score=scored.get(about),
            changed=changed[about],
        )
        for about, row in rows.items()
    ]
    return tuple(_in_order(of, found))


def _rows(of: Sitting) -> Mapping[str, AgendaItem | None]:
    """Without those whom only an action is about that was not set by then."""
    found = considered_by(of.session, of.meeting, of.standing, on=of.day)
    if of.is_set(of.meeting.reference):
        return found
    return {about: row for about, row in found.items() if row or about in of.standing}


def _held(of: Sitting, wanted: Iterable[str]) -> Mapping[str, Subject]:
    references = tuple(wanted)
    found: dict[str, Subject] = {}
    for kind in referred_to(ANY) if references else ():
        found |= named(of.session, kind, references)
    return found


def _told(kind: type[Subject]) -> frozenset[str]:
    return frozenset(each.name for each in fields_of(kind) if each.seen is not Seen.NOBODY)


def _changed(of: Sitting, wanted: Iterable[str]) -> Mapping[str, tuple[Said, ...]]:
    """Since the last meeting was over; before a first one nothing has."""
    if of.since is None:
        return dict.fromkeys(wanted, ())
    return changes(of.session, EVERYTHING, wanted, of.since, now=of.at)


def _in_order(of: Sitting, found: Iterable[Case]) -> Iterator[Case]:
    places = {plain(each.item): at for at, each in enumerate(headings_of(of.session, of.meeting))}
    known = list(found)
    for each in known:
        places.setdefault(plain(each.item), len(places))
    yield from sorted(known, key=lambda each: (places[plain(each.item)], *_rank(each)))


def _rank(case: Case) -> tuple[bool, float, str, str]:
    points = case.score.points if isinstance(case.score, Score) else None
    return points is None, -(points or 0.0), case.name.casefold(), case.about
