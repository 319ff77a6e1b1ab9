"""What is due on licences, decisions on them, and disclosures: by the clocks of licensing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.moments import day_of, written
from disrupt.records import Disclosure, Licence, Subject
from orders.alerts.found import Found
from orders.licensing_answer import sort_of
from orders.licensing_asked import ENDS
from orders.licensing_disclosed import licences_about
from orders.licensing_dues import Due
from orders.licensing_duties import is_owed, of_a_disclosure, of_a_licence, of_a_self_report
from orders.licensing_held import HeldLicence, has_ended, telling, with_decisions
from orders.reckoning import Law


def of_licences(session: Session, law: Law, at: datetime) -> Iterator[Found]:
    """Of those in use; of the last of each holder's that ran out, that it did and no more."""
    for holder, held in _by_holder(session).items():
        for each in telling(held, at):
            if not _is_over(law, each, at):
                about = (holder,) if holder else ()
                yield from _open(each.licence, _of_its_life(law, each, at), about=about)


def _of_its_life(law: Law, held: HeldLicence, at: datetime) -> Iterator[Due]:
    is_in_use = not has_ended(held.licence, at)
    for each in (*of_a_licence(law, held.licence).dues, *_of_reports(law, held)):
        if is_in_use or each.name == ENDS:
            yield each


def _of_reports(law: Law, held: HeldLicence) -> Iterator[Due]:
    """Each by what it tells of: none takes the place of another, nor loses what was done of it."""
    for report in held.reports:
        for due in of_a_self_report(law, held.licence, report).dues:
            happened = written(report.happened) if report.happened else ""
            yield replace(due, name=f"{due.name} {report.what or ''} {happened}")


def of_decisions(session: Session, law: Law, at: datetime) -> Iterator[Found]:
    for held in _by_holder(session).values():
        for each in held:
            for decision in each.decisions:
                dues = each.clock(law, decision, at).dues
                about = (each.licence.reference, each.licence.holder or "")
                yield from _open(decision, dues, about=tuple(filter(None, about)))


def of_disclosures(session: Session, law: Law, at: datetime) -> Iterator[Found]:
    every = session.scalars(select(Disclosure).order_by(Disclosure.id)).all()
    answers: dict[str, Disclosure] = {}
    for each in every:
        answers.setdefault(each.answers or "", each)
    for each in every:
        answer = answers.get(each.reference)
        if is_owed(each, answer):
            about = licences_about(session, each)
            duties = of_a_disclosure(law, each, licences=about, answer=answer)
            yield from _open(each, duties.dues, about=tuple(each.about or ()))


def _by_holder(session: Session) -> dict[str, Sequence[HeldLicence]]:
    found: dict[str, list[HeldLicence]] = defaultdict(list)
    licences = session.scalars(select(Licence).order_by(Licence.id)).all()
    for each in with_decisions(session, licences):
        found[each.licence.holder or each.licence.reference].append(each)
    return dict(found)


def _is_over(law: Law, held: HeldLicence, at: datetime) -> bool:
    """Taken away for good: nothing of it is due any more."""
    if not any(sort_of(each).for_good for each in held.decisions):
        return False
    answer = held.answer(law, at)
    taken = answer.effect and sort_of(answer.effect.decision).for_good
    return answer.verdict == "no" and bool(taken)


def _open(record: Subject, dues: Iterable[Due], about: tuple[str, ...]) -> Iterator[Found]:
    for each in dues:
        if each.met is None and each.lost != "limit" and not each.is_supposed:
            yield Found(record, each, recorded=day_of(record.made_at), about=about)
