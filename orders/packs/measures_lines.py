"""Have all measures been taken: each power and tactic as it stood at the moment of a pack."""

from sqlalchemy import select

from disrupt.fields import Seen
from disrupt.records import Order, Person
from orders.binding import orders_of
from orders.forum.resulting import RESULT, sort_of
from orders.known import OF_RESULTS, ONLY_RESULTS, premises_of
from orders.options import CLOSED, Option, options
from orders.outcomes import sorts
from orders.packs.pieces import Piece
from orders.packs.seen import EYES, words
from orders.packs.sitting import Sitting
from orders.packs.subject import Measure
from orders.reckoning import Law
from orders.taken import State
from orders.terms import Power
from orders.whom import Whom

NOT_CONSIDERED: State = "not considered"


def measures(of: Sitting, whom: Whom) -> tuple[Measure, ...]:
    found = options(of.session, of.law, whom, of.at, eyes=EYES)
    places = _Places(of, whom) if isinstance(whom, Person) else None
    return tuple(_measure(of.law, each, places) for each in found)


class _Places:
    """Those that somebody runs: an order on one of them is of that place, and not of them."""

    def __init__(self, of: Sitting, whom: Person) -> None:
        on_places = premises_of(of.session, whom, of.at)
        self._run = next(iter(on_places)) if len(on_places) == 1 else ""
        self._catalogue = of.law.catalogue
        self._own = {each.reference for each in orders_of(of.session, whom)}
        found = select(Order.reference, Order.premises).where(Order.premises.in_(on_places))
        self._on = {each.reference: each.premises for each in of.session.execute(found)}

    def about(self, option: Option) -> str | None:
        """What is open of several is of no one of them."""
        known = option.measure in self._catalogue
        if not known or self._catalogue.latest(option.measure).about == "person":
            return None
        if option.reference:
            return None if option.reference in self._own else self._on[option.reference]
        return self._run


def _measure(law: Law, option: Option, places: _Places | None) -> Measure:
    seen, sort = _class(law, option)
    of_tactic = option.measure not in law.catalogue and option.state == NOT_CONSIDERED
    return Measure(
        name=Piece(option.name, seen, sort),
        state=option.state,
        why=words(() if of_tactic else _why(option), seen, sort),
        sort=Piece(option.why, seen, sort) if of_tactic else None,
        about=places.about(option) if places else None,
    )


def _why(option: Option) -> tuple[str, ...]:
    """Of what is to be checked first, the words themselves say where that stands."""
    return (option.why, option.source) if option.state == CLOSED else (option.why,)


def _class(law: Law, option: Option) -> tuple[Seen, str]:
    """Whether a power is open may tell what came of a case, and what an outcome did is one.

    What has no order of its own is what the forum may still do, and no order.
    """
    kinds = {sort.power: kind for kind, sort in sorts().items() if sort.power}
    if option.measure in kinds:
        return Seen.RESULT, sort_of(kinds[option.measure])
    if option.measure not in law.catalogue:
        return Seen.FACTS, ""
    asked = frozenset() if option.reference else _asked(law.catalogue.latest(option.measure))
    if asked & OF_RESULTS:
        return Seen.RESULT, RESULT if asked & OF_RESULTS <= ONLY_RESULTS else ""
    return Seen.ORDERS if option.reference else Seen.FACTS, ""


def _asked(power: Power) -> frozenset[str]:
    """What is asked before it is open, or noted."""
    said = ({*(each.when or ()), *(each.unless or ())} for each in power.open)
    return frozenset(name for each in said for name in each)
