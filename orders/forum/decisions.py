"""What a forum may decide of somebody, as a table: of whom, and what it asks to be said."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from disrupt import phrasing
from orders.forum.items import DEFERRED
from orders.forum.standing import ADOPTED, DISCHARGED, Spell

REVIEWED, NOT_ADOPTED = "reviewed", "not adopted"
REASON, SUPPORT = "reason", "support"
PERSON = "person"


@dataclass(frozen=True)
class Rule:
    """One word for what is decided."""

    of_adopted: bool | None
    """Only of those who are adopted already, only of those who are not, or of anybody."""
    asks: tuple[str, ...]
    """What must be said; support is asked of people alone."""


DECISIONS: Mapping[str, Rule] = {
    ADOPTED: Rule(of_adopted=False, asks=(REASON, SUPPORT)),
    NOT_ADOPTED: Rule(of_adopted=False, asks=(REASON,)),
    REVIEWED: Rule(of_adopted=True, asks=(REASON,)),
    DISCHARGED: Rule(of_adopted=True, asks=(REASON, SUPPORT)),
    DEFERRED: Rule(of_adopted=None, asks=(REASON,)),
}
MISSING: Mapping[str, str] = {
    REASON: "Why it is necessary and proportionate is missing.",
    SUPPORT: "What support was offered is missing.",
}
"""Also “nobody asked for any” is an answer: only silence is not."""


def open_to(standing: Spell | None) -> tuple[str, ...]:
    """What may be decided of somebody, in the order in which it is offered."""
    is_adopted = standing is not None
    return tuple(word for word, rule in DECISIONS.items() if rule.of_adopted in (None, is_adopted))


def why_not(state: str, about: str, standing: Spell | None) -> tuple[str, str] | None:
    """What is wrong with it and what to do, where it may not be decided of them."""
    if state in open_to(standing):
        return None
    if state not in DECISIONS:
        words = ", ".join(DECISIONS)
        return f"“{state}” is no decision of a forum.", f"Choose one of {words}."
    if standing:
        since = phrasing.day(standing.since)
        return (
            f"{about} is adopted since {since}, by {standing.entered_at}.",
            "Keep or discharge them, or defer it.",
        )
    return (
        f"{about} is not adopted by this forum, so there is nothing to review or to end.",
        "Adopt them or not, or defer it.",
    )


def missing(state: str, kind: str, said: Mapping[str, object]) -> Iterator[str]:
    for name in DECISIONS[state].asks:
        if name == SUPPORT and kind != PERSON:
            continue
        if not str(said.get(name) or "").strip():
            yield MISSING[name]
