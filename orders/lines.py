"""The lines of an order: added one by one, and varied so that the earlier words stay to be read."""

from datetime import date, datetime, timedelta

from disrupt import checks, edit
from disrupt.checks import Values
from disrupt.errors import Invalid
from disrupt.fields import fields_of
from disrupt.moments import FIRST_YEAR, When, beginning
from disrupt.records import Condition, OrderEvent
from disrupt.workspace import Workspace
from orders.actions import Kept, broken_by, carry_out
from orders.changes import Change
from orders.conditions import is_after
from orders.held import recorded
from orders.reckoning import Law
from orders.recorded import Recorded
from orders.said import Said
from orders.standing import find_order

VARIED = "varied"
EVER = date(FIRST_YEAR, 1, 1)
"""Before any order was made."""
KEPT = ("kind", "text", "hours", "ends", "about")
"""What a line that is varied keeps of what it said, where nothing else is said."""


def add_condition(desk: Workspace, reference: str, said: Values) -> Condition:
    """A line more, under the next number where none is said."""
    with desk.store.reading() as session:
        (of,) = recorded(session, (find_order(desk, session, reference),))
    numbered = {"number": _next_number(of), **said}
    if _versions(of, str(numbered["number"])):
        raise Invalid([f"{of.order.reference} has a condition {numbered['number']} already."])
    return edit.make(desk, Condition, numbered, order_id=of.order.id)


def set_condition(desk: Workspace, law: Law, reference: str, said: Values) -> tuple[Said, ...]:
    """Under a number that stands the line is varied from the day on which the new one begins.

    What the law has against it comes back, and then nothing is written.
    """
    number, begins = str(said.get("number") or ""), said.get("begins")
    with desk.store.reading() as session:
        (of,) = recorded(session, (find_order(desk, session, reference),))
    if not _versions(of, number):
        add_condition(desk, reference, {name: value for name, value in said.items() if value})
        return ()
    if not isinstance(begins, date):
        raise Invalid([f"Condition {number} stands already: say from when it is varied."])
    kept = vary_condition(desk, law, reference, number, said, begins)
    return tuple(each for each in kept.found.says if kept.refused and each.level == "refused")


def vary_condition(
    desk: Workspace,
    law: Law,
    reference: str,
    number: str,
    said: Values,
    at: When,
    *,
    as_found: str = "",
) -> Kept:
    """The line as it stood ends then, and one of its number begins; every other line stays."""
    desk.ask_to_write(Condition.kind_name())
    with desk.store.reading() as session:
        (of,) = recorded(session, (find_order(desk, session, reference),))
    old = _standing_at(of, number, at)
    event = OrderEvent(event=VARIED, at=at, condition=number)
    line, broken = _varied(desk, of, old, {**said, "begins": at}), broken_by(desk, law, of, event)
    change = Change({}, (event,), (line,), {old.id: _eve(at)}, broken)
    return carry_out(desk, law, of, change, as_found=as_found)


def _versions(of: Recorded, number: str) -> list[Condition]:
    """Every line of that number, in the order in which they follow one another."""
    return sorted((each for each in of.conditions if each.number == number), key=_begun)


def _begun(line: Condition) -> datetime:
    """A line of which nothing is said begins with its order, whenever it was recorded."""
    return beginning(line.begins or EVER)


def _standing_at(of: Recorded, number: str, at: When) -> Condition:
    """The words that the new ones follow, wherever between earlier and later ones they come."""
    begun = [each for each in _versions(of, number) if _begun(each) <= beginning(at)]
    if not begun or (begun[-1].ends and is_after(at, begun[-1].ends)):
        raise Invalid([f"{of.order.reference} has no condition “{number}” that still stands."])
    if begun[-1].begins and _begun(begun[-1]) == beginning(at):
        raise Invalid([f"Condition {number} is varied from that day already: correct that line."])
    return begun[-1]


def _varied(desk: Workspace, of: Recorded, old: Condition, said: Values) -> Condition:
    """What it does not say anew it keeps, and it ends before the words that follow it begin."""
    fields = fields_of(Condition)
    kept = {name: getattr(old, name) for name in KEPT}
    values = {**kept, **checks.tidied(fields, said), "number": old.number}
    if old is not _versions(of, old.number)[-1]:
        values["ends"] = old.ends
    if wrong := checks.refusals(fields, values, desk.today):
        raise Invalid(each.says for each in wrong)
    return Condition(**values)


def _eve(at: When) -> When:
    """The last day before; a moment is the end of what stood until then."""
    return at if isinstance(at, datetime) else at - timedelta(days=1)


def _next_number(of: Recorded) -> str:
    known = [int(each.number) for each in of.conditions if each.number.isdecimal()]
    return str(max(known, default=0) + 1)
