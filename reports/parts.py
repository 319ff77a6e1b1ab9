"""The parts that papers made of records are built of: sections, facts, what binds, and blanks."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Paragraph, Table
from reportlab.platypus.flowables import Flowable, HRFlowable, Spacer

from disrupt import phrasing
from orders.binding import Binding, Line
from reports.deliver import Copy
from reports.letters import printable, printable_lines
from reports.page import A4, Furniture, Sheet
from reports.styles import (
    BODY,
    BOUND,
    CONDITION,
    FIELD,
    INK,
    LABEL,
    MUTED,
    RULED,
    STATE,
    TABLE,
)

NOTHING_BINDS = "Nothing that binds now is recorded here."
UNSURE = "Check with legal."
NOBODY = "preview, given to nobody"


@dataclass(frozen=True)
class Origin:
    """Whence a paper is: whose register, and as at which moment."""

    controller: str
    as_at: datetime


def furniture(
    title: str, origin: Origin, copy: Copy, sheet: Sheet = A4, *, across: str = ""
) -> Furniture:
    to_whom = f"for {copy.to_whom}" if copy.to_whom else NOBODY
    said = (title, origin.controller, f"as at {phrasing.moment(origin.as_at)}", to_whom)
    footer = " · ".join(part for part in (*said, f"log {copy.log}") if part)
    return Furniture(title, footer, sheet=sheet, across=across)


@dataclass(frozen=True)
class Pen:
    """Writes on one size of paper."""

    sheet: Sheet

    def text(self, markup: str, style: ParagraphStyle = BODY) -> Paragraph:
        return Paragraph(markup, self.sheet.styled(style))

    def plain(self, text: str, style: ParagraphStyle = BODY) -> Paragraph:
        return self.text(printable_lines(text), style)

    def gap(self, points: float) -> Spacer:
        return Spacer(0, points * self.sheet.scale)

    def section(self, title: str) -> list[Flowable]:
        """A heading that never stands alone at the foot of a page, and a rule below it."""
        return [self.plain(title, RULED), _Rule("100%", 0.6, color=FIELD, spaceAfter=4)]

    def fact(self, label: str, said: Iterable[str]) -> list[Flowable]:
        """Nothing at all where nothing is known."""
        text = " · ".join(said)
        return [self.text(f"<b>{printable(label)}</b>  {printable(text)}")] if text else []

    def binds(self, bindings: Iterable[Binding]) -> list[Flowable]:
        found = [part for each in bindings for part in self._bound(each)]
        return found or [self.plain(NOTHING_BINDS)]

    def _bound(self, bound: Binding) -> Iterator[Flowable]:
        title = f"<b>{printable(bound.title)}</b>  {printable(bound.reference)}"
        yield self.text(title, BOUND)
        yield self.text(" · ".join(_state(bound)), STATE)
        for line in bound.lines:
            yield self.text(_condition(line), CONDITION)
        yield self.text(" ".join(_consequence(bound)))
        yield self.gap(7)

    def blanks(self, *labels: str, said: Iterable[str] = (), within: float = 0) -> Table:
        """Each a line to write on, known or not; `within` less than the width of the sheet."""
        known = [*said, *[""] * len(labels)][: len(labels)]
        rows = [
            [self.plain(label, LABEL), self.plain(text)]
            for label, text in zip(labels, known, strict=True)
        ]
        wide = (20 if within else 52) * mm * self.sheet.scale
        widths = [wide, (within or self.sheet.within) - wide]
        return Table(rows, widths, [None if text else 22 for text in known], style=_BLANKS)

    def ticks(self, says: Iterable[tuple[str, bool]]) -> list[Flowable]:
        """A box before each; one that was ticked here is printed so."""
        return [
            self.text(f"{printable('☑' if on else '☐')}  {printable(text)}") for text, on in says
        ]


class _Rule(HRFlowable):
    keepWithNext = True


_BLANKS = (
    TABLE,
    ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
    ("LEFTPADDING", (0, 0), (0, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
    ("LINEBELOW", (1, 0), (1, -1), 0.5, FIELD),
)


def _state(bound: Binding) -> Iterator[str]:
    state = printable(bound.state)
    said = state if bound.binds else state.upper()
    yield f'<font fg="{INK.hexval()}"><b>{said}</b></font>'
    if bound.served:
        yield printable(f"served {phrasing.when(bound.served)}")
    if bound.ends_says:
        yield printable(bound.ends_says)


def _condition(line: Line) -> str:
    """Its exact words, and then what stands beside them."""
    beside = [line.hours, f"about {line.about}" if line.about else ""]
    beside += [f"to {phrasing.when(line.ends)}"] if line.ends else []
    also = " · ".join(printable(part) for part in beside if part)
    number = f"<b>{printable(line.number)}</b>  " if line.number else ""
    return f"{number}{printable_lines(line.text)}" + (f"  {_muted(also)}" if also else "")


def _muted(markup: str) -> str:
    return f'<font fg="{MUTED.hexval()}">{markup}</font>'


def _consequence(bound: Binding) -> Iterator[str]:
    """Whether one may be arrested for it stands out: it is asked at the roadside."""
    if bound.arrest:
        yield f"<b>{printable(bound.arrest)}</b>"
    for said in (bound.breach, f"[{bound.source}]" if bound.source else ""):
        if said:
            yield printable(said)
    if not bound.sure:
        yield f"<b>{UNSURE}</b>"
