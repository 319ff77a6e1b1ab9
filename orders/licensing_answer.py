"""May they drive, may it be used, may they operate: one line, with its reason, at a moment."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Literal

from disrupt.moments import beginning, ending
from disrupt.records import Licence, LicenceDecision
from orders.licensing import Decision, licensing
from orders.licensing_asked import earliest, latest
from orders.licensing_effect import Effect, appeal_may_hold, effect
from orders.licensing_words import done_on, doubted, held, not_yet, on, shown, stopped
from orders.reckoning import Law

Verdict = Literal["yes", "no", "not known"]
QUESTION = "Is it in force now?"
"""Of a licence whose kind is not known."""
IN_FORCE, ENDED, NOT_BEGUN, NOT_KNOWN = "in force", "ended", "not yet in force", "not known"
KEPT_ALIVE = "Whether an appeal against that keeps it going is not established here."
NEITHER = "Neither when it was granted nor when it ends is recorded."
NO_END = "When it ends is not recorded."
NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Found:
    """Of an answer all but its question."""

    verdict: Verdict
    says: str
    """The whole line, such as “Yes, until 31 January 2027”."""
    state: str
    """In a word or two: in force, revoked, suspended, ended."""
    effect: Effect | None = None
    """Of the decision that it hangs on."""


@dataclass(frozen=True)
class Answer(Found):
    question: str = QUESTION

    @property
    def sure(self) -> bool:
        """Without it, to be checked with legal."""
        return self.effect is None or self.effect.sure

    @property
    def is_over(self) -> bool:
        """It ended, was taken away or never was: nothing brings it back by itself."""
        if self.verdict != "no":
            return False
        return sort_of(self.effect.decision).for_good if self.effect else self.state != NOT_BEGUN


@dataclass(frozen=True)
class _Asked:
    """A licence at a moment, with the decisions on it that had been taken by then."""

    law: Law
    licence: Licence
    decisions: tuple[LicenceDecision, ...]
    effects: tuple[Effect, ...]
    at: datetime

    def first(self, *states: str) -> Effect | None:
        """Of the decisions in such a state, the one that takes effect before the others."""
        found = (each for each in self.effects if each.state in states)
        return min(found, key=lambda each: each.since or NEVER, default=None)


def can_drive(
    law: Law, licence: Licence, decisions: Iterable[LicenceDecision], at: datetime
) -> Answer:
    """From its grant, its end, and all decisions on it and their appeals, as known by then."""
    taken = _taken(tuple(decisions), at)
    effects = tuple(effect(law, licence, each, at) for each in taken if sort_of(each).stops)
    asked = _Asked(law, licence, taken, effects, at)
    found = next(found for way in WAYS if (found := way(asked)))
    return Answer(found.verdict, found.says, found.state, found.effect, question(licence))


def once_taken(
    law: Law, licence: Licence, decisions: Iterable[LicenceDecision], at: datetime
) -> Answer:
    """As it will be when every one of the decisions has taken effect, if no more happens."""
    decisions = tuple(decisions)
    effects = [effect(law, licence, each, at) for each in decisions if sort_of(each).stops]
    last = max((each.since for each in effects if each.since), default=at)
    return can_drive(law, licence, decisions, max(at, last))


def question(licence: Licence) -> str:
    sort = licensing().sort_of(licence.kind)
    return sort.question if sort else QUESTION


def sort_of(decision: LicenceDecision) -> Decision:
    return licensing().decision(decision.decision)


def _taken(decisions: tuple[LicenceDecision, ...], at: datetime) -> tuple[LicenceDecision, ...]:
    """What was decided before the last grant says nothing of what that gave."""
    made = [each for each in decisions if _moment(each, at) <= at]
    grants = [_moment(each, NEVER) for each in made if sort_of(each).gives]
    last = max((when for when in grants if when <= at), default=None)
    return tuple(each for each in made if last is None or _moment(each, at) >= last)


def _moment(decision: LicenceDecision, unknown: datetime) -> datetime:
    when = decision.decided or decision.notified
    return beginning(when) if when else unknown


def _revoked(asked: _Asked) -> Found | None:
    """What was taken away does not end afterwards, nor is it suspended."""
    for_good = tuple(each for each in asked.effects if sort_of(each.decision).for_good)
    return _stopped(replace(asked, effects=for_good))


def _ended(asked: _Asked) -> Found | None:
    ends = asked.licence.ends
    if ends is None or ending(earliest(ends)) > asked.at:
        return None
    if ending(latest(ends)) > asked.at:
        says = f"Not known: it ends {on(ends)}, on a day not recorded"
        return Found("not known", says, NOT_KNOWN)
    refused = [each for each in asked.decisions if sort_of(each).ends_with_its_term]
    over = ", ".join((f"the licence ended {on(ends)}", *map(done_on, refused[-1:])))
    if any(appeal_may_hold(asked.law, asked.licence, each, asked.at) for each in refused):
        return Found("not known", f"Not known: {over}. {KEPT_ALIVE}", NOT_KNOWN)
    return Found("no", f"No: {over}", ENDED)


def _stopped(asked: _Asked) -> Found | None:
    of = asked.first("in effect")
    return Found("no", stopped(of, asked.at), sort_of(of.decision).done, of) if of else None


def _doubted(asked: _Asked) -> Found | None:
    of = asked.first("not known")
    return Found("not known", doubted(of), NOT_KNOWN, of) if of else None


def _not_begun(asked: _Asked) -> Found | None:
    granted = asked.licence.granted
    if granted is None or beginning(granted.latest()) <= asked.at:
        return None
    if beginning(granted.earliest()) <= asked.at:
        says = f"Not known: it began {on(granted)}, on a day not recorded"
        return Found("not known", says, NOT_KNOWN)
    return Found("no", f"No: it does not begin before {shown(granted)}", NOT_BEGUN)


def _never_given(asked: _Asked) -> Found | None:
    if asked.licence.granted or asked.licence.ends:
        return None
    refused = [each for each in asked.decisions if sort_of(each).refuses]
    if refused:
        return Found("no", f"No: {done_on(refused[-1])}", sort_of(refused[-1]).done)
    return Found("not known", f"Not known: {NEITHER}", NOT_KNOWN)


def _without_an_end(asked: _Asked) -> Found | None:
    return None if asked.licence.ends else Found("not known", f"Not known: {NO_END}", NOT_KNOWN)


def _pending(asked: _Asked) -> Found | None:
    of = asked.first("held", "not yet")
    if of is None:
        return None
    says = held(of) if of.state == "held" else not_yet(of)
    return Found("yes", says, f"{sort_of(of.decision).done}, not in effect", of)


def _in_force(asked: _Asked) -> Found | None:
    ends = asked.licence.ends
    return Found("yes", f"Yes, until {shown(ends)}" if ends else "Yes", IN_FORCE)


WAYS: tuple[Callable[[_Asked], Found | None], ...] = (
    *(_revoked, _ended, _stopped, _doubted),
    *(_not_begun, _never_given, _without_an_end, _pending, _in_force),
)
"""The first that knows answers."""
