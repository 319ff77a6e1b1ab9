"""Copies of a meeting's packs issued: all of them drawn, then entered, then each of them leaves."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from disrupt.errors import Trouble
from disrupt.records import Disclosure, PackCopy
from disrupt.task import Task
from disrupt.workspace import Workspace
from orders.forum import laying
from orders.forum.phase import find_meeting
from orders.packs.pack import Pack
from orders.packs.reader import reader_of
from orders.packs.rules import shipped
from orders.reckoning import Law
from reports.deliver import Leaving, said
from reports.packs.entered import Entered, Grounds, enter, last_number
from reports.packs.leaving import end, hand_over, need_way
from reports.packs.making import Numbers, drawn
from reports.packs.paper_value import Asked, papers
from reports.ways import Way

LEAVE = "They are in the register, and leave"
UNSAID = "That the {copy} left could not be written down: {why}"


class SameRecipient(Trouble):
    """Somebody is to get more than one: asked about, as it may be a slip."""


class NotAllGone(Trouble):
    """Some copies are in the register, and did not get there."""

    def __init__(self, message: str, remedy: str, issued: tuple[str, ...]) -> None:
        super().__init__(message, remedy)
        self.issued = issued
        """References of all of them, gone or not."""


@dataclass(frozen=True)
class Issuing:
    where: Way
    purpose: str
    """What they are for: it stands in the log."""
    necessity: str = ""
    """Why they are necessary and proportionate."""
    gateway: str = ""
    as_at: datetime | None = None
    """Now, where it is not said."""
    passphrase: str = ""
    keep_until: date | None = None
    several: bool = False
    """Somebody confirmed that one recipient gets more than one."""
    gathered: Pack | None = None
    """What was checked, where it was: then nothing is gathered anew."""

    @classmethod
    def usual(cls, where: Way, purpose: str) -> "Issuing":
        """With the words that are settled for every pack."""
        rules = shipped()
        return cls(where, purpose, rules.necessity, rules.gateway)


def issue(
    desk: Workspace,
    law: Law,
    meeting: str,
    asked: Sequence[Asked],
    *,
    how: Issuing,
    task: Task | None = None,
) -> tuple[str, ...]:
    """References of the copies. Stopped before they are entered, it leaves no trace of them."""
    task = task or Task()
    several = tuple(_tidied(each) for each in asked)
    _check(desk, several, how)
    with desk.store.reading() as session:
        last = last_number(session, find_meeting(desk, session, meeting).reference)
    of = how.gathered
    made = papers(desk, law, meeting, several, as_at=how.as_at, task=task, gathered=of)
    numbers = Numbers(last, desk.store.head().short)
    copies = tuple(drawn(desk, several, made, numbers, passphrase=how.passphrase, task=task))
    task.settle(LEAVE)
    until = how.keep_until or shipped().keep_until(desk.today)
    grounds = Grounds(how.purpose, how.necessity, how.gateway, until, how.where)
    return _leave(desk, enter(desk, copies, grounds), how, task)


def _tidied(asked: Asked) -> Asked:
    return replace(asked, recipient=" ".join(asked.recipient.split()))


def _check(desk: Workspace, asked: Sequence[Asked], how: Issuing) -> None:
    """All that can be told before anything is drawn."""
    for act in ("pack", "deliver"):
        desk.ask(act)
    laying.ask(desk, PackCopy)
    if not asked:
        raise Trouble("No copy was asked for.", "Say who is to get one.")
    for each in asked:
        said(each.recipient, how.purpose)
    if not how.necessity.strip() or not how.gateway.strip():
        raise Trouble(
            "Why these copies are necessary, or under which power they are given, was not said.",
            "Say both: they stand in the register of disclosures.",
        )
    with desk.store.reading() as session:
        for each in asked:
            reader_of(session, each.audience, each.agency, desk.store.clock.now())
    _need_one_each(asked, how)
    need_way(how.where, how.passphrase)
    _need_possible(desk, how)


def _need_one_each(asked: Sequence[Asked], how: Issuing) -> None:
    times = Counter(each.recipient.casefold() for each in asked)
    twice = next((each.recipient for each in asked if times[each.recipient.casefold()] > 1), "")
    if twice and not how.several:
        raise SameRecipient(
            f"More than one copy is made out to “{twice}”.",
            "Leave one out, or confirm that it is meant so.",
        )


def _need_possible(desk: Workspace, how: Issuing) -> None:
    if how.keep_until and how.keep_until < desk.today:
        raise Trouble(
            "The day until which the copies are kept has passed already.", "Say a day to come."
        )


def _leave(
    desk: Workspace, entered: Sequence[Entered], how: Issuing, task: Task
) -> tuple[str, ...]:
    """One that does not get there keeps no other from going."""
    failed = {each.reference: why for each in entered if (why := _left(desk, each, how, task))}
    references = tuple(each.reference for each in entered)
    if failed:
        raise _not_all_gone(references, failed)
    return references


def _left(desk: Workspace, of: Entered, how: Issuing, task: Task) -> str:
    """What kept it from getting there, or the register from saying that it did."""
    leaving = Leaving(of.recipient, how.purpose, how.where, of.log)
    why = hand_over(desk, of.to_leave, leaving, task)
    try:
        with laying.one_unit(desk) as session:
            end(desk, session, of.to_leave, why)
            if why:
                session.get_one(Disclosure, of.disclosure).outcome = why
    except Trouble as error:
        return why or UNSAID.format(copy=of.to_leave.says, why=error.message)
    return why


def _not_all_gone(issued: tuple[str, ...], failed: dict[str, str]) -> NotAllGone:
    first, of = next(iter(failed.values())), len(issued)
    return NotAllGone(
        f"{len(failed)} of {of} {'copy' if of == 1 else 'copies'} did not get there. {first}",
        f"Put that right, then print again: {', '.join(failed)}. Their bytes are kept.",
        issued,
    )
