"""Whose births the dates of an order hang on: whoever reads how they were reckoned reads those."""

from collections.abc import Mapping

from disrupt.moments import When
from disrupt.records import Child
from disrupt.reveal import reveal
from disrupt.workspace import Workspace
from orders.questions import BORN
from orders.reckoning import Reckoning
from orders.standing import Standing

OF_THE_CHILD = "child_born"


def births(found: Reckoning) -> Mapping[str, When]:
    """By its event, each birth that a date was reckoned from."""
    known = found.known
    begun = {name for each in found.deadlines for name in each.clock.begins}
    born = {name: known.event(name) for name in BORN if known and name in begun}
    return {name: when for name, when in born.items() if when}


def child_of(standing: Standing) -> Child | None:
    """Whose birth stands in the working of its dates."""
    return standing.of.child if OF_THE_CHILD in births(standing.found) else None


def look_at(desk: Workspace, child: Child) -> None:
    """As on the child's own page: what shows a birth is a look at it."""
    reveal(desk, child, ("born",))
