"""What lists show of licensing beside what is held: what a licence is worth, and what is owed."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.fields import Field, Kind, Search, Seen
from disrupt.links import named, referred_to
from disrupt.moments import When
from disrupt.named import names
from disrupt.records import Disclosure, Licence, LicenceDecision
from disrupt.worked import Known, Values, WorkedOut
from disrupt.workspace import Workspace
from orders.held import batches
from orders.licensing import licensing
from orders.licensing_asked import MET, ask, of_decision
from orders.licensing_decision import ENTRY, REMOVAL
from orders.licensing_duties import is_owed, of_a_disclosure
from orders.licensing_effect import reckoned
from orders.licensing_held import HeldLicence, licences_by_name, with_decisions
from orders.reckoning import Law, Reckoning

AT_ONCE = 40
"""Licences whose decisions are asked for in one go: each decision is a reckoning of its own."""
WHO = Field("who", "Held by", Kind.TEXT, Seen.IDENTITY, searched=Search.NAME)
STATE = Field("state", "Now", Kind.TEXT, Seen.ORDERS)
WITH = Field("with_whom", "With whom", Kind.TEXT, Seen.NOBODY, searched=Search.WORDS)
NOTHING_OWED: Values = {"due_by": None, "due_is": None}
ON_NR3S: Mapping[str, str] = {"nr3s_due": ENTRY, "nr3s_removal": REMOVAL}
"""By the column, the date of the clock of entries."""
NOT_ON_NR3S: Values = dict.fromkeys(ON_NR3S)


def answers(law: Law, desk: Workspace) -> WorkedOut:
    """Who holds each licence, and whether it is in force, as the roadside is told."""

    def work(session: Session, ids: Sequence[int], wanted: Collection[str]) -> Known:
        at = desk.store.clock.now()
        held = {each.licence.id: each for each in _held(session, ids)}
        known: dict[int, dict[str, object]] = {number: dict.fromkeys(wanted) for number in held}
        if STATE.name in wanted:
            for number, each in held.items():
                known[number][STATE.name] = each.answer(law, at).state
        if WHO.name in wanted:
            holders = {number: each.licence.holder for number, each in held.items()}
            for number, who in _by_name(session, desk, ("licence", "holder"), holders):
                known[number][WHO.name] = who
        return known

    return WorkedOut((WHO, STATE), work, AT_ONCE)


def entries_owed(law: Law, desk: Workspace) -> WorkedOut:
    """By when each decision is to be entered on NR3S, and its entry to be taken off again."""

    def work(session: Session, ids: Sequence[int], _wanted: Collection[str]) -> Known:
        found = [each for some in batches(ids) for each in _decisions(session, some)]
        # Where nobody answered whether it rests on relevant information, the clock runs.
        owed = [each for each in found if each.relevant_information is not False]
        licences = _by_reference(session, {each.licence for each in owed})
        at = desk.store.clock.now()
        due = {each.id: _entry(law, licences.get(each.licence), each, at) for each in owed}
        return {each.id: due.get(each.id, NOT_ON_NR3S) for each in found}

    fields = (
        Field("nr3s_due", "NR3S entry by", Kind.WHEN, Seen.NOBODY),
        Field("nr3s_removal", "NR3S removal by", Kind.WHEN, Seen.NOBODY),
    )
    return WorkedOut(fields, work)


def answers_owed(law: Law, desk: Workspace) -> WorkedOut:
    """By when each disclosure is to be answered or told that has not been."""

    def work(session: Session, ids: Sequence[int], _wanted: Collection[str]) -> Known:
        found = [each for some in batches(ids) for each in _disclosures(session, some)]
        replies = _answers(session, found)
        owed = [each for each in found if is_owed(each, replies.get(each.reference))]
        licences = licences_by_name(session, {name for each in owed for name in each.about or ()})
        due = {each.id: _owed(law, each, replies, licences) for each in owed}
        parties = {each.id: each.party for each in found}
        who = dict(_by_name(session, desk, ("disclosure", "party"), parties))
        return {
            each.id: {**due.get(each.id, NOTHING_OWED), WITH.name: who.get(each.id)}
            for each in found
        }

    fields = (
        WITH,
        Field("due_by", "Due by", Kind.WHEN, Seen.NOBODY),
        Field("due_is", "What is due", Kind.TEXT, Seen.NOBODY),
    )
    return WorkedOut(fields, work)


def _held(session: Session, ids: Sequence[int]) -> Iterable[HeldLicence]:
    for some in batches(ids):
        mine = select(Licence).where(Licence.id.in_(some))
        yield from with_decisions(session, session.scalars(mine).all())


def _by_name(
    session: Session, desk: Workspace, where: tuple[str, str], said: Mapping[int, str | None]
) -> Iterator[tuple[int, str]]:
    """What a field says that holds a name or a reference: by name, as far as it may be read."""
    kind, name = where
    read = next((field for field in desk.readable(kind) if field.name == name), None)
    if read is None:
        return
    (record,) = referred_to(read.may_refer_to)
    called: dict[str, str] = {}
    for some in batches([each for each in said.values() if each]):
        called |= names(desk, session, record, some)
    for number, each in said.items():
        if each:
            yield number, called.get(each, each)


def _decisions(session: Session, ids: Sequence[int]) -> Iterable[LicenceDecision]:
    return session.scalars(select(LicenceDecision).where(LicenceDecision.id.in_(ids)))


def _by_reference(session: Session, wanted: Iterable[str]) -> Mapping[str, HeldLicence]:
    found: dict[str, Licence] = {}
    for some in batches(tuple(wanted)):
        found |= named(session, Licence, some)
    return {each.licence.reference: each for each in with_decisions(session, found.values())}


def _entry(law: Law, held: HeldLicence | None, decision: LicenceDecision, at: datetime) -> Values:
    """By the one clock that gives it: all of them would take several times as long."""
    sort = licensing().sort_of(held.licence.kind) if held else None
    if held is None or sort is None:
        return NOT_ON_NR3S
    for each in sort.besides:
        clocks = law.catalogue.latest(each.power).clocks
        if decision.decision in each.decisions and any(clock.name == ENTRY for clock in clocks):
            asked = of_decision(held.licence, decision, at, ())
            found = ask(law, each.power, asked)
            return {column: _to_do(found, name, decision) for column, name in ON_NR3S.items()}
    return NOT_ON_NR3S


def _to_do(found: Reckoning, name: str, decision: LicenceDecision) -> When | None:
    """Nothing once it was done."""
    due = reckoned(found, name)
    return due.when if due and not MET[name](decision) else None


def _disclosures(session: Session, ids: Sequence[int]) -> Iterable[Disclosure]:
    return session.scalars(select(Disclosure).where(Disclosure.id.in_(ids)))


def _answers(session: Session, found: Iterable[Disclosure]) -> Mapping[str, Disclosure]:
    """By what it answers, the first that went back."""
    replies: dict[str, Disclosure] = {}
    for some in batches([each.reference for each in found]):
        mine = select(Disclosure).where(Disclosure.answers.in_(some)).order_by(Disclosure.id)
        for each in session.scalars(mine):
            replies.setdefault(each.answers or "", each)
    return replies


def _owed(
    law: Law,
    disclosure: Disclosure,
    replies: Mapping[str, Disclosure],
    licences: Mapping[str, Sequence[Licence]],
) -> Values:
    about = [each for name in disclosure.about or () for each in licences.get(name, ())]
    answer = replies.get(disclosure.reference)
    dues = of_a_disclosure(law, disclosure, licences=about, answer=answer).dues
    due = next((each for each in dues if each.met is None), None)
    return {"due_by": due.when, "due_is": due.label} if due else NOTHING_OWED
