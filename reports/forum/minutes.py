"""The minutes of a meeting, as a value: who came, what was said, and what was decided of whom."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from disrupt.errors import Trouble
from disrupt.moments import When, day_of
from disrupt.phrasing import day
from disrupt.records import Action, AgendaItem, Attendance, Meeting, Recorded
from disrupt.workspace import Workspace
from orders.forum.action_lines import set_by
from orders.forum.approving import unapproved
from orders.forum.items import UNDECIDED
from orders.forum.phase import phase_of
from orders.forum.quorum import Quorum, quorum
from orders.forum.recording import NOT_YET
from orders.forum.sittings import earlier, later
from orders.reckoning import Law
from reports.forum.acts import Act, acts, carried
from reports.forum.asked import by_answer
from reports.forum.held import About, Head, Sitting, looked, sitting
from reports.forum.items import Items, items
from reports.forum.scored import scored


@dataclass(frozen=True)
class Approval:
    """Of the minutes of one meeting, by another."""

    meeting: str
    """Such as “3 December 2026 (M-2026-0012)”."""
    on: date | None
    corrections: str


@dataclass(frozen=True)
class Considered:
    """Somebody or some place, and what the meeting made of them."""

    about: About
    state: str
    reason: str
    decision: str
    support: str
    score: str
    """Empty of whoever has none: nobody under 18 has one."""
    actions: tuple[Act, ...]
    recorded: tuple[tuple[str, str], ...]
    """Agencies, and whether they have recorded them on their own system."""

    @property
    def is_decided(self) -> bool:
        return self.state.casefold() not in UNDECIDED


@dataclass(frozen=True)
class Item:
    number: int
    item: str
    minute: str
    considered: tuple[Considered, ...]


@dataclass(frozen=True)
class Minutes:
    head: Head
    day: date
    began: When | None
    ended: When | None
    statement: str
    attendance: tuple[tuple[str, tuple[str, ...]], ...]
    quorum: Quorum
    approved: tuple[Approval, ...]
    """Of earlier minutes, by this meeting."""
    waiting: tuple[str, ...]
    """Earlier meetings whose minutes it left unapproved."""
    items: tuple[Item, ...]
    others: tuple[Act, ...]
    """Set by it, and about nobody on its agenda."""
    carried: tuple[Act, ...]
    next: When | None
    next_at: str
    approval: Approval | None

    @property
    def references(self) -> tuple[str, ...]:
        """Everybody and everything that they tell of."""
        of = [each for item in self.items for each in item.considered]
        every = [*self.others, *self.carried, *(act for each in of for act in each.actions)]
        abouts = (act.about.reference for act in every if act.about)
        told = (*(each.about.reference for each in of), *(e.reference for e in every), *abouts)
        return tuple(dict.fromkeys((self.head.reference, *told)))


def gather(desk: Workspace, law: Law, reference: str) -> Minutes:
    """That somebody looked is in the log first."""
    meeting = looked(desk, reference)
    if phase_of(meeting, desk.store.clock.now()) == "before":
        raise Trouble(
            f"The meeting {meeting.reference} has not begun.",
            "Its minutes are there from the moment it begins; print the agenda until then.",
        )
    weighed = quorum(desk, meeting.reference)
    with sitting(desk, meeting) as of:
        held_items = items(of)
        listed = frozenset(held_items.references)
        held = set_by(of.session, (meeting,))
        following = next(iter(later(of.session, meeting)), None)
        return Minutes(
            head=of.head,
            day=of.day,
            began=meeting.began,
            ended=meeting.ended,
            statement=meeting.statement or "",
            attendance=tuple(by_answer(of.agencies, of.rows(Attendance))),
            quorum=weighed,
            approved=tuple(_approved(of)),
            waiting=tuple(_waiting(of)),
            items=tuple(_items(of, held_items, held)),
            others=acts(of, [each for each in held if each.about not in listed]),
            carried=carried(of),
            next=following.at if following else None,
            next_at=(following.place or "") if following else "",
            approval=_approval(of),
        )


def _approved(of: Sitting) -> Iterator[Approval]:
    for each in earlier(of.session, of.meeting):
        if (each.approved_at or "").casefold() == of.meeting.reference.casefold():
            yield Approval(_said(each), each.approved_on, each.corrections or "")


def _waiting(of: Sitting) -> Iterator[str]:
    now = of.head.origin.as_at
    yield from map(_said, unapproved(of.session, of.meeting, now, by=of.day))


def _approval(of: Sitting) -> Approval | None:
    meeting = of.meeting
    if meeting.approved_on is None:
        return None
    wanted = (meeting.approved_at or "").casefold()
    held = later(of.session, meeting)
    at = next((each for each in held if each.reference.casefold() == wanted), None)
    where = _said(at) if at else meeting.approved_at or ""
    return Approval(where, meeting.approved_on, meeting.corrections or "")


def _items(of: Sitting, held: Items, actions: Sequence[Action]) -> Iterator[Item]:
    listed = held.references
    told = _Told(
        abouts=held.abouts(),
        kept=held.kept,
        actions=acts(of, [each for each in actions if each.about in listed]),
        recorded=of.rows(Recorded),
        scored=scored(of, listed),
    )
    for each in held.headings:
        rows = tuple(_considered(of, row.about, told) for row in each.rows)
        yield Item(each.number, each.item, each.minute, rows)


@dataclass(frozen=True)
class _Told:
    """What is read of all subjects at once."""

    abouts: Mapping[str, About]
    kept: Mapping[str, AgendaItem]
    actions: tuple[Act, ...]
    recorded: Sequence[Recorded]
    scored: frozenset[str]


def _considered(of: Sitting, mine: str, told: _Told) -> Considered:
    row = told.kept.get(mine, AgendaItem())
    return Considered(
        about=told.abouts[mine],
        state=row.state or "",
        reason=row.reason or "",
        decision=row.decision or "",
        support=row.support or "",
        score=(row.score or "") if mine in told.scored else "",
        actions=tuple(each for each in told.actions if each.about and each.about.reference == mine),
        recorded=tuple(
            (of.agencies.called(each.agency), each.state or NOT_YET)
            for each in told.recorded
            if each.about == mine
        ),
    )


def _said(meeting: Meeting) -> str:
    on = f"{day(day_of(meeting.at))} " if meeting.at else ""
    return f"{on}({meeting.reference})"
