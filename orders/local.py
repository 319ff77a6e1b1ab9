"""What a force or council settles for itself; it stands apart from statute."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import get_args

from disrupt.lists import word_list
from disrupt.paths import resource
from orders.reading import Unreadable, read_file
from orders.terms import LARGEST, Step

WORDS: Mapping[str, str] = {"least_rank": "ranks"}
"""What is settled by a word, and the list that it stands in."""

NUMBERS = ("review_months",)
"""What is settled by a number."""
STEPS = tuple(step for step in get_args(Step) if step)
ANY_POWER = "any"
"""For every power that has no lead of its own."""


@dataclass(frozen=True)
class Commenced:
    """The instrument that brought a pending power into force, entered by a person."""

    instrument: str
    on: date


@dataclass(frozen=True)
class Local:
    """Settings by power; days of lead by what has to be arranged, then by power."""

    says: str = ""
    least_rank: Mapping[str, str] = field(default_factory=dict)
    review_months: Mapping[str, int] = field(default_factory=dict)
    lead_days: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    commenced: Mapping[str, Commenced] = field(default_factory=dict)

    def setting(self, name: str, power: str) -> str | int | None:
        """One of the words or numbers that are settled."""
        settled: Mapping[str, str | int] = getattr(self, name)
        return settled.get(power)

    def lead(self, step: str, power: str) -> int | None:
        """Days before a date by which work on it should begin; those of its power go first."""
        days = self.lead_days.get(step, {})
        return days.get(power, days.get(ANY_POWER))

    @property
    def powers(self) -> frozenset[str]:
        """Every power of which something is settled."""
        leads = frozenset().union(*self.lead_days.values()) - {ANY_POWER}
        return leads.union(self.least_rank, self.review_months, self.commenced)


def read_local(path: Path) -> Local:
    local = read_file(Local, path)
    if wrong := [f"{path.name}, {each}" for each in _faults(local)]:
        raise Unreadable("\n".join(wrong))
    return local


def _faults(local: Local) -> Iterable[str]:
    for setting, name in WORDS.items():
        known = [each.word for each in word_list(name).words]
        for power, word in getattr(local, setting).items():
            if word not in known:
                yield f"{setting}, {power}: “{word}” is none of {', '.join(known)}."
    for setting in NUMBERS:
        yield from _out_of_bounds(setting, getattr(local, setting), 1)
    for step, days in local.lead_days.items():
        if step not in STEPS:
            yield f"lead_days: “{step}” is none of {', '.join(STEPS)}."
        yield from _out_of_bounds(f"lead_days, {step}", days, 0)
    for power, entered in local.commenced.items():
        if not entered.instrument.strip():
            yield f"commenced, {power}: the instrument is not named."


def _out_of_bounds(setting: str, numbers: Mapping[str, int], least: int) -> Iterable[str]:
    for name, number in numbers.items():
        if not least <= number <= LARGEST:
            yield f"{setting}, {name}: {number} is not between {least} and {LARGEST}."


@cache
def shipped() -> Local:
    """What holds until somebody says otherwise."""
    return read_local(resource("local.toml"))
