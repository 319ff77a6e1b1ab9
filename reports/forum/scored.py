"""Of whom a score may be printed: of nobody who is, or may be, under 18 on the day."""

from collections.abc import Iterable

from disrupt.links import named
from disrupt.records import Person
from orders.forum.scoring import may_score, why_no_age
from reports.forum.held import Sitting


def scored(of: Sitting, references: Iterable[str]) -> frozenset[str]:
    """Nobody, for a reader who may not be told of ages: that one has none would tell it."""
    if not may_score(of.desk):
        return frozenset()
    people = named(of.session, Person, references)
    return frozenset(name for name, each in people.items() if not why_no_age(each.born, of.day))
