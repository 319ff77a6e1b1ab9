"""The agenda of a meeting: when and where, under which agreement, and whom each item is about."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm
from reportlab.platypus.flowables import CondPageBreak, Flowable

from disrupt import phrasing
from disrupt.records import Attendance, Meeting
from disrupt.workspace import Workspace
from orders.forum.approving import unapproved
from orders.forum.before import statement_of
from orders.forum.forums import plain
from orders.forum.promised import days_over
from orders.reckoning import Law
from reports.deliver import Copy, Document
from reports.forum.acts import Act, acts_table, carried
from reports.forum.agreed import Agreement, agreement
from reports.forum.asked import by_agency
from reports.forum.drawn import BEGINS, ITEM, PEN, boxed, facts, headed, lines, told, where
from reports.forum.held import NOT_SAID, About, Head, Sitting, looked, sitting
from reports.forum.items import items
from reports.letterhead import when
from reports.page import paper
from reports.parts import furniture

TITLE = "Agenda"
NOTHING = "There is none."
NO_STATEMENT = "No statement is recorded."
WIDTHS = [each * mm for each in (26, 58, 90)]


@dataclass(frozen=True)
class Item:
    number: int
    item: str
    rows: tuple[tuple[About, str], ...]
    """Whom it is about, and what stands beside them on the page of the meeting."""
    invited: tuple[str, ...]
    """To this item and not to all of them."""


@dataclass(frozen=True)
class AgendaPaper:
    head: Head
    papers: str
    statement: str
    agreement: Agreement
    invited: tuple[str, ...]
    """To all of it."""
    items: tuple[Item, ...]
    to_approve: tuple[str, ...]
    due: tuple[Act, ...]
    """Set earlier and still open."""
    on: date
    """The day by which they are told overdue."""


def gather(desk: Workspace, law: Law, reference: str) -> AgendaPaper:
    """That somebody looked is in the log first."""
    with sitting(desk, looked(desk, reference)) as of:
        asked = of.rows(Attendance)
        return AgendaPaper(
            head=of.head,
            papers=_papers(of.meeting),
            statement=statement_of(of.meeting, of.forum),
            agreement=agreement(of),
            invited=by_agency(of.agencies, (each for each in asked if not each.items)),
            items=tuple(_items(of, asked)),
            to_approve=tuple(_to_approve(of)),
            due=carried(of),
            on=min(of.day, desk.today),
        )


def document(of: AgendaPaper) -> Document:
    listed = (about.reference for item in of.items for about, _ in item.rows)
    due = (each.reference for each in of.due)
    return Document(
        "agenda",
        (Meeting.kind_name(), of.head.number),
        lambda copy, _task: draw(of, copy),
        references=tuple(dict.fromkeys((of.head.reference, *listed, *due))),
    )


def draw(of: AgendaPaper, copy: Copy) -> bytes:
    """A4 pages as a PDF; equal agendas give equal bytes."""
    story = [
        *headed(TITLE, of.head),
        facts([*where(of.head), ("Papers", of.papers), ("Sharing agreement", of.agreement.says)]),
        PEN.gap(6),
        boxed("Confidentiality", of.statement or NO_STATEMENT),
        PEN.gap(4),
        *told("Invited to all of it", "; ".join(of.invited)),
        *(part for item in of.items for part in _item(item)),
        *PEN.section("Minutes to approve"),
        *(PEN.plain(each) for each in of.to_approve or (NOTHING,)),
        *PEN.section(_due_title(of)),
        *(acts_table(of.due, of.on) if of.due else [PEN.plain(NOTHING)]),
    ]
    return paper(story, furniture(f"{TITLE} {of.head.reference}", of.head.origin, copy))


def _papers(meeting: Meeting) -> str:
    if meeting.papers_out:
        return f"went out on {phrasing.day(meeting.papers_out)}"
    return f"out by {phrasing.day(meeting.papers_due)}" if meeting.papers_due else "no day is set"


def _items(of: Sitting, asked: Sequence[Attendance]) -> Iterator[Item]:
    held = items(of)
    abouts = held.abouts()
    for each in held.headings:
        mine = (who for who in asked if _is_asked(who, each.item))
        rows = tuple((abouts[row.about], row.beside) for row in each.rows)
        yield Item(each.number, each.item, rows, by_agency(of.agencies, mine))


def _is_asked(asked: Attendance, item: str) -> bool:
    return plain(item) in {plain(each) for each in asked.items or ()}


def _to_approve(of: Sitting) -> Iterator[str]:
    for each in unapproved(of.session, of.meeting, of.desk.store.clock.now()):
        yield f"{when(each.at) if each.at else NOT_SAID} · {each.reference}"


def _item(of: Item) -> Iterator[Flowable]:
    yield CondPageBreak(BEGINS)
    yield PEN.plain(f"{of.number}  {of.item}", ITEM)
    yield from told("Invited to this item", "; ".join(of.invited))
    if of.rows:
        yield lines([(to.reference, to.name, beside) for to, beside in of.rows], WIDTHS)


def _due_title(of: AgendaPaper) -> str:
    late = sum(days_over(each, of.on) > 0 for each in of.due)
    return f"Open actions: {len(of.due)}, overdue {late}"
