"""An order as it is recorded, in the words that the clock asks for."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property

from disrupt.links import references
from disrupt.moments import When, beginning, day_of, ending, written
from disrupt.partial import PartialDate
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
from orders import care

COLUMNS = ("applied", "made", "served", "ends", "travel_ends")
# An event of the law that stands in a column of another name.
KEPT_IN: Mapping[str, str] = {
    **{name: name for name in COLUMNS},
    "granted": "made",
    "expires": "ends",
    "first_served": "served",
}
NAMES_OF: Mapping[str, tuple[str, ...]] = {
    column: tuple(name for name, kept in KEPT_IN.items() if kept == column) for column in COLUMNS
}
CARE_ENDS: Mapping[str, tuple[str, frozenset[str]]] = {
    "care_order_ended": ("s49-care", frozenset({"care order", "interim care order"})),
    "epo_ends": ("s49-epo", frozenset({"emergency protection order"})),
}
"""By the event, the basis of a notice that ends with a child's care, and the care it is."""
CARE_BY_BASIS: Mapping[str, frozenset[str]] = {
    **dict(CARE_ENDS.values()),
    "s49-police-protection": frozenset({"police protection"}),
}
"""By what a notice relies on, the care in which its child must be."""
SUPERSEDED = "superseded"
OF_ORDERS, OF_APPLICATIONS = ("discharged", SUPERSEDED, "ended"), ("refused", "withdrawn")
ENDINGS = (*OF_ORDERS, *OF_APPLICATIONS)
"""Of several the first counts; naming one of several respondents, it is over for them alone."""
DETERMINED = ("made", *OF_APPLICATIONS, "ended", "discharged")
"""What an application comes to."""
ABOUT = timedelta(days=5 * 366)
"""How much later a day may lie than what is said of it, where that is known only about."""
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

    @cached_property
    def _by_name(self) -> Mapping[str, Sequence[OrderEvent]]:
        """A life may hold thousands of events, and is asked about each of them."""
        found: dict[str, list[OrderEvent]] = defaultdict(list)
        for each in self.events:
            found[each.event].append(each)
        return found

    def happenings(self, *names: str) -> Iterable[OrderEvent]:
        return (each for name in names for each in self._by_name.get(name, ()))

    def when(self, event: str) -> When | None:
        """Of what happened several times, the last; but the first service and the first end."""
        if event in KEPT_IN:
            return self._kept(KEPT_IN[event])
        if event in ENDINGS:
            return self._ended(event)
        known = (each.at for each in self.happenings(event) if each.at)
        return max(known, key=ending, default=None)

    def _kept(self, column: str) -> When | None:
        """What the column says; where it says nothing, an event of its name does."""
        held: When | None = getattr(self.order, column)
        said = [each.at for each in self.happenings(*NAMES_OF[column]) if each.at]
        if column == "served":
            return min((*said, *([held] if held else ())), key=beginning, default=None)
        return held or max(said, key=ending, default=None)

    def _ended(self, event: str) -> When | None:
        """For all at once, or for the last of several respondents."""
        several = references(self.order.person)
        of_all = (each for each in self.happenings(event) if not each.person or not several)
        known = [when for each in of_all if (when := counts_from(each))]
        among = OF_ORDERS if event in OF_ORDERS else OF_APPLICATIONS
        firsts = [self._first(person, among) for person in several]
        last = max((each for each in firsts if each), key=_by_beginning, default=None)
        if last and all(firsts) and last[1] == event:
            known.append(last[0])
        return min(known, key=beginning, default=None)

    def let_off(self, person: str) -> When | None:
        """When it ended for this respondent alone."""
        first = self._first(person, ENDINGS)
        return first[0] if first else None

    def _first(self, person: str, among: Iterable[str]) -> tuple[When, str] | None:
        """When it first ended for them, and by what."""
        theirs = (each for each in self.happenings(*among) if each.person == person)
        known = ((when, each.event) for each in theirs if (when := counts_from(each)))
        return min(known, key=_by_beginning, default=None)

    def served(self) -> Mapping[str, When]:
        """By the respondent whom it names, the first service of each."""
        named: dict[str, When] = {}
        for each in self.happenings("served"):
            if each.person and each.at:
                named[each.person] = min(each.at, named.get(each.person, each.at), key=beginning)
        return named

    def born(self, event: str) -> When | None:
        """The earliest that what is known of it allows, so that no date is shown too late."""
        born = self._born(event)
        return born.earliest() if born else None

    def _born(self, event: str) -> PartialDate | None:
        who = {"born": self.respondent, "child_born": self.child}.get(event)
        return who.born if who else None

    def latest(self, event: str) -> date | None:
        """How late it may have been, where only a part of its day is known."""
        part = self._born(event) or (_care_until(self, event) if event in CARE_ENDS else None)
        if part is None or self.when(event) or (part.day and not part.about):
            return None
        return part.latest() + (ABOUT if part.about else timedelta())

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


def counts_from(event: OrderEvent) -> When | None:
    """What nobody dated counts from the day it was recorded; what the program takes back, never."""
    return event.at or (event.recorded_on if event.event != SUPERSEDED else None)


def _by_beginning(ended: tuple[When, str]) -> datetime:
    return beginning(ended[0])


def determined(of: Recorded, people: Iterable[str] = ()) -> When | None:
    """When an application came to its end for these respondents, whatever that was."""
    known = [when for event in DETERMINED if (when := of.when(event))]
    let_off = [of.let_off(person) for person in people]
    if let_off and all(let_off):
        known.append(max((each for each in let_off if each), key=beginning))
    return _by_its_service(of, min(known, key=beginning, default=None))


def _by_its_service(of: Recorded, decided: When | None) -> When | None:
    """What is known by its day alone was decided when the order was served, at the latest."""
    served = of.when("served")
    is_known_better = isinstance(served, datetime) and day_of(served) == decided
    return served if is_known_better else decided


def _main_decided(of: Recorded) -> When | None:
    """The application stands above an interim order, and follows a notice."""
    applications, people = (of.main,) if of.main else of.following, references(of.order.person)
    known = [when for each in applications if (when := determined(each, people))]
    return min(known, key=beginning, default=None)


def _of_main(event: str) -> Callable[[Recorded], When | None]:
    return lambda of: of.main.when(event) if of.main else None


def _first_made(of: Recorded) -> When | None:
    """An extension of an extension goes back to the order that was extended first."""
    if of.main is None:
        return None
    return _first_made(of.main) or of.main.when("made")


def _care_until(of: Recorded, event: str) -> PartialDate | None:
    """The last day of the care that a notice relied on when it was served."""
    basis, words = CARE_ENDS[event]
    if of.facts().get("basis") != basis:
        return None
    served = of.when("served")
    return care.last_day(of.care, words, day_of(served) if served else None)


def _care_ends(event: str) -> Callable[[Recorded], When | None]:
    def ends(of: Recorded) -> When | None:
        last = _care_until(of, event)
        return last.earliest() if last else None

    return ends


TOLD: Mapping[str, Callable[[Recorded], When | None]] = {
    "main_applied": _of_main("applied"),
    "main_hearing": _of_main("hearing listed"),
    "main_decided": _main_decided,
    "first_made": _first_made,
    "current_ends": _of_main("ends"),
    "discharge_applied": lambda of: of.when("discharged"),
    "appeal_made": lambda of: of.when("appealed"),
    **{event: _care_ends(event) for event in CARE_ENDS},
}
"""Events of an order that are recorded where they happened: with another order, or the child."""
