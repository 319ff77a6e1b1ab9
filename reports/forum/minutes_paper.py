"""The minutes of a meeting on paper: a draft until the next meeting has approved them."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections.abc import Iterator
from datetime import datetime

from reportlab.platypus.flowables import Flowable

from disrupt.moments import When
from disrupt.phrasing import day, time_of_day
from disrupt.records import Meeting, Person
from disrupt.records.base import capital
from orders.forum.quorum import Quorum
from orders.forum.score import CAPTION
from reports.deliver import Copy, Document
from reports.forum.acts import Act, acts_table
from reports.forum.drawn import (
    ITEM,
    KEPT,
    MINUTE,
    PEN,
    SMALL,
    SUBJECT,
    boxed,
    facts,
    headed,
    told,
    where,
)
from reports.forum.held import NOT_SAID
from reports.forum.minutes import Approval, Considered, Item, Minutes
from reports.letterhead import when
from reports.page import paper
from reports.parts import furniture

TITLE, DRAFT = "Minutes", "DRAFT"
NOT_APPROVED = "Draft: these minutes are not approved."
NOTHING_SAID = "Nothing is recorded under this item."
NOT_DECIDED = "Not decided."
NO_ACTION, NONE_CARRIED = "No action was set.", "None."
NOT_READ = "No statement is recorded as read."
WHY = "Why it is necessary and proportionate"


def document(of: Minutes) -> Document:
    return Document(
        "minutes",
        (Meeting.kind_name(), of.head.number),
        lambda copy, _task: draw(of, copy),
        references=of.references,
    )


def draw(of: Minutes, copy: Copy) -> bytes:
    """A4 pages as a PDF; equal minutes give equal bytes."""
    story = [
        *headed(TITLE, of.head),
        *_standing(of.approval),
        facts([*where(of.head), ("Time", _times(of)), ("Quorum", _quorum(of.quorum))]),
        PEN.gap(6),
        boxed("Confidentiality statement, read as the meeting began", of.statement or NOT_READ),
        *PEN.section("Who came"),
        facts([(label, "\n".join(said)) for label, said in of.attendance] or [("", NOT_SAID)]),
        *_last_minutes(of),
        *(part for item in of.items for part in _item(item, of)),
        *_others(of),
        *PEN.section(f"Actions carried forward: {len(of.carried)}"),
        *_acts(of.carried, of, NONE_CARRIED, about=True),
        *PEN.section("Next meeting"),
        PEN.plain(_next(of)),
    ]
    across = "" if of.approval else DRAFT
    title = f"{TITLE} {of.head.reference}"
    return paper(story, furniture(title, of.head.origin, copy, across=across))


def _standing(approval: Approval | None) -> Iterator[Flowable]:
    if approval is None:
        yield PEN.plain(NOT_APPROVED, SUBJECT)
        yield PEN.gap(4)
        return
    at = f" at the meeting of {approval.meeting}" if approval.meeting else ""
    on = f" on {day(approval.on)}" if approval.on else ""
    yield PEN.plain(f"Approved{on}{at}.", SUBJECT)
    yield from told("Corrections", approval.corrections or "none")
    yield PEN.gap(4)


def _times(of: Minutes) -> str:
    ends = [f"{word} {_time(at)}" for word, at in (("began", of.began), ("ended", of.ended)) if at]
    return ", ".join(ends) or NOT_SAID


def _time(at: When) -> str:
    return time_of_day(at) if isinstance(at, datetime) else day(at)


def _quorum(of: Quorum) -> str:
    rule = f"rule: {of.rule}" if of.rule else "no rule is said"
    edition = f", {of.edition}" if of.edition else ""
    verdict = "Quorate" if of.quorate else "Not quorate"
    missing = " ".join(of.missing)
    return " ".join(part for part in (f"{verdict} ({rule}{edition}).", missing) if part)


def _last_minutes(of: Minutes) -> Iterator[Flowable]:
    yield from PEN.section("Minutes of the last meeting")
    for each in of.approved:
        yield PEN.plain(f"The minutes of {each.meeting} were approved.", MINUTE)
        yield from told("Corrections", each.corrections or "none")
    for waiting in of.waiting:
        yield PEN.plain(f"The minutes of {waiting} were not approved.", MINUTE)
    if not (of.approved or of.waiting):
        yield PEN.plain("There were none to approve.", MINUTE)


def _item(item: Item, of: Minutes) -> Iterator[Flowable]:
    yield PEN.plain(f"{item.number}  {item.item}", ITEM)
    if item.minute.strip():
        yield PEN.plain(item.minute, MINUTE)
    elif not item.considered:
        yield PEN.plain(NOTHING_SAID, SMALL)
    for each in item.considered:
        yield from _considered(each, of)


def _considered(each: Considered, of: Minutes) -> Iterator[Flowable]:
    yield PEN.plain(each.about.says, SUBJECT)
    yield from told("State", capital(each.state), KEPT) if each.state else ()
    if each.is_decided:
        yield from told(WHY, each.reason or NOT_SAID)
        yield from told("Decision", each.decision or NOT_SAID)
    else:
        yield PEN.text(f"<b>{NOT_DECIDED}</b>", MINUTE)
        yield from (*told(WHY, each.reason), *told("Decision", each.decision))
    is_person = each.about.kind == Person.kind_name()
    yield from told("Support offered", each.support or (NOT_SAID if is_person else ""))
    if each.score:
        yield PEN.plain(f"Score {each.score}. {CAPTION}", SMALL)
    yield from _acts(each.actions, of, NO_ACTION, about=False)
    recorded = "; ".join(f"{agency} ({state})" for agency, state in each.recorded)
    yield from [PEN.plain(f"On their own systems: {recorded}", SMALL)] if recorded else ()


def _others(of: Minutes) -> Iterator[Flowable]:
    if of.others:
        yield from PEN.section("Other actions set by this meeting")
        yield from acts_table(of.others, of.day)


def _acts(held: tuple[Act, ...], of: Minutes, none: str, *, about: bool) -> list[Flowable]:
    return acts_table(held, of.day, about=about) if held else [PEN.plain(none, SMALL)]


def _next(of: Minutes) -> str:
    if of.next is None:
        return "No day is set."
    return ", ".join(part for part in (when(of.next), of.next_at) if part)
