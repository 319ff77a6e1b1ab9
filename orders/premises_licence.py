"""The licence of a place: its number, and how far each review of it has got."""

from collections.abc import Iterator

from disrupt import phrasing
from disrupt.page import Page
from disrupt.records import LicenceCondition
from disrupt.workspace import Workspace
from orders.around import standings_of
from orders.entries import Entry
from orders.given import words_of
from orders.reckoning import Law
from orders.stages import OVER
from orders.standing import Standing
from orders.terms import Power
from orders.working import many

LICENSED = "licensed"
"""What a power asks of a place that is used on its licence alone."""
OUTCOME, DECIDED = "outcome", "decided"
ASKED = ("applied for", "hearing listed")
"""How far a review has got until it is decided: then its decision says more."""


def licence_says(page: Page) -> str:
    """Such as “Premises licence WX/PL/0412, 4 conditions”; nothing where none is recorded."""
    known = {field.name: value for field, value in page.values}
    live = [
        each
        for dated in page.dated
        if dated.part is LicenceCondition
        for each in dated.held
        if each.held_on(page.as_at)
    ]
    number = known.get("licence_number")
    if not number and not live:
        return ""
    called = f"Premises licence {number}" if number else "Premises licence, number not recorded"
    return f"{called}, {many(len(live), 'condition')}" if live else called


def reviews_of(desk: Workspace, law: Law, page: Page) -> tuple[Entry, ...]:
    """Those that are not over, as far as the reader may see them."""
    told = (each for each in standings_of(desk, law, page) if _is_review(each.power))
    return tuple(
        Entry("order", each.of.order.reference, each.power.name, _state(each), "")
        for each in told
        if each.stage not in OVER
    )


def _is_review(power: Power) -> bool:
    return any(LICENSED in (opening.when or {}) for opening in power.open)


def _state(review: Standing) -> str:
    """Such as “decided 3 November 2026, licence suspended, in force”."""
    return ", ".join(_parts(review))


def _parts(review: Standing) -> Iterator[str]:
    decided = review.of.when(DECIDED)
    if decided:
        yield f"decided {phrasing.when(decided)}"
        yield from _outcome(review)
    if not decided or review.stage not in ASKED:
        yield review.stage


def _outcome(review: Standing) -> Iterator[str]:
    said = review.of.facts().get(OUTCOME)
    words = (words_of(fact) for fact in review.power.facts if fact.id == OUTCOME)
    yield from (known[str(said)] for known in words if said in known)
