"""The recall list: who has which copy that is to come back, since when, and what to do about it."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.platypus.flowables import Flowable

from disrupt.errors import Trouble
from disrupt.moments import day_of
from disrupt.phrasing import short_day
from disrupt.workspace import Workspace
from orders.packs.copies import Listed
from orders.packs.number import short
from orders.packs.recalling import to_come_back
from reports.deliver import Copy, Document
from reports.forum.drawn import MINUTE, PEN, grid, told
from reports.page import paper
from reports.parts import Origin, furniture
from reports.styles import LABEL, NAME

TITLE = "Recall list"
TO_DO = (
    "Ask each of them for the copy, and for whatever was copied from it. What comes back is "
    "written here, then recorded in the register of copies: returned, destroyed or lost. A copy "
    "that is lost is told to whoever looks after data protection, on the same day."
)
HEADED = ("Copy", "Who has it", "Pack", "Issued", "Recalled", "What came of it, and when")
WIDTHS = [each * mm for each in (24, 44, 18, 22, 22, 44)]
WHY = "Why"


@dataclass(frozen=True)
class RecallList:
    origin: Origin
    copies: tuple[Listed, ...]
    """By the meeting, then by their numbers."""

    @property
    def reasons(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(each.recall_reason for each in self.copies))

    @property
    def meetings(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(each.meeting for each in self.copies))


def gather(desk: Workspace, of: str) -> RecallList:
    """Of a meeting, of a pack by its number, or of one copy."""
    desk.ask("deliver")
    found = to_come_back(desk, of)
    if not found:
        raise Trouble(
            f"No copy of {of.strip()} is recalled and still to come back.",
            "Recall copies in the register of copies first.",
        )
    return RecallList(Origin(desk.store.about.controller, desk.store.clock.now()), found)


def document(of: RecallList) -> Document:
    copies = (each.reference for each in of.copies)
    return Document(
        "recall list", None, lambda copy, _task: draw(of, copy), references=(*of.meetings, *copies)
    )


def draw(of: RecallList, copy: Copy) -> bytes:
    """A4 pages as a PDF; equal lists give equal bytes."""
    return paper([*_story(of)], furniture(TITLE, of.origin, copy))


def _story(of: RecallList) -> Iterator[Flowable]:
    yield PEN.plain(TITLE, NAME)
    yield PEN.plain(f"{len(of.copies)} to come back · {', '.join(of.meetings)}", LABEL)
    yield PEN.gap(6)
    for reason in of.reasons:
        yield from told(WHY, reason)
    yield PEN.plain(TO_DO, MINUTE)
    yield PEN.gap(4)
    yield from grid(HEADED, [_row(each) for each in of.copies], WIDTHS)


def _row(each: Listed) -> Sequence[str]:
    who = "\n".join(part for part in (each.recipient, each.agency) if part)
    return (
        f"{each.number} of {each.of}\n{each.reference}",
        f"{who}\n({each.audience_says})",
        short(each.pack),
        short_day(day_of(each.issued)),
        short_day(each.where_on) if each.where_on else "",
        "",
    )
