"""The score of a person as at a day, each of its parts to be worked out again by hand."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from sqlalchemy.orm import Session

from disrupt.links import named
from disrupt.partial import PartialDate
from disrupt.records import Person
from disrupt.workspace import Workspace
from orders.ages import age
from orders.eyes import eyes_of
from orders.forum.counting import NEEDED, Counted, Event, counted, said
from orders.forum.score import Part, Score
from orders.forum.score_rules import Rules, shipped
from orders.forum.weights import Weights
from orders.recorded import ABOUT
from orders.welfare import ADULT
from orders.working import many

UNDER_AGE = "Aged under 18, so there is no score."
MAY_BE_UNDER_AGE = "May be under 18, so there is no score."
BORN_UNKNOWN = "No date of birth shows that they are 18, so there is no score."
NOT_A_PERSON = "Only a person has a score."
NOTHING_COUNTS = "nothing that counts"

ByPerson = Mapping[str, Score | str]
"""By reference: a score, or in a sentence why there is none."""


def may_score(desk: Workspace) -> bool:
    """Whether the reader may see all that a score is worked out from, and may be told of ages."""
    eyes = eyes_of(desk)
    return eyes.may(*NEEDED) and "born" in eyes.fields(Person.kind_name())


def score(
    session: Session,
    person: str,
    as_at: date,
    weights: Weights,
    *,
    last: date | None = None,
) -> Score | str:
    """As at a day; beside it what it was at the last meeting, by the same weights."""
    return scores(session, (person,), as_at, weights, last=last)[person]


def scores(
    session: Session,
    people: Sequence[str],
    as_at: date,
    weights: Weights,
    *,
    last: date | None = None,
) -> ByPerson:
    """Of a whole list, in few questions to the register."""
    held = named(session, Person, people)
    why_not = {each: _why_not(held.get(each), as_at) for each in people}
    scored = [each for each, why in why_not.items() if not why]
    days = (as_at, last) if last else (as_at,)
    found = counted(session, scored, days)
    then = found[last] if last else {}
    return {
        each: why
        or scored_by(found[as_at][each], as_at, weights, _before(then.get(each), last, weights))
        for each, why in why_not.items()
    }


def _why_not(person: Person | None, as_at: date) -> str:
    if person is None:
        return NOT_A_PERSON
    return why_no_age(person.born, as_at)


def why_no_age(born: PartialDate | None, as_at: date) -> str:
    """Nothing where all that is known of a birth makes them an adult on that day."""
    if born is None:
        return BORN_UNKNOWN
    latest = born.latest() + (ABOUT if born.about else timedelta())
    if age(latest, as_at) >= ADULT:
        return ""
    return MAY_BE_UNDER_AGE if age(born.earliest(), as_at) >= ADULT else UNDER_AGE


def _before(found: Counted | None, last: date | None, weights: Weights) -> float | None:
    if found is None or last is None:
        return None
    return scored_by(found, last, weights).points


def scored_by(found: Counted, as_at: date, weights: Weights, before: float | None = None) -> Score:
    """Out of what was counted as at that day."""
    return Score(as_at, weights.edition, parts(found, as_at, weights), before)


def parts(
    found: Counted, as_at: date, weights: Weights, rules: Rules | None = None
) -> tuple[Part, ...]:
    """The four, in their order, out of what was counted."""
    rules = rules or shipped()
    told = (
        _recency(found.events, as_at, rules),
        _frequency(found.events, as_at, rules),
        _gravity(found.events, as_at, rules),
        _victims(found.children, rules),
    )
    return tuple(
        Part(name, says, value, weights.of(name), references)
        for name, (says, value, references) in zip(weights.names, told, strict=True)
    )


Told = tuple[str, float, tuple[str, ...]]
"""What was counted in words, what that gives, and the references."""


def _recency(events: Iterable[Event], as_at: date, rules: Rules) -> Told:
    newest = max(events, key=lambda each: (each.on, each.reference), default=None)
    if newest is None:
        return f"{NOTHING_COUNTS} is recorded", 0.0, ()
    window, days = rules.windows.recency, (as_at - newest.on).days
    says = (
        f"last event {many(days, 'day')} before: {said(newest)}; from 1 down to 0 in {window} days"
    )
    return says, max(0.0, 1 - days / window), (newest.reference,)


def _frequency(events: Iterable[Event], as_at: date, rules: Rules) -> Told:
    window, full = rules.windows.frequency, rules.full.frequency
    within = _within(events, as_at, window)
    cases = len({each.case for each in within})
    says = f"{many(cases, 'event')} in {window} days, each case once, of {full} for full marks"
    return says, min(1.0, cases / full), _references(within)


def _gravity(events: Iterable[Event], as_at: date, rules: Rules) -> Told:
    window, full = rules.windows.gravity, rules.full.gravity
    within = _within(events, as_at, window)
    gravest = max(within, key=lambda each: (each.gravity, each.on, each.reference), default=None)
    if gravest is None:
        return f"{NOTHING_COUNTS} in {window} days", 0.0, ()
    says = f"gravest in {window} days: {said(gravest)}, {gravest.gravity} of {full}"
    return says, min(1.0, gravest.gravity / full), (gravest.reference,)


def _victims(children: Mapping[str, str], rules: Rules) -> Told:
    count, full = len(children), rules.full.victims
    how_many = {0: "no child", 1: "1 child"}.get(count, f"{count} different children")
    says = f"{how_many} named with them, of {full} for full marks"
    return says, min(1.0, count / full), tuple(dict.fromkeys(children.values()))


def _within(events: Iterable[Event], as_at: date, days: int) -> list[Event]:
    """In so many days up to that day, itself among them; the newest first."""
    first = as_at - timedelta(days=days - 1)
    held = [each for each in events if first <= each.on]
    return sorted(held, key=lambda each: (each.on, each.reference), reverse=True)


def _references(events: Iterable[Event]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.reference for each in events))
