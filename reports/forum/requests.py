"""Information requests: a sheet to each agency that is asked, with room for what it answers."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm
from reportlab.platypus import Table as Grid
from reportlab.platypus.flowables import Flowable, KeepTogether

from disrupt.errors import Trouble
from disrupt.phrasing import day, short_day
from disrupt.records import InformationRequest, Meeting
from disrupt.workspace import Workspace
from orders.letter_words import filled
from orders.reckoning import Law
from reports.deliver import Copy, Document
from reports.forum.agreed import Agreement, agreement
from reports.forum.drawn import MINUTE, PEN, SMALL, grid
from reports.forum.held import Head, Sitting, looked, sitting
from reports.forum.items import items
from reports.forum.letters import Mail, Sent, drawn, sent_by, sent_to
from reports.forum.words import forum_words
from reports.letterhead import Receiver, Sender, paragraphs, when
from reports.page import A4
from reports.styles import FIELD, TABLE

HEADED = ("About", "What is asked", "Answer by")
WIDTHS = [each * mm for each in (38, 108, 28)]
ROOM = 8
"""Lines to write on."""
ANSWERED = ("Answered by", "Date")


@dataclass(frozen=True)
class Asked:
    about: tuple[str, ...]
    """References: the whole agenda, where the request names nobody."""
    whole: bool
    asked: str
    by: date | None


@dataclass(frozen=True)
class Sheet:
    to: Receiver
    asked: tuple[Asked, ...]

    @property
    def by(self) -> date | None:
        """The earliest day by which something of it is to be answered."""
        return min((each.by for each in self.asked if each.by), default=None)


@dataclass(frozen=True)
class Requests:
    head: Head
    of: Sender
    agreement: Agreement
    sheets: tuple[Sheet, ...]


def gather(desk: Workspace, law: Law, reference: str) -> Requests:
    """What is asked and not answered yet. That somebody looked is in the log first."""
    with sitting(desk, looked(desk, reference)) as of:
        waiting = [each for each in of.rows(InformationRequest) if each.replied is None]
        return Requests(of.head, sent_by(of), agreement(of), tuple(_sheets(of, waiting)))


def document(of: Requests) -> Document:
    if not of.sheets:
        raise Trouble(
            "No agency is asked for information that it has not given.",
            "Ask those that cannot come, on the meeting’s page under Before.",
        )
    about = (each for sheet in of.sheets for asked in sheet.asked for each in asked.about)
    return Document(
        forum_words().requests.name,
        (Meeting.kind_name(), of.head.number),
        lambda copy, _task: draw(of, copy),
        references=tuple(dict.fromkeys((of.head.reference, *about))),
    )


def draw(of: Requests, copy: Copy) -> bytes:
    mail = Mail(forum_words().requests.title, of.head, of.of)
    return drawn(mail, (Sent(each.to, [*_says(of, each)], _answer()) for each in of.sheets), copy)


def _sheets(of: Sitting, waiting: Iterable[InformationRequest]) -> Iterator[Sheet]:
    every = items(of).references
    agencies: dict[str, list[InformationRequest]] = {}
    for each in waiting:
        agencies.setdefault(of.agencies.key(each.agency), []).append(each)
    for _, asked in sorted(agencies.items()):
        to = sent_to(of, asked[0].agency)
        yield Sheet(to, tuple(_asked(each, every) for each in asked))


def _asked(request: InformationRequest, every: tuple[str, ...]) -> Asked:
    about = (request.about,) if request.about else every
    return Asked(about, not request.about, request.asked or "", request.due)


def _says(of: Requests, sheet: Sheet) -> Iterator[Flowable]:
    words = forum_words().requests
    known = {
        "forum": of.head.forum or "forum",
        "at": when(of.head.at) if of.head.at else "",
        "by": day(sheet.by) if sheet.by else "",
    }
    yield from paragraphs(filled(words.says, known))
    yield from grid(HEADED, [_row(each) for each in sheet.asked], WIDTHS)
    yield PEN.gap(8)
    yield from paragraphs([*filled(words.asks, known)] or [words.at_once])
    yield PEN.plain(_under(of.agreement), MINUTE)
    yield PEN.plain(words.beside, SMALL)


def _answer() -> Sequence[Flowable]:
    """Lines to write on, and by whom."""
    room = Grid([[""]] * ROOM, [A4.within], [22] * ROOM, style=_ROOM)
    return [KeepTogether([*PEN.section("Your answer"), room, PEN.blanks(*ANSWERED)])]


def _row(each: Asked) -> Sequence[str]:
    words = forum_words().requests
    whole = f"{words.whole}:\n" if each.whole else ""
    return (
        whole + "\n".join(each.about),
        each.asked or words.nothing_said,
        short_day(each.by) if each.by else "",
    )


_ROOM = (TABLE, ("LINEBELOW", (0, 0), (-1, -1), 0.5, FIELD))


def _under(agreed: Agreement) -> str:
    words = forum_words().requests
    if agreed.is_none:
        return words.no_agreement
    said = words.under.format(agreement=agreed.says)
    return f"{said} {words.ended}" if agreed.ended else said
