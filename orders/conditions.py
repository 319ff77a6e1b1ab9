"""Whether what the law asks for holds of what was said."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Protocol

from disrupt.moments import When, beginning, day_of, ending
from orders.asks import Answer, Asks, Condition, Wanted
from orders.provisions import Opening, Suspension
from orders.terms import Clock, Limit, Requirement


class Known(Protocol):
    """What a condition may ask."""

    def answer(self, name: str) -> Answer | None: ...
    def when(self, name: str) -> When | None:
        """A date that was reckoned, or else an event."""

    def event(self, name: str) -> When | None: ...
    def rank(self, fact: str, word: str) -> int:
        """Where a word stands in the fact's list."""

    def local(self, setting: str) -> str | int | None: ...


def applies(rule: Clock | Limit | Requirement | Opening | Suspension, known: Known) -> bool:
    """All that it asks for holds, and not all that takes it back."""
    left_out = rule.unless is not None and holds(rule.unless, known)
    return holds(rule.when or {}, known) and not left_out


def holds(condition: Condition, known: Known) -> bool:
    return all(_holds(name, wanted, known) for name, wanted in condition.items())


def _holds(name: str, wanted: Wanted, known: Known) -> bool:
    if isinstance(wanted, Asks):
        return all(TESTS[test](name, than, known) for test, than in wanted.asked.items())
    answer = known.answer(name)
    return answer in wanted if isinstance(wanted, tuple) else answer == wanted


def _said(name: str, wanted: bool, known: Known) -> bool:
    is_said = known.answer(name) is not None or known.event(name) is not None
    return is_said is wanted


def _happened(name: str, wanted: bool, known: Known) -> bool:
    return (known.event(name) is not None) is wanted


def _other_than(name: str, wanted: bool | str, known: Known) -> bool:
    return known.answer(name) != wanted


def _below(name: str, wanted: str, known: Known) -> bool:
    answer = known.answer(name)
    return answer is not None and known.rank(name, str(answer)) < known.rank(name, wanted)


def _below_local(name: str, setting: str, known: Known) -> bool:
    wanted = known.local(setting)
    return wanted is not None and _below(name, str(wanted), known)


def _over(name: str, wanted: int, known: Known) -> bool:
    answer = known.answer(name)
    return answer is not None and int(answer) > wanted


def _at_most(name: str, wanted: int, known: Known) -> bool:
    answer = known.answer(name)
    return answer is not None and int(answer) <= wanted


def _after(name: str, other: str, known: Known) -> bool:
    mine, theirs = known.event(name), known.when(other)
    return mine is not None and theirs is not None and is_after(mine, theirs)


def _by(name: str, other: str, known: Known) -> bool:
    mine, theirs = known.event(name), known.when(other)
    return mine is not None and theirs is not None and not is_after(mine, theirs)


def _since(name: str, day: date, known: Known) -> bool:
    mine = known.event(name)
    return mine is not None and day_of(mine) >= day


def _before(name: str, day: date, known: Known) -> bool:
    mine = known.event(name)
    return mine is not None and day_of(mine) < day


def is_after(when: When, other: When) -> bool:
    """Whether it lies wholly behind the other: a day that the other ends within does not."""
    if isinstance(other, datetime):
        return beginning(when) > other
    return beginning(when) >= ending(other)


TESTS: Mapping[str, Callable[..., bool]] = {
    "said": _said,
    "happened": _happened,
    "other_than": _other_than,
    "below": _below,
    "below_local": _below_local,
    "over": _over,
    "at_most": _at_most,
    "after": _after,
    "by": _by,
    "since": _since,
    "before": _before,
}
