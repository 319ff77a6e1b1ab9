"""What a list shows of actions and plans beside what is held: about whom, by whom, how late."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.fields import Field, Kind, Search, Seen
from disrupt.lists import Word, WordList
from disrupt.moments import When
from disrupt.named import names
from disrupt.records import SUBJECTS, Action, Meeting, Person, Plan, Premises, Subject
from disrupt.worked import Known, Values, WorkedOut
from disrupt.workspace import Workspace
from orders.forum.agencies import agencies
from orders.forum.promised import DONE, OPEN, OVERDUE, days_over, stands
from orders.held import batches
from orders.reckoning import Law

STATES = WordList(
    title="How it stands",
    source="Worked out from the day on which it is due and the day on which it was closed",
    words=tuple(Word(each, each) for each in (OVERDUE, OPEN, DONE)),
)
FIELDS = (
    Field("whom", "About whom or where", Kind.TEXT, Seen.IDENTITY, searched=Search.NAME),
    Field("by_whom", "Agency, by name", Kind.TEXT, Seen.ACTIONS, searched=Search.NAME),
    Field("by_when", "Still due", Kind.DATE, Seen.ACTIONS),
    Field("stands", "Stands", Kind.CHOICE, Seen.ACTIONS, choices=STATES),
    Field("over", "Days over", Kind.TEXT, Seen.ACTIONS),
)
MET = Field("met", "Set at the meeting of", Kind.WHEN, Seen.ACTIONS)
LIKELY: tuple[type[Subject], ...] = (Person, Premises)
"""Whom nearly every one of them is about; the other kinds are asked for what is left."""


def actions(_law: Law, desk: Workspace) -> WorkedOut:
    def work(session: Session, ids: Sequence[int], _wanted: Collection[str]) -> Known:
        known: dict[int, Values] = {}
        for some in batches(ids):
            held = session.scalars(select(Action).where(Action.id.in_(some))).all()
            met = _met(session, {each.meeting for each in held if each.meeting})
            say = _sayer(desk, session, held)
            known |= {each.id: {**say(each), "met": met.get(each.meeting or "")} for each in held}
        return known

    return WorkedOut((*FIELDS, MET), work)


def plans(_law: Law, desk: Workspace) -> WorkedOut:
    def work(session: Session, ids: Sequence[int], _wanted: Collection[str]) -> Known:
        known: dict[int, Values] = {}
        for some in batches(ids):
            held = session.scalars(select(Plan).where(Plan.id.in_(some))).all()
            say = _sayer(desk, session, held)
            known |= {each.id: say(each) for each in held}
        return known

    return WorkedOut(FIELDS, work)


def called(desk: Workspace, session: Session, wanted: Iterable[str]) -> Mapping[str, str]:
    """What these are called of whatever kind they are; the nameless and unseen are left out."""
    left, found = set(wanted), dict[str, str]()
    for kind in (*LIKELY, *(each for each in SUBJECTS if each not in LIKELY)):
        if not left:
            break
        found |= names(desk, session, kind, left)
        left -= found.keys()
    return found


def _sayer(
    desk: Workspace, session: Session, held: Sequence[Action | Plan]
) -> Callable[[Action | Plan], Values]:
    whom = called(desk, session, {each.about for each in held if each.about})
    known = agencies(session)

    def say(of: Action | Plan) -> Values:
        over = days_over(of, desk.today)
        return {
            "whom": whom.get(of.about or "", of.about) or None,
            "by_whom": known.called(of.agency) or None,
            "by_when": None if of.closed else of.due,
            "stands": stands(of, desk.today),
            "over": str(over) if over else None,
        }

    return say


def _met(session: Session, wanted: Collection[str]) -> Mapping[str, When | None]:
    held = session.scalars(select(Meeting).where(Meeting.reference.in_(wanted))).all()
    return {each.reference: each.at for each in held}
