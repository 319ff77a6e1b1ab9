"""Whether what the law asks for holds of what was said."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Protocol

from orders.moments import When, beginning, ending
from orders.terms import Asks, Condition

Answer = str | int | bool


class Asked(Protocol):
    """What a condition may ask."""

    def answer(self, name: str) -> Answer | None: ...
    def when(self, name: str) -> When | None:
        """An event, or a date that was reckoned."""

    def event(self, name: str) -> When | None: ...
    def rank(self, fact: str, word: str) -> int:
        """Where a word stands in the fact's list."""

    def local(self, setting: str) -> str | int | None: ...


def holds(condition: Condition | None, asked: Asked) -> bool:
    return all(_holds(name, wanted, asked) for name, wanted in (condition or {}).items())


def _holds(name: str, wanted: bool | int | str | tuple[str, ...] | Asks, asked: Asked) -> bool:
    if isinstance(wanted, Asks):
        asks = ((test, getattr(wanted, word)) for word, test in TESTS.items())
        return all(test(name, than, asked) for test, than in asks if than not in (None, ""))
    answer = asked.answer(name)
    return answer in wanted if isinstance(wanted, tuple) else answer == wanted


def _said(name: str, wanted: bool, asked: Asked) -> bool:
    known = asked.answer(name) is not None or asked.event(name) is not None
    return known is wanted


def _other_than(name: str, wanted: bool | str, asked: Asked) -> bool:
    return asked.answer(name) != wanted


def _below(name: str, wanted: str, asked: Asked) -> bool:
    answer = asked.answer(name)
    return answer is not None and asked.rank(name, str(answer)) < asked.rank(name, wanted)


def _below_local(name: str, setting: str, asked: Asked) -> bool:
    wanted = asked.local(setting)
    return wanted is not None and _below(name, str(wanted), asked)


def _over(name: str, wanted: int, asked: Asked) -> bool:
    answer = asked.answer(name)
    return answer is not None and int(answer) > wanted


def _at_most(name: str, wanted: int, asked: Asked) -> bool:
    answer = asked.answer(name)
    return answer is not None and int(answer) <= wanted


def _after(name: str, other: str, asked: Asked) -> bool:
    mine, theirs = asked.event(name), asked.when(other)
    return mine is not None and theirs is not None and is_after(mine, theirs)


def _by(name: str, other: str, asked: Asked) -> bool:
    mine, theirs = asked.event(name), asked.when(other)
    return mine is not None and theirs is not None and not is_after(mine, theirs)


def is_after(when: When, other: When) -> bool:
    """Whether it lies wholly behind the other: a day that the other ends within does not."""
    if isinstance(other, datetime):
        return beginning(when) > other
    return beginning(when) >= ending(other)


TESTS: Mapping[str, Callable[..., bool]] = {
    "said": _said,
    "other_than": _other_than,
    "below": _below,
    "below_local": _below_local,
    "over": _over,
    "at_most": _at_most,
    "after": _after,
    "by": _by,
}
