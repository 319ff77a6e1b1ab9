"""The formula of the score in plain sentences, with every number that it goes by."""

from collections.abc import Iterator, Mapping

from disrupt.lists import word_list
from orders.forum.score_rules import Rules, shipped


def formula() -> tuple[str, ...]:
    """One for each part, between what holds of all of them."""
    rules = shipped()
    return (
        "The score is the sum of four parts: each is a number from 0 to 1, times its weight.",
        *_parts(rules),
        rules.says,
    )


def _parts(rules: Rules) -> Iterator[str]:
    windows, full = rules.windows, rules.full
    yield (
        "Recency falls evenly from 1, on the day of the last event that counts, "
        f"to 0 after {windows.recency} days."
    )
    yield (
        f"Frequency is how many events counted in {windows.frequency} days, of "
        f"{full.frequency} for full marks. An arrest and what came of it are one event."
    )
    yield (
        f"Gravity is that of the gravest event in {windows.gravity} days, of {full.gravity} for "
        f"full marks: {_listed(rules.outcomes, 'outcomes')}, and for its family "
        f"{_listed(rules.families, 'offence_families')}; "
        f"{_listed(rules.order_events, 'order_events')}; "
        f"seen with a child {rules.sightings.with_child}."
    )
    roles = ", ".join(rules.victims.link_roles)
    yield (
        f"Victims is how many different children, of {full.victims} for full marks, are named in "
        f"notices and orders on them, were seen with them, or are linked to them ({roles})."
    )


def _listed(gravity: Mapping[str, int], words: str) -> str:
    says = word_list(words).says
    return ", ".join(f"{says(word)} {number}" for word, number in gravity.items())
