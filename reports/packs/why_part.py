"""Why measures are not open, and what to check first: once in a copy, for all who are in it."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from reportlab.platypus.flowables import Flowable

from disrupt.records import Person, Premises
from orders.packs.pack import Pack
from orders.packs.subject import Measure
from orders.taken import State
from reports.forum.drawn import PEN, SMALL
from reports.held_pages import Chapter
from reports.packs.looks import PRINT, SHEET, Heading, said
from reports.packs.measures_table import NOT_CONSIDERED, NOT_OPEN, WHY
from reports.packs.rows import table
from reports.packs.spans import Span
from reports.packs.stacked import Stack
from reports.styles import NAME

KEY = "why"
SAYS = (
    "Of everybody and every place in this copy; what is named on a page alone is open without more."
)
_TITLES: Mapping[State, str] = {NOT_OPEN: "Not open", NOT_CONSIDERED: "Open, not considered"}
_WHY: Mapping[State, str] = {NOT_OPEN: "Why it is not open", NOT_CONSIDERED: "What to check first"}
_ALL = {Person.kind_name(): "all people", Premises.kind_name(): "all places"}
_FEW = 4
"""Items that are named as those for whom something is not so."""


def why_part(pack: Pack) -> Iterator[Flowable]:
    """Nothing at all where its reader is told of no such measure."""
    found = _Found(pack)
    if not found.is_any:
        return
    yield Chapter(WHY, KEY)
    yield PEN.plain(WHY, NAME)
    yield PEN.plain(SAYS, SMALL)
    for state in _TITLES:
        if rows := [*found.rows(state)]:
            columns = ("Measure", 0.28), (_WHY[state], 0.55), ("Items", 0.17)
            yield Stack([Heading(_TITLES[state]), table(columns, rows, SHEET.within, PRINT)])


def has_why(pack: Pack) -> bool:
    return _Found(pack).is_any


@dataclass(frozen=True)
class _Found:
    pack: Pack

    @property
    def is_any(self) -> bool:
        return any(True for _ in self._told())

    def rows(self, state: State) -> Iterator[Sequence[Span]]:
        """By why, and then by whom: what is alike in both stands together."""
        for why, held in self._by_why(state).items():
            for items, names in _by_items(held).items():
                of = "; ".join(self._of(frozenset(items)))
                yield Span(", ".join(names)), Span(why), Span(of)

    def _told(self) -> Iterator[tuple[int, Measure]]:
        for item, page in enumerate(self.pack.pages, start=1):
            for each in page.measures:
                if each.state == NOT_OPEN or (each.state == NOT_CONSIDERED and each.why):
                    yield item, each

    def _by_why(self, state: State) -> Mapping[str, Mapping[str, list[int]]]:
        """Of each reason the measures, and of each of these the items."""
        found: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        for item, each in self._told():
            if each.state == state:
                found[said(each.why)][each.name.says].append(item)
        return found

    @cached_property
    def _weighed(self) -> Mapping[str, frozenset[int]]:
        """The items of which a measure is told, by their kind."""
        pages = [*enumerate(self.pack.pages, start=1)]
        return {
            kind: frozenset(at for at, page in pages if page.kind == kind and page.measures)
            for kind in _ALL
        }

    def _of(self, items: frozenset[int]) -> Iterator[str]:
        """Such as “all people but 5”, or “3, 5, 9”."""
        named: set[int] = set()
        for kind, every in self._weighed.items():
            missing = every - items
            if len(every) > len(missing) * 2 + 1 and len(missing) <= _FEW:
                but = f" but {_items(missing)}" if missing else ""
                yield f"{_ALL[kind]}{but}"
            else:
                named |= every & items
        if named:
            yield _items(named)


def _by_items(held: Mapping[str, Iterable[int]]) -> Mapping[tuple[int, ...], list[str]]:
    found: dict[tuple[int, ...], list[str]] = defaultdict(list)
    for name, items in held.items():
        found[tuple(items)].append(name)
    return found


def _items(numbers: Iterable[int]) -> str:
    """Such as “1–3, 5”."""
    runs: list[list[int]] = []
    for each in sorted(numbers):
        if runs and runs[-1][-1] == each - 1:
            runs[-1].append(each)
        else:
            runs.append([each])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
