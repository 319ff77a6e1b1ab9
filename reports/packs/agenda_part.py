"""The agenda in a copy: every heading, and who of this copy stands under it, on which page."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections.abc import Iterator, Mapping, Sequence

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Paragraph
from reportlab.platypus.flowables import Flowable

from orders.packs.pack import Heading, Listed, Pack
from reports.forum.drawn import ITEM, PEN, SMALL, Cell, lines, muted
from reports.held_pages import Chapter, PageOf
from reports.letters import printable
from reports.packs.looks import SHEET, said
from reports.packs.measures_table import WHY
from reports.packs.why_part import KEY, has_why
from reports.styles import CELL, INK, NAME

TITLE = "Agenda"
WHERE = "Each item of this copy, and the page on which it begins."
NUMBER, PAGE = 14 * mm, 14 * mm
WIDTHS = (NUMBER, SHEET.within - NUMBER - PAGE, PAGE)
SIZE, LEADING = 9.0, 12.0
_NAMED = ParagraphStyle("listed", CELL, fontSize=SIZE, leading=LEADING)


def agenda_part(pack: Pack) -> Iterator[Flowable]:
    """Nothing at all where its reader is not told the agenda."""
    if not pack.agenda:
        return
    items = {page.about: number for number, page in enumerate(pack.pages, start=1)}
    yield Chapter(TITLE, "agenda")
    yield PEN.plain(TITLE, NAME)
    yield PEN.plain(WHERE, SMALL)
    for heading in pack.agenda:
        yield from _heading(heading, items)
    if has_why(pack):
        yield PEN.plain("At the end", ITEM)
        yield lines([_place("", WHY, KEY)], WIDTHS)


def key_of(number: int) -> str:
    """By which the page of a subject is led to: it says nothing of whom it is about."""
    return f"item {number}"


def _heading(heading: Heading, items: Mapping[str, int]) -> Iterator[Flowable]:
    yield PEN.plain(f"{heading.number}  {heading.says}", ITEM)
    if heading.listed:
        yield lines([_row(each, items.get(each.about)) for each in heading.listed], WIDTHS)


def _row(listed: Listed, number: int | None) -> Sequence[Cell]:
    name, beside = listed.name.says, muted(printable(said(listed.beside)))
    if number is None:
        return "", _named(f"{printable(name)}  {beside}"), ""
    return _place(f"Item {number}", name, key_of(number), beside)


def _place(number: str, name: str, key: str, beside: str = "") -> Sequence[Cell]:
    """And the page on which it begins."""
    link = f'<a href="#{key}" fg="{INK.hexval()}">{printable(name)}</a>'
    return number, _named(f"{link}  {beside}"), [PageOf(key, size=SIZE, leading=LEADING)]


def _named(markup: str) -> Sequence[Flowable]:
    return [Paragraph(markup, _NAMED)]
