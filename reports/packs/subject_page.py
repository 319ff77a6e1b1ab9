"""A person, a place or a child on a page of a pack, drawn from what its reader is left alone."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from reportlab.platypus.flowables import CondPageBreak, Flowable

from disrupt import phrasing
from disrupt.fields import Seen
from disrupt.moments import day_of
from disrupt.records import Person
from orders.audiences import Audience
from orders.packs.extent import Extent, extent
from orders.packs.gap import gaps, says
from orders.packs.subject import Page
from orders.whom import SORTS
from reports.packs import rows
from reports.packs.bound_lines import bound_lines
from reports.packs.chart_drawn import chart
from reports.packs.decision import decision
from reports.packs.head_of_page import head
from reports.packs.looks import CONTINUED, GAP, READ, SHEET, UNDER, Heading, lines, plain, said
from reports.packs.measures_table import Measures
from reports.packs.recorded_lines import divided, grouped
from reports.packs.stacked import EMPTY, SECTIONS, Barred, Row, Stack, ToWriteIn

_LEFT = 0.58
"""The share of the page that the measures take, beside what is dated and linked."""

_LONGEST = 240
"""Letters of a name above what goes on on another page."""
_MOST = SHEET.height * 0.8
"""Less than a page has room for, and more than what is left of one on which something stands."""
_UNEVEN = 24.0
"""Points by which the right column may be the longer one."""
_ALSO, _FURTHER = "Also recorded", "Further recorded"
_NOTHING: Mapping[Extent, str] = {
    "wholly": "None recorded here.",
    "in part": "Of what this copy may tell: none recorded here.",
}
_IN_FORCE: Mapping[Extent, str] = {
    "wholly": "In force",
    "in part": "Of what this copy may tell, in force",
}
_ENDS = (".", "…", "!", "?")
_PERSON = Person.kind_name()
_WEIGHED = frozenset(each.kind_name() for each in SORTS)


@dataclass(frozen=True)
class InPack:
    """Where a page stands in a copy, as at which moment, and who reads it."""

    number: int
    of: int
    as_at: datetime
    audience: Audience

    @property
    def day(self) -> date:
        return day_of(self.as_at)


def subject_page(page: Page, place: InPack) -> list[Flowable]:
    """It begins where the story stands, and goes on over further pages where it does not fit."""
    return [
        _Subject(
            [*_Parts(page, place).all()], plain(f"{_in_short(called(page))}, continued", CONTINUED)
        )
    ]


def called(page: Page) -> str:
    """What the copy calls it: in its bookmarks too."""
    return page.name.says


def _in_short(name: str) -> str:
    """Above what goes on, where the whole of it has been told."""
    return name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…"


class _Subject(Stack):
    """The rest of it begins a page of its own; what is to be written in is lower before that."""

    def wrap(self, wide: float, high: float) -> tuple[float, float]:
        boxes = [each for each in self.parts if isinstance(each, ToWriteIn)]
        for each in boxes:
            each.lower(0)
        tall = super().wrap(wide, high)[1]
        for each in boxes:
            each.lower(max(0.0, tall - high))
        return super().wrap(wide, high)

    def of(self, parts: Sequence[Flowable]) -> "_Subject":
        return _Subject(parts, self.again)

    def split(self, wide: float, high: float) -> list[Flowable]:
        parts = super().split(wide, high)
        return [*parts[:1], CondPageBreak(_MOST), *parts[1:]] if len(parts) > 1 else parts


@dataclass(frozen=True)
class _Parts:
    page: Page
    place: InPack
    wide: float = SHEET.within

    def all(self) -> Iterator[Flowable]:
        page, place = self.page, self.place
        item = f"Item {place.number} of {place.of}"
        photo = self._extent(Seen.IDENTITY) == "wholly" and page.kind == _PERSON
        yield head(page, (item, called(page)), self.wide, with_photo=photo)
        yield from self._binds()
        yield from self._changed()
        yield from self._chart()
        columns, rest = self._beside()
        yield from columns
        yield from self._acts()
        yield from decision(page, asked=self._extent(Seen.ACTIONS) == "wholly")
        # After what is decided, which so stands on the first page more often.
        yield from rest

    def _extent(self, *classes: Seen) -> Extent:
        return extent(self.place.audience, *classes)

    @property
    def _is_weighed(self) -> bool:
        """Whether orders and other measures are held against such a one."""
        return self.page.kind in _WEIGHED

    def _section(
        self, title: str, told: Iterable[Flowable], *classes: Seen, of_weighed: bool = False
    ) -> Iterator[Flowable]:
        """An empty one says so, unless this reader is not told of what it could hold."""
        parts = [*told]
        sees = self._extent(*classes)
        if parts:
            yield Heading(title)
            yield from parts
        elif sees != "not at all" and (self._is_weighed or not of_weighed):
            yield Heading(title, nothing=_NOTHING[sees])

    def _binds(self) -> Iterator[Flowable]:
        title = f"What binds on {phrasing.day(self.place.day)}, in its own words"
        told = (line for each in self.page.binds for line in bound_lines(each))
        classes = (Seen.ORDERS, Seen.CONDITIONS, Seen.RESULT)
        yield from self._section(title, told, *classes, of_weighed=True)

    def _changed(self) -> Iterator[Flowable]:
        since = self.page.since
        if since is None:
            return
        words = " ".join(_sentence(said(each)) for each in self.page.changed)
        told = [Barred([plain(words, READ)])] if words else []
        classes = (Seen.ORDERS, Seen.FACTS, Seen.RESULT, Seen.MARKERS)
        yield from self._section(f"Changed since {phrasing.day(since)}", told, *classes)

    def _chart(self) -> Iterator[Flowable]:
        drawn = chart(self.page.tracks, self.place.day, self.wide) if self.page.tracks else []
        told = [*drawn, *self._gap()] if drawn else []
        classes = (Seen.ORDERS, Seen.RESULT)
        yield from self._section("Restrictions recorded here", told, *classes, of_weighed=True)

    def _gap(self) -> Iterator[Flowable]:
        if words := says(gaps(self.page.tracks, self.place.day)):
            told = _IN_FORCE[self._extent(Seen.ORDERS, Seen.RESULT)]
            yield plain(f"{told}{self._apart()}: {words}.", UNDER)

    def _apart(self) -> str:
        """A licence that was taken away stands in the chart, and binds in its own way."""
        bars = [bar for track in self.page.tracks for bar in track.bars]
        is_lost = any(bar.state == "lost" for bar in bars)
        return ", apart from what became of licences" if is_lost else ""

    def _beside(self) -> tuple[list[Flowable], list[Flowable]]:
        """What else is recorded fills the shorter column; what has no room there stands apart."""
        left = self.wide * _LEFT
        right = self.wide - left - GAP
        measures = [*self._taken(left)]
        beside = [*self._dates(right), *self._linked()]
        heading = [Heading(_ALSO)]
        room = Stack(measures).wrap(left, 0)[1] - Stack([*beside, *heading]).wrap(right, 0)[1]
        fits, further = divided(self.page.recorded, room + _UNEVEN, right)
        if fits:
            beside += [*heading, *map(grouped, fits)]
        rest = [Heading(_FURTHER if fits else _ALSO), *map(grouped, further)] if further else []
        return _columns(measures, beside, left, right), rest

    def _taken(self, wide: float) -> Iterator[Flowable]:
        told, classes = Measures(self.page.measures).table(wide), (Seen.ORDERS, Seen.FACTS)
        asked = self._extent(Seen.FACTS) == "wholly"
        title = "Have all measures been taken?" if asked else "Measures"
        yield from self._section(title, told, *classes, of_weighed=True)

    def _dates(self, wide: float) -> Iterator[Flowable]:
        told = rows.dates(self.page.dates, wide)
        yield from self._section("Dates", told, Seen.ORDERS, Seen.RESULT)

    def _linked(self) -> Iterator[Flowable]:
        told = lines(f"{each.to.says}: {said(each.says)}" for each in self.page.linked)
        yield from self._section("Linked", told, Seen.FACTS)

    def _acts(self) -> Iterator[Flowable]:
        told = [rows.acts(self.page.acts, self.wide)] if self.page.acts else []
        yield from self._section("Actions", told, Seen.ACTIONS)
        if self.page.plans:
            yield Heading("Plans")
            yield from lines(map(said, self.page.plans))


def _columns(
    left: list[Flowable], right: list[Flowable], wide: float, beside: float
) -> list[Flowable]:
    if left and right:
        return [Row([Stack(left), EMPTY, Stack(right)], [wide, GAP, beside], SECTIONS)]
    return [*left, *right]


def _sentence(said: str) -> str:
    """With a full stop, where nothing else ends it."""
    return f"{said[:1].upper()}{said[1:]}{'' if said.endswith(_ENDS) else '.'}"
