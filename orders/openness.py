"""Why a power is not open against somebody, or on a place; where it is, what is known first."""

from collections.abc import Iterator

from orders.conditions import applies
from orders.deadlines import CONFIDENCE, Deadlines
from orders.given import Given
from orders.openings import unanswered
from orders.provisions import Opening
from orders.reckoning import Law
from orders.taken import Case, reached
from orders.terms import Power

ON_PLACES = ("premises", "area")
"""What a power is about that is used where somebody can be."""
CHECK = "Check with legal."
NOT_IN_FORCE = ("prospective", "historic")
NO_MAIN = "Only once this is applied for: {}."
NO_BASE = "Only while this is in force: {}."
UNKNOWN = "Not recorded, and so not checked: {}."


def closed(power: Power, case: Case) -> Iterator[tuple[str, str]]:
    """Why it is not open, and whence that is known."""
    if power.status in NOT_IN_FORCE:
        yield power.explanation, power.in_force_section or power.statute
        return
    if power.about in ON_PLACES and not case.places:
        yield case.sort.nowhere, section_of(power)
    yield from _without_its_main(power, case)
    for each in _applying(power, case, "refused"):
        yield _said(each), power.cites(each.section)


def section_of(power: Power) -> str:
    said = power.law.get("target")
    return power.cites(said.section) if said and said.section else power.statute


def _without_its_main(power: Power, case: Case) -> Iterator[tuple[str, str]]:
    """An interim order goes with an application; what continues something needs it in force."""
    if not power.main:
        return
    states = {reached(each) for each in case.orders.get(power.main, ())}
    name = case.law.catalogue.latest(power.main).name
    if power.kind == "interim" and "applied" not in states:
        yield NO_MAIN.format(name), section_of(power)
    continues = power.kind == "notice" or power.id in _extensions(case.law)
    if continues and "in place" not in states:
        yield NO_BASE.format(name), section_of(power)


def _extensions(law: Law) -> frozenset[str]:
    return frozenset(each.extension for each in law.catalogue)


def _said(opening: Opening) -> str:
    """What nobody has verified is to be checked, wherever it stands."""
    is_verified = CONFIDENCE[opening.evidence] != "low"
    return opening.says if is_verified else f"{opening.says} {CHECK}"


def _applying(power: Power, case: Case, level: str) -> Iterator[Opening]:
    """As of an order of which only the person or the place is known, and nothing has happened."""
    known = Deadlines(power, Given(case.known, {}), case.law.local)
    return (each for each in power.open if each.level == level and applies(each, known))


def notes(power: Power, case: Case) -> Iterator[str]:
    """What is to be known before it is used."""
    if power.status == "pilot":
        yield power.explanation
    for each in _applying(power, case, "note"):
        yield f"{_said(each)} ({power.cites(each.section)})"
    asked = (each for each in power.open if each.level == "refused")
    if missing := sorted({label for each in asked for label in unanswered(each, case.known)}):
        yield UNKNOWN.format("; ".join(missing))
