"""What one decision on a licence does at a moment: in effect, not yet, held by an appeal, over."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Literal

from disrupt.moments import When, as_an_end, beginning, ending
from disrupt.records import Licence, LicenceDecision
from orders.conditions import is_after
from orders.deadlines import Deadline
from orders.licensing import Appeal, licensing
from orders.licensing_asked import Asked, as_at, ask, of_decision
from orders.reckoning import Law, Reckoning
from orders.said import Said

State = Literal["in effect", "not yet", "held", "over", "not known"]
NO_KIND = "What kind of licence it is is not recorded."
NO_NOTICE = "When notice of it was given is not recorded."
PERHAPS_AT_ONCE = "Whether it took effect at once, for public safety, is not recorded."
NO_REASONS = "The reasons of public safety that it needs to take effect at once are not recorded."
LATE_APPEAL = "The appeal was made after the last day to appeal: check whether it holds it."
NOTHING_RECKONED = "Nothing is reckoned of it."
EFFECT, BITES, APPEAL = "effect", "bites", "appeal"


@dataclass(frozen=True)
class Effect:
    decision: LicenceDecision
    """As it was known at that moment."""
    state: State
    since: datetime | None = None
    """When it takes effect, unless an appeal holds it then."""
    day: When | None = None
    """The day at whose end, or the day or moment on which, that is."""
    at_its_end: bool = False
    at_once: bool = False
    """For public safety: no appeal delays it."""
    appeal_by: When | None = None
    source: str = ""
    sure: bool = True
    why: str = ""
    """What is not known, where it is not."""


@dataclass(frozen=True)
class _Taken:
    """When a decision takes effect, as one reckoning has it."""

    since: datetime
    by: Deadline
    at_its_end: bool


@dataclass(frozen=True)
class _Case:
    """One decision as it was known at a moment, and the clock that is asked of it."""

    law: Law
    power: str
    asked: Asked
    decision: LicenceDecision
    at: datetime

    @cached_property
    def found(self) -> Reckoning:
        return ask(self.law, self.power, self.asked)

    @cached_property
    def taken(self) -> _Taken | None:
        return _taken(self.found)

    @cached_property
    def appeal(self) -> Appeal | None:
        """How an appeal ended."""
        outcome = self.decision.appeal_outcome
        return licensing().appeal(outcome) if self.decision.appeal_ended else None

    def has_come(self, taken: _Taken | None) -> bool:
        return taken is not None and taken.since <= self.at

    def supposed(self) -> _Taken | None:
        """If what nobody said of its effect were said of it: that it is at once, and why."""
        unsaid = {"immediate": True, "reasons_given": True}
        facts = {**unsaid, **self.asked.facts}
        return _taken(ask(self.law, self.power, Asked(facts, self.asked.events)))

    def at_the_soonest(self) -> _Taken | None:
        """If there were no appeal."""
        own = {name: when for name, when in self.asked.events.items() if name != "appeal_ended"}
        asked = Asked({**self.asked.facts, "appealed": False}, own)
        return _taken(ask(self.law, self.power, asked))


def effect(
    law: Law,
    licence: Licence,
    decision: LicenceDecision,
    at: datetime,
    *,
    others: tuple[LicenceDecision, ...] = (),
) -> Effect:
    """Of a suspension or a revocation; what else is decided stops nobody by itself."""
    known, sort = as_at(decision, at), licensing().sort_of(licence.kind)
    if sort is None:
        return Effect(known, "not known", why=NO_KIND)
    case = _Case(law, sort.decision, of_decision(licence, known, at, others), known, at)
    state, why = _state(case)
    return _described(case, state, why)


def reckoned(found: Reckoning, name: str) -> Deadline | None:
    return next((each for each in found.deadlines if each.clock.name == name), None)


def _taken(found: Reckoning) -> _Taken | None:
    """What is counted is over with its last day; what is stated has come on its day."""
    by, bites = reckoned(found, EFFECT), reckoned(found, BITES)
    if by is None:
        return None
    if by.clock.rule != "STATED":
        return _Taken(ending(by.when), by, at_its_end=True)
    if bites and ending(bites.when) > beginning(by.when):
        return _Taken(ending(bites.when), bites, at_its_end=True)
    return _Taken(beginning(by.when), by, at_its_end=False)


def _state(case: _Case) -> tuple[State, str]:
    """And what is not known, where it is not."""
    decision = case.decision
    if _is_over(case):
        return "over", ""
    if decision.notified is None:
        return "not known", NO_NOTICE
    if case.appeal and case.appeal.leaves != "standing":
        return "not known", f"{case.appeal.says[:1].upper()}{case.appeal.says[1:]}."
    if case.has_come(case.taken):
        return "in effect", ""
    if decision.immediate is not False and case.has_come(case.supposed()):
        return "not known", NO_REASONS if decision.immediate else PERHAPS_AT_ONCE
    return ("not yet", "") if case.taken else _without_a_day(case)


def _is_over(case: _Case) -> bool:
    """Its own end has come, or an appeal left nothing of it."""
    ends = case.decision.ends
    if ends and ending(as_an_end(ends)) <= case.at:
        return True
    return case.appeal is not None and case.appeal.leaves == "nothing"


def _without_a_day(case: _Case) -> tuple[State, str]:
    """Held by an appeal that was made in time; or else why nothing is reckoned."""
    last, appealed = reckoned(case.found, APPEAL), case.decision.appealed
    if not appealed or not last:
        return "not known", _gravest(case.found.says)
    return ("not known", LATE_APPEAL) if is_after(appealed, last.when) else ("held", "")


def _gravest(says: tuple[Said, ...]) -> str:
    return next((said.text for said in says if said.level != "note"), NOTHING_RECKONED)


def _described(case: _Case, state: State, why: str) -> Effect:
    """With the day that counts: of one that is held, the first on which it could take effect."""
    taken = case.taken or case.at_the_soonest()
    last = reckoned(case.found, APPEAL)
    notified = case.decision.notified
    return Effect(
        decision=case.decision,
        state=state,
        since=taken.since if taken else None,
        day=taken.by.when if taken else None,
        at_its_end=bool(taken and taken.at_its_end),
        at_once=bool(taken and case.decision.immediate and taken.by.when == notified),
        appeal_by=last.when if last else None,
        source=taken.by.source if taken else "",
        sure=bool(taken and taken.by.confidence == "high"),
        why=why,
    )


def appeal_may_hold(law: Law, licence: Licence, decision: LicenceDecision, at: datetime) -> bool:
    """Whether an appeal against it may be or may have been made, and did not fail."""
    known, sort = as_at(decision, at), licensing().sort_of(licence.kind)
    if known.appeal_ended:
        return licensing().appeal(known.appeal_outcome).leaves != "standing"
    found = ask(law, sort.decision, of_decision(licence, known, at, ())) if sort else None
    last = reckoned(found, APPEAL) if found else None
    return known.appealed is not None or last is None or ending(last.when) > at
