"""Every date of a decision on a licence, and what the law has against it or says beside it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from disrupt.moments import day_of
from disrupt.records import Licence, LicenceDecision
from orders.conditions import is_after
from orders.deadlines import Deadline
from orders.licensing import Note, Sort, licensing
from orders.licensing_asked import MET, Asked, ask, of_decision
from orders.licensing_dues import Due, in_order, of_clock
from orders.licensing_effect import NO_KIND, Effect, effect, reckoned
from orders.reckoning import Law, Reckoning, by_urgency
from orders.said import Said, Sayings

REMOVAL, ENTERED, ENTRY = "retain_until", "entered", "nr3s"
IF_TODAY = "{}, if it is made today"
AUTHORITY = "elsewhere"
"""As the clocks take an authority of which nothing is said."""


@dataclass(frozen=True)
class DecisionClock(Sayings):
    """The gravest is said first, and nothing twice."""

    dues: tuple[Due, ...]
    """The earliest first."""
    effect: Effect | None
    """Of a suspension or a revocation, what it does at the moment that was asked of."""
    editions: tuple[str, ...] = ()

    def due(self, name: str) -> Due | None:
        return next((each for each in self.dues if each.name == name), None)


def decision_clock(
    law: Law,
    licence: Licence,
    decision: LicenceDecision,
    at: datetime,
    *,
    others: tuple[LicenceDecision, ...] = (),
) -> DecisionClock:
    """Held or being typed; `others` are the decisions on the same licence beside it."""
    sort = licensing().sort_of(licence.kind)
    if sort is None:
        return DecisionClock((Said("warned", f"{NO_KIND} Nothing is reckoned."),), (), None)
    asked = of_decision(licence, decision, at, others)
    found = [ask(law, power, asked) for power in _powers(sort, decision)]
    dues = [*_dues(found, decision), *_supposed(law, found, asked, at)]
    stops = licensing().decision(decision.decision).stops
    return DecisionClock(
        says=by_urgency([*(said for each in found for said in each.says), *_notes(asked)]),
        dues=in_order(dues),
        effect=effect(law, licence, decision, at, others=others) if stops else None,
        editions=tuple(dict.fromkeys(each.power.edition for each in found)),
    )


def _powers(sort: Sort, decision: LicenceDecision) -> Iterator[str]:
    yield sort.decision
    word = licensing().decision(decision.decision).word
    yield from (each.power for each in sort.besides if word in each.decisions)


def _dues(found: Iterable[Reckoning], decision: LicenceDecision) -> Iterator[Due]:
    """What only bounds another date is no date to act by."""
    for each in found:
        for deadline in each.deadlines:
            if not deadline.clock.is_limit:
                met = MET.get(deadline.clock.name)
                yield of_clock(deadline, decision.reference or "", met(decision) if met else None)


def _supposed(law: Law, found: Iterable[Reckoning], asked: Asked, at: datetime) -> Iterator[Due]:
    """How long an entry would be kept that is still to be made, if it were made today."""
    told, today = asked.events.get("notified"), day_of(at)
    if told is None or is_after(told, today) or ENTERED in asked.events:
        return
    for each in found:
        if reckoned(each, ENTRY):
            made = Asked(asked.facts, {**asked.events, ENTERED: today})
            kept = ask(law, each.power.id, made).deadlines
            yield from (_if_today(one) for one in kept if one.clock.name == REMOVAL)


def _if_today(found: Deadline) -> Due:
    due = of_clock(found, "")
    return replace(due, label=IF_TODAY.format(due.label), is_supposed=True)


def _notes(asked: Asked) -> Iterator[Said]:
    for each in licensing().notes:
        if _is_of(each, asked):
            yield Said("note", each.says, each.section)


def _is_of(note: Note, asked: Asked) -> bool:
    facts = {"authority": AUTHORITY, **asked.facts}
    wanted = (
        (note.kinds, "kind"),
        (note.decisions, "decision"),
        (note.authorities, "authority"),
    )
    return all(not words or facts.get(name) in words for words, name in wanted)
