"""What stands below and beside each other on a page of a pack, and how it goes on over the next."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.flowables import Flowable

from reports.packs.typeset import Text
from reports.styles import FIELD, INK, LINE, PAPER

_TALLEST, _LOWEST = 54.0, 30.0
"""Of a box to write in."""
_NEAR = 0.01
"""Points that do not count."""


class Stack(Flowable):
    """Below each other; a heading never stands last on a page."""

    inset = 0.0
    """How far its parts stand in from the left."""

    def __init__(self, parts: Sequence[Flowable], again: Flowable | None = None) -> None:
        super().__init__()
        self.parts = tuple(parts)
        self.spaceBefore = parts[0].getSpaceBefore() if parts else 0
        self.again = again
        """What stands above the rest of it, on every page after the first."""
        self._tall: tuple[float, ...] = ()

    def wrap(self, wide: float, high: float) -> tuple[float, float]:
        found: list[float] = []
        for at, part in enumerate(self.parts):
            above = float(part.getSpaceBefore()) if at else 0.0
            left = high - sum(found) - above
            found.append(above + float(part.wrap(wide - self.inset, left)[1]))
        self._tall = tuple(found)
        return wide, sum(found)

    def split(self, wide: float, high: float) -> list[Flowable]:
        self.wrap(wide, high)
        at, used = 0, 0.0
        while at < len(self.parts) and used + self._tall[at] <= high + _NEAR:
            used += self._tall[at]
            at += 1
        placed, rest = [*self.parts[:at]], [*self.parts[at:]]
        if not rest:
            return [self]
        above = float(rest[0].getSpaceBefore()) if placed else 0.0
        if halves := rest[0].split(wide - self.inset, high - used - above):
            placed, rest = [*placed, halves[0]], [*halves[1:], *rest[1:]]
        while placed and placed[-1].getKeepWithNext():
            rest.insert(0, placed.pop())
        if not placed or placed == [self.again]:
            return []
        return [self.of(placed), self.of([self.again, *rest] if self.again else rest)]

    def of(self, parts: Sequence[Flowable]) -> "Stack":
        return Stack(parts, self.again)

    def draw(self) -> None:
        up = sum(self._tall)
        for at, part in enumerate(self.parts):
            up -= self._tall[at]
            _place(part, self.canv, self.inset, up)


EMPTY = Stack(())
"""A cell with nothing in it."""


@dataclass(frozen=True)
class Look:
    """How a row is set off: the air round its cells, the rule below it, and its ground."""

    across: float = 3.0
    down: float = 0.0
    above: float = 0.0
    rule: float = 0.0
    ground: Color | None = None
    ink: Color = LINE


PLAIN = Look(across=0)
STANDING = Look(across=0, above=3)
SECTIONS = Look(across=0, above=5.5)
LISTED_ROW = Look(down=1.1, rule=0.4)
HEADED = Look(down=1.4, rule=0.8, ground=PAPER, ink=INK)


class Row(Flowable):
    """Beside each other, each as wide as said."""

    def __init__(
        self, cells: Sequence[Flowable], widths: Sequence[float], look: Look = PLAIN
    ) -> None:
        super().__init__()
        self.spaceBefore = look.above
        self._cells, self._widths, self._look = tuple(cells), tuple(widths), look
        self._tall: tuple[float, ...] = ()

    def wrap(self, _wide: float, high: float) -> tuple[float, float]:
        room = high - 2 * self._look.down
        self._tall = tuple(
            float(cell.wrap(wide - 2 * self._look.across, room)[1])
            for cell, wide in zip(self._cells, self._widths, strict=True)
        )
        return sum(self._widths), self._high

    def split(self, wide: float, high: float) -> list[Flowable]:
        self.wrap(wide, high)
        room = high - 2 * self._look.down
        halves = [self._halved(at, room) for at in range(len(self._cells))]
        if not all(halves):
            return []
        return [Row([half[at] for half in halves], self._widths, self._look) for at in (0, 1)]

    @property
    def _high(self) -> float:
        return max(self._tall) + 2 * self._look.down

    def _halved(self, at: int, room: float) -> list[Flowable]:
        cell, wide = self._cells[at], self._widths[at] - 2 * self._look.across
        return [cell, EMPTY] if self._tall[at] <= room + _NEAR else cell.split(wide, room)

    def draw(self) -> None:
        look, left = self._look, 0.0
        if look.ground:
            self.canv.setFillColor(look.ground)
            self.canv.rect(0, 0, sum(self._widths), self._high, stroke=0, fill=1)
        if look.rule:
            self.canv.setStrokeColor(look.ink)
            self.canv.setLineWidth(look.rule)
            self.canv.line(0, 0, sum(self._widths), 0)
        for cell, wide, tall in zip(self._cells, self._widths, self._tall, strict=True):
            _place(cell, self.canv, left + look.across, self._high - look.down - tall)
            left += wide


class Barred(Stack):
    """With a bar at its left, on every page that it takes."""

    inset, bar = 9.0, 3.0

    def of(self, parts: Sequence[Flowable]) -> "Barred":
        return Barred(parts, self.again)

    def draw(self) -> None:
        self.canv.setFillColor(INK)
        self.canv.rect(0, 0, self.bar, sum(self._tall), stroke=0, fill=1)
        super().draw()


def _place(part: Flowable, canv: Canvas, left: float, up: float) -> None:
    if isinstance(part, Text):
        part.write(canv, left, up)
    else:
        part.drawOn(canv, left, up)


class ToWriteIn(Flowable):
    """An empty box, lower where the page has no more room."""

    def __init__(self) -> None:
        super().__init__()
        self._size = 0.0, 0.0
        self._less = 0.0

    def lower(self, by: float) -> None:
        """As far as it may be."""
        self._less = by

    def wrap(self, wide: float, high: float) -> tuple[float, float]:
        self._size = wide, min(_TALLEST, max(_LOWEST, min(high, _TALLEST - self._less)))
        return self._size

    def draw(self) -> None:
        wide, high = self._size
        self.canv.setStrokeColor(FIELD)
        self.canv.setLineWidth(0.6)
        self.canv.rect(0.3, 0.3, wide - 0.6, high - 0.6, stroke=1, fill=0)
