"""An order as it is recorded, in the words that the clock asks for."""

from collections.abc import Mapping
from dataclasses import dataclass

from disrupt.moments import When, ending, written
from disrupt.records import Child, Order, OrderEvent, Person

COLUMNS = ("applied", "made", "served", "ends", "travel_ends")
# An event of the law that stands in a column of another name.
KEPT_IN: Mapping[str, str] = {
    **{name: name for name in COLUMNS},
    "granted": "made",
    "expires": "ends",
}
UNTIL_FURTHER_ORDER = "until_further_order"
SAYS = "="


@dataclass(frozen=True)
class Recorded:
    """One order, what happened to it beside its own columns, and whom its dates hang on."""

    order: Order
    events: tuple[OrderEvent, ...] = ()
    respondent: Person | None = None
    child: Child | None = None

    def when(self, event: str) -> When | None:
        """Of what happened several times, the last."""
        if event in KEPT_IN:
            kept: When | None = getattr(self.order, KEPT_IN[event])
            return kept
        held = [each.at for each in self.events if each.event == event and each.at]
        return max(held, key=ending, default=None)

    def born(self, event: str) -> When | None:
        """A birth of which the whole date is known."""
        who = {"born": self.respondent, "child_born": self.child}.get(event)
        born = who.born if who else None
        return born.earliest() if born and born.day and not born.about else None

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
        known = ((name, self.born(name) or self.when(name)) for name in events)
        return {name: written(when) for name, when in known if when}
