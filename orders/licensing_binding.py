"""What binds by a licence: whether somebody may drive by theirs, and the conditions of a place."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.moments import When, as_an_end, day_of
from disrupt.records import Licence, LicenceCondition, Person, Premises
from orders.bound import Binding, Line
from orders.breach import arrest, breach, is_sure, source
from orders.eyes import EVERYTHING, Eyes
from orders.licensing import licensing
from orders.licensing_answer import Answer
from orders.licensing_asked import earliest, latest
from orders.licensing_held import licences_of, telling, with_decisions
from orders.reckoning import Law
from orders.terms import Power

NEEDED = ("licence", "licence_decision")
"""Half an answer would be taken for the whole."""
IN_FORCE, CONDITIONS = "in force", "premises_condition"
TITLE, NUMBERED = "Premises licence", "licence number {}"


def binds_by_licence(
    session: Session, law: Law, person: Person, at: datetime, *, eyes: Eyes = EVERYTHING
) -> Iterator[Binding]:
    """Each licence that they hold, with its answer in one line."""
    licences = licences_of(session, person) if eyes.may(*NEEDED) else ()
    for each in telling(with_decisions(session, licences), at):
        yield _of_licence(law, each.licence, each.answer(law, at), at)


def _of_licence(law: Law, licence: Licence, answer: Answer, at: datetime) -> Binding:
    """It binds where a decision on it is in effect; what driving without one is, is said then."""
    power, refuses = _power(law, licence, answer), answer.verdict == "no"
    decided = answer.effect
    return Binding(
        reference=licence.reference,
        kind=licence.kind_name(),
        power=power.id,
        title=_title(licence),
        state=answer.state,
        binds=decided is not None and decided.state == "in effect",
        began=_began(licence, answer),
        served=decided.decision.notified if decided else None,
        ends=_ends(licence, answer),
        until_further_order=False,
        ends_says=f"{answer.question} {answer.says}",
        lines=(),
        breach=breach(power, {}) if refuses else "",
        arrest=arrest(power, {}, None, at) if refuses else "",
        source=_source(power, answer),
        sure=answer.sure and (not refuses or is_sure(power, None, None)),
    )


def _title(licence: Licence) -> str:
    kind, number = (licence.kind or "").capitalize(), licence.number or ""
    return " ".join(part for part in (kind, "licence" if kind else "Licence", number) if part)


def _power(law: Law, licence: Licence, answer: Answer) -> Power:
    """The clock that the answer hangs on: of a decision, else of the licence's own term."""
    sort = licensing().sort_of(licence.kind)
    return law.catalogue.latest(sort.decision if sort and answer.effect else licensing().term)


def _began(licence: Licence, answer: Answer) -> When | None:
    if answer.effect and answer.effect.day:
        return answer.effect.day
    return earliest(licence.granted) if licence.granted else None


def _ends(licence: Licence, answer: Answer) -> When | None:
    """Of a suspension in effect, its own end."""
    decided = answer.effect.decision.ends if answer.effect and answer.verdict == "no" else None
    if decided:
        return as_an_end(decided)
    return latest(licence.ends) if licence.ends else None


def _source(power: Power, answer: Answer) -> str:
    parts = (answer.effect.source if answer.effect else "", source(power))
    said = parts if answer.verdict == "no" else parts[:1]
    return "; ".join(dict.fromkeys(part for part in said if part))


def binds_premises(
    session: Session, premises: Premises, at: datetime, *, eyes: Eyes = EVERYTHING
) -> Iterator[Binding]:
    """The conditions of a premises licence that hold then, as one."""
    mine = select(LicenceCondition).where(LicenceCondition.premises_id == premises.id)
    held = session.scalars(mine).all() if eyes.may(CONDITIONS) else ()
    live = [each for each in held if each.held_on(day_of(at))]
    if live:
        yield _of_premises(premises, sorted(live, key=_by_number))


def _of_premises(premises: Premises, live: list[LicenceCondition]) -> Binding:
    number = premises.licence_number
    return Binding(
        reference=premises.reference,
        kind=premises.kind_name(),
        power="",
        title=TITLE,
        state=IN_FORCE,
        binds=True,
        began=min(each.begun_on() for each in live),
        served=None,
        ends=None,
        until_further_order=False,
        ends_says=NUMBERED.format(number) if number else "",
        lines=tuple(map(_line, live)),
        breach="",
        arrest="",
        source="",
        sure=True,
    )


def _line(held: LicenceCondition) -> Line:
    return Line(held.number, held.text, "", "", held.until.latest() if held.until else None)


def _by_number(held: LicenceCondition) -> tuple[int, str]:
    digits = "".join(each for each in held.number if each.isdigit())
    return int(digits or 0), held.number
