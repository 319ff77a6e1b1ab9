"""A decision on a licence as it is typed: what is asked of it, and what the law says of it."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from disrupt import letterheads
from disrupt.checks import Values
from disrupt.fields import Field, fields_of
from disrupt.records import Licence, LicenceDecision
from disrupt.workspace import Workspace
from orders.eyes import eyes_of
from orders.licences_looked import Head, Told, duties_of, head_of, held_licence, told
from orders.licensing import Decision, Sort, licensing
from orders.licensing_answer import once_taken
from orders.licensing_asked import KEPT_IN
from orders.licensing_decision import DecisionClock, decision_clock
from orders.licensing_held import HeldLicence
from orders.licensing_notice import NoticePoint, notice_points
from orders.questions import asked_by
from orders.reckoning import Law
from orders.said import Said
from orders.terms import Power

KIND = LicenceDecision.kind_name()
FIRST = ("licence", "decision")
"""What all the rest hangs on."""
THEN = (
    *("decided_by", "decided", "notified", "immediate", "safety_reasons", "ends"),
    *("relevant_information", "reason", "reason_text", "nr3s_searched"),
    *("served_how", "served_by", "disclosure", "owner", "deputy"),
)
"""Asked after it, in this order; what came of it is recorded later, on its own page."""
SUPPOSED = "revoke"
"""While nobody has said which decision it is: of this one the most is asked."""
REASONS = {"reasons_given": "safety_reasons", **KEPT_IN}
"""By the word that a clock has for it, the field that says it."""
IF_GIVEN = "if this notice is given"


@dataclass(frozen=True)
class Weighed:
    """What would stand there, if it were recorded as it is typed."""

    head: Head
    clock: DecisionClock
    points: tuple[NoticePoint, ...]
    power: Power | None
    at: datetime


@dataclass(frozen=True)
class Asking:
    """The fields to fill, and why none of them asks for effect at once, where none does."""

    fields: tuple[Field, ...]
    not_at_once: Said | None


@dataclass(frozen=True)
class _About:
    law: Law
    sort: Sort | None
    decision: Decision
    not_at_once: Said | None

    @property
    def is_against(self) -> bool:
        """Against whoever holds the licence, or wants it."""
        each = self.decision
        return each.stops or each.refuses or each.ends_with_its_term

    def asks_beside(self, name: str) -> bool:
        """Whether a clock asks for it that goes with such a decision."""
        besides = self.sort.besides if self.sort else ()
        powers = (each.power for each in besides if self.decision.word in each.decisions)
        return any(name in _ids(self.law.catalogue.latest(power)) for power in powers)


WHERE: Mapping[str, Callable[[_About], bool]] = {
    **dict.fromkeys(("immediate", "safety_reasons"), lambda about: not about.not_at_once),
    **dict.fromkeys(("reason", "reason_text"), lambda about: about.is_against),
    "ends": lambda about: about.decision.stops and not about.decision.for_good,
    "relevant_information": lambda about: about.asks_beside("relevant_information"),
    "nr3s_searched": lambda about: about.asks_beside("searched"),
}
"""What is asked only where the law has it; all else always is."""


def asked(desk: Workspace, law: Law, licence: str, word: str) -> Asking:
    """Of a decision of this word on that licence."""
    desk.ask_to_write(KIND)
    with desk.store.reading() as session:
        held = held_licence(session, licence)
    of, word = held.licence if held else None, _known(word)
    refused = not_at_once(law, of, word, desk.store.clock.now()) if of else None
    sort = licensing().sort_of(of.kind) if of else licensing().sorts[0]
    about = _About(law, sort, licensing().decision(word), refused)
    columns = {each.name: each for each in desk.readable(KIND)}
    wanted = [columns[name] for name in THEN if name in columns]
    return Asking(tuple(each for each in wanted if _is_asked(each, about)), refused)


def _known(word: str) -> str:
    """While a word is being typed it is no other decision yet."""
    return word if word in {each.word for each in licensing().decisions} else SUPPOSED


def _is_asked(field: Field, about: _About) -> bool:
    where = WHERE.get(field.name)
    return where is None or where(about)


def not_at_once(law: Law, licence: Licence, word: str, at: datetime) -> Said | None:
    """What the law has against such a decision at once; nothing where it can have effect so."""
    plain = LicenceDecision(licence=licence.reference, decision=word, notified=at, immediate=False)
    said = {"immediate": True, "safety_reasons": IF_GIVEN}
    meant = LicenceDecision(licence=licence.reference, decision=word, notified=at, **said)
    before = decision_clock(law, licence, plain, at).says
    found = decision_clock(law, licence, meant, at).says
    return next((each for each in found if each.level != "note" and each not in before), None)


def weigh(desk: Workspace, law: Law, values: Values) -> Weighed | None:
    """Nothing is written. Nothing comes back where no licence of that name is there."""
    desk.ask_to_write(KIND)
    with desk.store.reading() as session:
        held = held_licence(session, str(values.get("licence") or ""))
        if held is None:
            return None
        head = head_of(session, eyes_of(desk), held, duties_of(law, held), answer=None)
        settled, at = letterheads.policy(session), desk.store.clock.now()
    return _weighed(law, head, held, typed(values), at=at, policy=settled)


def _weighed(
    law: Law,
    head: Head,
    held: HeldLicence,
    decision: LicenceDecision,
    *,
    at: datetime,
    policy: str,
) -> Weighed:
    licence, sort = held.licence, licensing().sort_of(held.licence.kind)
    return Weighed(
        head=replace(head, answer=answered(law, held, decision, at)),
        clock=held.clock(law, decision, at),
        points=notice_points(law, licence, decision, at, policy=policy),
        power=law.catalogue.latest(sort.decision) if sort else None,
        at=at,
    )


def answered(law: Law, held: HeldLicence, decision: LicenceDecision, at: datetime) -> Told:
    """As it will be once this notice is given; as it is now, until it is known when that is."""
    if not decision.notified or not licensing().decision(decision.decision).stops:
        return told(held.answer(law, at))
    found = told(once_taken(law, held.licence, (*held.decisions, decision), at))
    return replace(found, why=f"{IF_GIVEN}: {found.why}" if found.why else IF_GIVEN)


def typed(values: Values) -> LicenceDecision:
    """It stands in no register."""
    names = {each.name for each in fields_of(LicenceDecision)}
    return LicenceDecision(**{name: value for name, value in values.items() if name in names})


def field_of(law: Law, licence: Licence, said: Said) -> str:
    """Beside which field it is told; beside the decision itself where it is about no other."""
    names = tuple(name for name in (*THEN, *REASONS) if name not in FIRST)
    for power in _powers(law, licence):
        if (found := asked_by(power, said.text, names)) in names:
            return REASONS.get(found, found)
    return FIRST[-1]


def _powers(law: Law, licence: Licence) -> Iterable[Power]:
    if sort := licensing().sort_of(licence.kind):
        for name in (sort.decision, *(each.power for each in sort.besides)):
            yield law.catalogue.latest(name)


def _ids(power: Power) -> Collection[str]:
    return {each.id for each in power.facts} | {each.id for each in power.events}
