"""Have all measures been taken: each power and tactic with its state, and why."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import cast

from sqlalchemy.orm import Session

from disrupt import phrasing
from disrupt.moments import LAST_MINUTE, ending
from disrupt.workspace import Workspace
from orders.binding import IN_FORCE, ends_in_words
from orders.eyes import EVERYTHING, Eyes, eyes_of
from orders.finding import one_of
from orders.openness import closed, notes, section_of
from orders.outcomes import sorts
from orders.reckoning import Law
from orders.standing import END_NOT_KNOWN, Standing
from orders.tactics_tried import says, tried
from orders.taken import REACHED, Case, State, case_of, reached
from orders.terms import Power
from orders.whom import SORTS, Sort, Whom, sort_of

RANK: tuple[State, ...] = tuple(dict.fromkeys(REACHED.values()))
"""Of several orders, what stands first here."""
TOLD: Mapping[State, tuple[str, ...]] = {
    "applied": ("hearing listed", "applied", "received"),
    "considered": ("considered",),
    "tried": ("discharged", "superseded", "ended"),
    "ruled out": ("refused", "withdrawn", "ended"),
}
"""The event that tells of each state: the first of them that happened."""
CLOSED: State = "not open"


@dataclass(frozen=True)
class Option:
    measure: str
    """The id of the power or the tactic."""
    name: str
    state: State
    why: str
    source: str
    reference: str = ""
    """Of the order or the outcome that says so."""


def measures(
    desk: Workspace, law: Law, reference: str, as_at: date | None = None
) -> tuple[Option, ...]:
    """Of a person or a place, as at the end of a day, else now; that one looked is in the log."""
    desk.ask("show")
    kind, number = one_of(desk, tuple(SORTS), reference)
    at = desk.store.clock.now()
    if as_at and as_at != desk.today:
        at = ending(as_at) - LAST_MINUTE
    with desk.store.viewing(kind.kind_name(), number, desk.reason) as session:
        whom = cast(Whom, session.get_one(kind, number))
        return options(session, law, whom, at, eyes=eyes_of(desk))


def options(
    session: Session, law: Law, whom: Whom, at: datetime, *, eyes: Eyes = EVERYTHING
) -> tuple[Option, ...]:
    """The powers by their names, then the tactics."""
    sort = sort_of(whom)
    if not eyes.may(*sort.needs):
        return ()
    case = case_of(session, law, whom, at, eyes=eyes)
    return (*(option(power, case) for power in usable(law, sort)), *_tactics(session, whom, at))


def usable(law: Law, sort: Sort) -> Sequence[Power]:
    """Against a person also those on the places that they run, and what outcomes put them under."""
    of_outcomes = {each.power for each in sorts().values()}
    ranks: dict[str, int] = {about: at for at, about in enumerate(sort.about)}
    found = (
        each
        for each in law.catalogue
        if each.about in ranks and (each.kind != "clock" or each.id in of_outcomes)
    )
    return sorted(found, key=lambda each: (ranks[each.about], each.name))


def option(power: Power, case: Case) -> Option:
    source = section_of(power)
    if found := _by_orders(power, case) or _by_outcomes(power, case):
        state, why, reference = found
        return Option(power.id, power.name, state, why, source, reference)
    if why_not := tuple(closed(power, case)):
        why = " ".join(dict.fromkeys(says for says, _ in why_not))
        source = "; ".join(dict.fromkeys(section for _, section in why_not))
        return Option(power.id, power.name, CLOSED, why, source)
    return Option(power.id, power.name, "not considered", " ".join(notes(power, case)), source)


def _by_orders(power: Power, case: Case) -> tuple[State, str, str] | None:
    """Of several orders the one that got furthest, and of those the last that was recorded."""
    told = [(reached(each), each) for each in case.orders.get(power.id, ())]
    if not told:
        return None
    state, of = min(reversed(told), key=lambda each: RANK.index(each[0]))
    return state, _order_says(state, of, case), of.of.order.reference


def _order_says(state: State, of: Standing, case: Case) -> str:
    if state == "in place":
        ends = ends_in_words(of.ends) if of.ends else of.ends_says
        not_yet = of.stage if of.stage != IN_FORCE else ""
        return ", ".join(part for part in (of.of.order.reference, ends, not_yet) if part)
    return f"{of.of.order.reference}, {_happened(state, of, case)}"


def _happened(state: State, of: Standing, case: Case) -> str:
    """What brought it there, and when; what was noted beside it, for whoever may read that."""
    for event in TOLD[state]:
        if when := of.of.when(event):
            noted = [
                each.detail for each in of.of.events if each.event == event and each.at == when
            ]
            seen = "detail" in case.eyes.fields("order_event")
            beside = f": {noted[-1]}" if seen and noted and noted[-1] else ""
            return f"{event} {phrasing.when(when)}{beside}"
    return f"ended {phrasing.when(of.ends)}" if state == "tried" and of.ends else of.stage


def _by_outcomes(power: Power, case: Case) -> tuple[State, str, str] | None:
    held = case.outcomes.get(power.id, ())
    if not held:
        return None
    live = [each for each in held if each.is_live(case.at)]
    last = (live or held)[-1]
    ends = phrasing.when(last.last) if last.last else ""
    if live:
        return "in place", f"to {ends}" if ends else END_NOT_KNOWN, last.outcome.reference
    return "tried", f"ended {ends}" if ends else "ended", last.outcome.reference


def _tactics(session: Session, whom: Whom, at: datetime) -> Iterator[Option]:
    """What a disruption was recorded with was tried."""
    for each, done in tried(session, whom, at):
        if done:
            last = done[-1].reference
            yield Option(each.word, each.says, "tried", says(done), each.section, last)
        else:
            yield Option(each.word, each.says, "not considered", each.sort, each.section)
