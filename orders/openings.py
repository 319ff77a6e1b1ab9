"""What a power may ask of a person or a place before it is open, and whether it asks sensibly."""

from collections.abc import Iterable
from dataclasses import replace

from orders.askable import unaskable
from orders.asks import Condition
from orders.naming import placed
from orders.provisions import Opening
from orders.terms import Fact, Power

OLDEST = 130

FACTS: tuple[Fact, ...] = (
    Fact("age", "date of birth", "number", most=OLDEST),
    Fact("arrested", "an arrest", "yes-no"),
    Fact("charged", "a charge", "yes-no"),
    Fact("convicted", "a conviction", "yes-no"),
    Fact("convicted_or_cautioned", "a conviction or caution", "yes-no"),
    Fact("convicted_or_acquitted", "a conviction or acquittal", "yes-no"),
    Fact("sexual_offence", "the family of the offence", "yes-no"),
    Fact("sentenced", "a sentence", "yes-no"),
    Fact("linked_child", "the linked child's birth, or their care", "yes-no"),
    Fact("linked_child_under_18", "the linked child's birth", "yes-no"),
    Fact("hotel", "whether the place is a hotel or similar", "yes-no"),
    Fact("licensed", "a premises licence", "yes-no"),
    Fact("answered_for", "who answers for the place", "yes-no"),
)
"""What a power may ask before it is open, and what is missing where it cannot be answered."""


def opening_faults(power: Power) -> Iterable[str]:
    """Each with its place in the file."""
    known = {fact.id for fact in FACTS}
    # Neither a person nor a place has the events or the ages of an order.
    bare = replace(power, events=(), ages=())
    for place, opening in placed("open", power.open):
        if not opening.section.strip():
            yield f"{place}: there is no section."
        for condition in conditions_of(opening):
            unknown = sorted(condition.keys() - known)
            yield from (
                f"{place}: nobody knows the “{name}” of a person or a place." for name in unknown
            )
            yield from (f"{place}, {each}" for each in unaskable(condition, bare, FACTS))


def conditions_of(opening: Opening) -> Iterable[Condition]:
    return (each for each in (opening.when, opening.unless) if each is not None)


def unanswered(opening: Opening, answered: Iterable[str]) -> Iterable[str]:
    """What it asks that nothing on record answers, in words."""
    asked = {name for condition in conditions_of(opening) for name in condition} - set(answered)
    return (fact.label for fact in FACTS if fact.id in asked)
