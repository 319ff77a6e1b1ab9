"""How the papers of one record look: sections that say when they are empty, tables, an index."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections.abc import Iterable, Iterator, Mapping, Sequence

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Paragraph
from reportlab.platypus.flowables import CondPageBreak, Flowable

from orders.applications import Cited
from orders.chronology import Line
from orders.controls import Track
from orders.controls_told import HEADINGS, NOTHING, rows
from orders.entries import Entry
from orders.exhibits import Exhibit, File
from orders.order_dates import DateLine
from orders.topics import TOPICS
from reports.forum.drawn import PEN, Cell, grid, lines, muted
from reports.letters import printable, printable_lines
from reports.own.held import Bound
from reports.own.place_parts import Listed
from reports.parts import UNSURE
from reports.styles import BOUND, CELL, CONDITION, LABEL, MONO, NAME

PART = "Only what the roles of whoever made this copy open stands here."
NOTHING_DATED = "Nothing that is dated is recorded."
NO_EXHIBIT = "No exhibit is held."
NOT_OPEN = "Files are not open to whoever made this copy."
BEGINS = 110.0
"""What a section needs at the foot of a page to begin there."""
SUM = ParagraphStyle("sum", CELL, fontName=MONO, fontSize=6.5, leading=8.5)
HALF = 32
"""Signs of a sum on one line: as two lines it is read out and compared."""
DATED = [each * mm for each in (24, 98, 34, 18)]
HAPPENED = [each * mm for each in (30, 144)]
ENTRIES = [each * mm for each in (32, 108, 34)]
DATES = [each * mm for each in (42, 34, 98)]
TRACKS = [each * mm for each in (34, 28, 40, 23, 27, 22)]
INDEX = [each * mm for each in (12, 30, 62, 70)]
MARKED = [each * mm for each in (10, 28, 56, 56, 24)]
FILES = [each * mm for each in (12, 50, 50, 62)]


def opening(title: str, name: str, said: Iterable[str]) -> Iterator[Flowable]:
    """What it is, of whom or what, and a line beside."""
    yield PEN.plain(title, LABEL)
    yield PEN.plain(name, NAME)
    text = " · ".join(each for each in said if each)
    yield from [PEN.plain(text, LABEL)] if text else []
    yield PEN.gap(4)


def section(title: str, held: Sequence[Flowable], empty: str = "") -> list[Flowable]:
    """With its heading on one page with its beginning; where nothing is held it says so."""
    said = held or ([PEN.plain(empty)] if empty else [])
    # The gap ends what is kept together: a long table begins below its heading and goes on.
    return [CondPageBreak(BEGINS), *PEN.section(title), PEN.gap(0), *said] if said else []


def chronology(held: Sequence[Line], numbers: Mapping[str, int]) -> list[Flowable]:
    headings = ("Date", "What is recorded", "Recorded in", "Index no.")
    told = [
        (each.when, [*_told(each)], each.reference, _number(numbers, each.reference))
        for each in held
    ]
    return grid(headings, told, DATED) if told else []


def happenings(held: Sequence[Line]) -> list[Flowable]:
    """Of one record alone."""
    told = [(each.when, [*_told(each)]) for each in held]
    return grid(("Date", "What is recorded"), told, HAPPENED) if told else []


def binding(title: str, bound: Bound | None) -> list[Flowable]:
    """What is seen in part says so; of whom nothing may be told, there is no such heading."""
    if bound is None:
        return []
    held = PEN.binds(bound.held) if bound.held or bound.is_all else []
    return section(title, [*held, *([] if bound.is_all else [PEN.plain(PART, LABEL)])])


def controlled(held: Sequence[Track] | None) -> list[Flowable]:
    return [] if held is None else section("Controls over time", tracks(held), NOTHING)


def listed(of: Listed) -> list[Flowable]:
    return section(of.title, entries(of.entries), of.empty)


def dated(held: Sequence[Line], numbers: Mapping[str, int]) -> list[Flowable]:
    return section("Chronology", chronology(held, numbers), NOTHING_DATED)


def indexed(held: Sequence[Exhibit]) -> list[Flowable]:
    return section("Index of what is referred to", index(held), NO_EXHIBIT)


def entries(held: Sequence[Entry]) -> list[Flowable]:
    """Under each other, and under headings of their own where there are several."""
    return [
        part
        for under in dict.fromkeys(each.under for each in held)
        for part in _under(under, [each for each in held if each.under == under])
    ]


def dates(held: Sequence[DateLine]) -> list[Flowable]:
    told = [(each.label, each.when, [*_working(each)]) for each in held]
    return grid(("Date", "When", "How it was reckoned"), told, DATES) if told else []


def tracks(held: Sequence[Track]) -> list[Flowable]:
    told = rows(held)
    return grid(HEADINGS, told, TRACKS) if told else []


def index(held: Sequence[Exhibit]) -> list[Flowable]:
    headings = ("No.", "Reference", "What it is", "Held here")
    told = [(str(each.number), each.reference, [*_what(each)], [*_held(each)]) for each in held]
    return grid(headings, told, INDEX) if told else []


def marked(held: Sequence[Exhibit]) -> list[Flowable]:
    """The same, with a place for the mark that whoever produces it writes on."""
    headings = ("No.", "Reference", "What it is", "Held here", "Exhibit mark")
    told = [(str(e.number), e.reference, [*_what(e)], [*_held(e)], "") for e in held]
    return grid(headings, told, MARKED) if told else []


def cited(held: Iterable[Cited]) -> list[Flowable]:
    """What the law says, under each of the powers; what is not confirmed says so."""
    by_power: dict[str, list[Cited]] = {}
    for each in held:
        by_power.setdefault(each.power, []).append(each)
    return [
        part
        for power, several in by_power.items()
        for part in (_strong(power), *map(_cited, several))
    ]


def files(held: Sequence[File]) -> list[Flowable]:
    """Those of one record, numbered."""
    told = [
        (str(number), each.name, each.says, _sum(each)) for number, each in enumerate(held, start=1)
    ]
    return grid(("No.", "What it is", "Type and size", "SHA-256"), told, FILES) if told else []


def small(markup: str) -> Paragraph:
    return Paragraph(markup, CELL)


def _told(line: Line) -> Iterator[Flowable]:
    """What is no fact says so before anything else."""
    label = f"<b>{printable(line.label)}.</b> " if line.label else ""
    yield small(f"{label}{printable_lines(line.says)}")
    for each in line.beside:
        yield small(muted(printable_lines(each)))


def _strong(text: str) -> Flowable:
    """Never last on a page."""
    return PEN.text(f"<b>{printable(text)}</b>", BOUND)


def _cited(each: Cited) -> Flowable:
    source = muted(f"[{printable(each.source)}]") if each.source else ""
    unsure = "" if each.is_sure else f"<b>{printable(UNSURE)}</b>"
    said = (f"<b>{printable(TOPICS[each.topic])}:</b>", printable(each.says), source, unsure)
    return PEN.text(" ".join(part for part in said if part), CONDITION)


def _number(numbers: Mapping[str, int], reference: str) -> str:
    return str(numbers[reference]) if reference in numbers else ""


def _under(under: str, held: Sequence[Entry]) -> list[Flowable]:
    heading = [PEN.plain(under, LABEL)] if under else []
    return [*heading, lines([_entry(each) for each in held], ENTRIES)]


def _entry(each: Entry) -> Sequence[Cell]:
    what = [small(printable_lines(each.says))]
    what += [small(muted(printable_lines(each.beside)))] if each.beside else []
    return each.lead or each.reference, what, each.state


def _working(each: DateLine) -> Iterator[Flowable]:
    yield small(printable_lines(each.working))
    for said in each.beside:
        yield small(muted(printable_lines(said)))
    if not each.is_sure:
        yield small(f"<b>{printable(UNSURE)}</b>")


def _what(each: Exhibit) -> Iterator[Flowable]:
    yield small(printable_lines(each.says))
    yield small(muted(printable(each.sort)))


def _held(each: Exhibit) -> Iterator[Flowable]:
    if not each.files:
        yield small(muted(printable(NO_EXHIBIT if each.is_open else NOT_OPEN)))
    for file in each.files:
        yield small(f"<b>{printable(file.name)}</b>, {printable(file.says)}, SHA-256")
        yield from _sum(file)
        yield PEN.gap(3)


def _sum(file: File) -> list[Flowable]:
    return [Paragraph(file.sha256[at : at + HALF], SUM) for at in (0, HALF)]
