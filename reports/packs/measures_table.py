"""“Have all measures been taken?” on the page of a subject."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from reportlab.platypus.flowables import Flowable

from orders.packs.subject import Measure
from orders.taken import State
from reports.packs.looks import LISTED, SMALL, plain, said
from reports.packs.rows import table
from reports.packs.spans import Span
from reports.packs.typeset import Text

WHY = "Why a measure is not open, or what to check first"
"""The part of a copy that says so, for all who are in it."""
NOT_CONSIDERED: State = "not considered"
NOT_OPEN: State = "not open"
_COLUMNS = ("Measure", 0.36), ("State", 0.17), ("Why, or what next", 0.47)
_CHECK = "*"
_NOTHING_DONE = "None is in place, applied for, tried, considered or ruled out here."


@dataclass(frozen=True)
class Measures:
    """Those of one subject: a row each, and of what nothing was done about the name alone."""

    told: Sequence[Measure]

    def table(self, wide: float) -> Iterator[Flowable]:
        rows = [_row(each) for each in self.told if each.state not in (NOT_CONSIDERED, NOT_OPEN)]
        if rows:
            yield table(_COLUMNS, rows, wide)
        elif self.told:
            yield plain(_NOTHING_DONE, LISTED)
        if told := [*self._open(), *self._not_open()]:
            yield Text(told, SMALL)

    def _of(self, state: State) -> list[Measure]:
        return [each for each in self.told if each.state == state]

    def _open(self) -> Iterator[Span]:
        """Powers first, and then tactics by their sort."""
        if found := _by_sort(self._of(NOT_CONSIDERED)):
            told = [_named(sort, held) for sort, held in found.items()]
            yield Span("Open, not considered: ", strong=True)
            yield from _joined(told)

    def _not_open(self) -> Iterator[Span]:
        """How many, and where it is told why; so too of what is to be checked first."""
        checked = any(each.why for each in self._of(NOT_CONSIDERED))
        if checked:
            yield Span(f" {_CHECK} to be checked first.")
        if not_open := len(self._of(NOT_OPEN)):
            yield Span(" Not open: ", strong=True)
            yield Span(f"{not_open} measure{'' if not_open == 1 else 's'}.")
        if checked or not_open:
            yield Span(f" See “{WHY}”.")


def _row(each: Measure) -> list[Span]:
    state = Span(each.state, strong=each.state == "in place")
    return [Span(each.name.says), state, Span(said(each.why))]


def _by_sort(found: Iterable[Measure]) -> Mapping[str, list[Measure]]:
    held: dict[str, list[Measure]] = {}
    for each in found:
        held.setdefault(each.sort.says if each.sort else "", []).append(each)
    return held


def _named(sort: str, held: Iterable[Measure]) -> list[Span]:
    names = Span(", ".join(map(_called, held)))
    return [Span(f"{sort}: ", quiet=True), names] if sort else [names]


def _called(each: Measure) -> str:
    return f"{each.name.says}{_CHECK if each.why else ''}"


def _joined(told: Sequence[Sequence[Span]]) -> Iterator[Span]:
    first, *others = told
    yield from first
    yield from chain.from_iterable((Span("; "), *each) for each in others)
    yield Span(".")
