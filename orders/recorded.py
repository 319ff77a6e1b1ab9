"""An order as it is recorded, in the words that the clock asks for."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from disrupt.links import references
from disrupt.moments import When, beginning, ending, written
from disrupt.records import (
    Child,
    Circulation,
    Condition,
    Order,
    OrderEvent,
    Person,
    Premises,
)
from disrupt.records.child import Care

COLUMNS = ("applied", "made", "served", "ends", "travel_ends")
# An event of the law that stands in a column of another name.
KEPT_IN: Mapping[str, str] = {
    **{name: name for name in COLUMNS},
    "granted": "made",
    "expires": "ends",
    "first_served": "served",
}
CARE_ENDS: Mapping[str, tuple[str, frozenset[str]]] = {
    "care_order_ended": ("s49-care", frozenset({"care order", "interim care order"})),
    "epo_ends": ("s49-epo", frozenset({"emergency protection order"})),
}
"""By the event, the basis of a notice that ends with a child's care, and the care it is."""
OF_ONE = frozenset({"discharged", "superseded"})
"""What may befall one of several respondents, and leaves the order of the others as it is."""
DETERMINED = ("made", "refused", "withdrawn")
"""What an application comes to."""
UNTIL_FURTHER_ORDER = "until_further_order"
SAYS = "="


@dataclass(frozen=True)
class Recorded:
    """One order, what happened to it beside its own columns, and what its dates hang on."""

    order: Order
    events: tuple[OrderEvent, ...] = ()
    conditions: tuple[Condition, ...] = ()
    circulation: tuple[Circulation, ...] = ()
    respondents: tuple[Person, ...] = ()
    child: Child | None = None
    care: tuple[Care, ...] = ()
    premises: Premises | None = None
    main: "Recorded | None" = None
    """The application, notice or order that it belongs to."""
    following: tuple["Recorded", ...] = ()
    """Those that belong to it: an interim order, an order after a notice, an extension."""

    @property
    def respondent(self) -> Person | None:
        """Of several, the one who is named first."""
        return self.respondents[0] if self.respondents else None

    def when(self, event: str) -> When | None:
        """Of what happened several times, the last."""
        if event in KEPT_IN:
            kept: When | None = getattr(self.order, KEPT_IN[event])
            return kept
        held = [each for each in self.events if each.event == event and each.at]
        if event in OF_ONE and not self._of_all(held):
            held = [each for each in held if not each.person]
        return max((each.at for each in held if each.at), key=ending, default=None)

    def _of_all(self, events: Iterable[OrderEvent]) -> bool:
        """What befell each of several respondents befell the order."""
        return {each.person for each in events} >= set(references(self.order.person))

    def served(self) -> Mapping[str, When]:
        """By the respondent whom it names, the first service of each."""
        named: dict[str, When] = {}
        for each in self.events:
            if each.event == "served" and each.person and each.at:
                named[each.person] = min(each.at, named.get(each.person, each.at), key=beginning)
        return named

    def born(self, event: str) -> When | None:
        """A birth of which the whole date is known."""
        who = {"born": self.respondent, "child_born": self.child}.get(event)
        born = who.born if who else None
        return born.earliest() if born and born.day and not born.about else None

    def told(self, event: str) -> When | None:
        """What the order that it belongs to says, or those that belong to it."""
        return TOLD[event](self) if event in TOLD else None

    def known(self, event: str) -> When | None:
        """What was recorded of this order goes before what others say of it."""
        return self.born(event) or self.when(event) or self.told(event)

    def facts(self) -> dict[str, object]:
        """What does not say “name=value” is for a person to read."""
        said: dict[str, object] = {}
        for each in self.order.facts or ():
            name, sign, value = each.partition(SAYS)
            if sign:
                said[name.strip()] = value.strip()
        if self.order.until_further_order is not None:
            said[UNTIL_FURTHER_ORDER] = self.order.until_further_order
        return said

    def happened(self, events: tuple[str, ...]) -> dict[str, object]:
        """Of the events that a power asks for, those that are known."""
        known = ((name, self.known(name)) for name in events)
        return {name: written(when) for name, when in known if when}


def determined(of: Recorded) -> When | None:
    """When an application came to its end, whatever that was."""
    known = [when for event in DETERMINED if (when := of.when(event))]
    return min(known, key=beginning, default=None)


def _main_decided(of: Recorded) -> When | None:
    """The application stands above an interim order, and follows a notice."""
    applications = (of.main,) if of.main else of.following
    known = [when for each in applications if (when := determined(each))]
    return min(known, key=beginning, default=None)


def _of_main(event: str) -> Callable[[Recorded], When | None]:
    return lambda of: of.main.when(event) if of.main else None


def _first_made(of: Recorded) -> When | None:
    """An extension of an extension goes back to the order that was extended first."""
    if of.main is None:
        return None
    return _first_made(of.main) or of.main.when("made")


def _care_ends(event: str) -> Callable[[Recorded], When | None]:
    """The last day of the care that a notice relies on, unless some of it goes on."""
    basis, words = CARE_ENDS[event]

    def ends(of: Recorded) -> When | None:
        care = [each for each in of.care if each.care in words]
        if of.facts().get("basis") != basis or not all(each.until for each in care):
            return None
        known = [each.until.earliest() for each in care if each.until and each.until.day]
        return max(known, default=None)

    return ends


TOLD: Mapping[str, Callable[[Recorded], When | None]] = {
    "main_applied": _of_main("applied"),
    "main_hearing": _of_main("hearing listed"),
    "main_decided": _main_decided,
    "first_made": _first_made,
    "current_ends": _of_main("ends"),
    "discharge_applied": lambda of: of.when("discharged"),
    **{event: _care_ends(event) for event in CARE_ENDS},
}
"""Events of an order that are recorded where they happened: with another order, or the child."""
