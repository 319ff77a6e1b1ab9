"""The lines of an order: added one by one, and varied so that the earlier words stay to be read."""

from datetime import date, datetime, timedelta

from disrupt import checks, edit
from disrupt.checks import Values
from disrupt.errors import Invalid
from disrupt.fields import fields_of
from disrupt.moments import When
from disrupt.records import Condition, OrderEvent
from disrupt.workspace import Workspace
from orders.actions import Change, Kept, broken_by, carry_out
from orders.held import recorded
from orders.reckoning import Law
from orders.recorded import Recorded
from orders.said import Said
from orders.standing import find_order

VARIED = "varied"
KEPT = ("kind", "text", "hours", "ends", "about")
"""What a line that is varied keeps of what it said, where nothing else is said."""


def add_condition(desk: Workspace, reference: str, said: Values) -> Condition:
    """A line more, under the next number where none is said."""
    with desk.store.reading() as session:
        (of,) = recorded(session, (find_order(desk, session, reference),))
    numbered = {"number": _next_number(of), **said}
    if _line(of, str(numbered["number"])):
        raise Invalid([f"{of.order.reference} has a condition {numbered['number']} already."])
    return edit.make(desk, Condition, numbered, order_id=of.order.id)


def set_condition(desk: Workspace, law: Law, reference: str, said: Values) -> tuple[Said, ...]:
    """Under a number that stands the line is varied from the day on which the new one begins.

    What the law has against it comes back, and then nothing is written.
    """
    number, begins = str(said.get("number") or ""), said.get("begins")
    with desk.store.reading() as session:
        (of,) = recorded(session, (find_order(desk, session, reference),))
    if not _line(of, number):
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
    old = _line(of, number)
    if old is None:
        raise Invalid([f"{of.order.reference} has no condition “{number}” that still stands."])
    event = OrderEvent(event=VARIED, at=at, condition=number)
    line, broken = _varied(desk, old, said, at), broken_by(desk, law, of, event)
    change = Change({}, (event,), (line,), {old.id: _eve(at)}, broken)
    return carry_out(desk, law, of, change, as_found=as_found)


def _varied(desk: Workspace, old: Condition, said: Values, at: When) -> Condition:
    fields = fields_of(Condition)
    kept = {name: getattr(old, name) for name in KEPT}
    values = {**kept, **checks.tidied(fields, said), "number": old.number, "begins": at}
    if wrong := checks.refusals(fields, values, desk.today):
        raise Invalid(each.says for each in wrong)
    return Condition(**values)


def _eve(at: When) -> When:
    """The last day before; a moment is the end of what stood until then."""
    return at if isinstance(at, datetime) else at - timedelta(days=1)


def _line(of: Recorded, number: str) -> Condition | None:
    """Of the lines with one number the one that still stands: the last."""
    same = [each for each in of.conditions if each.number == number]
    return max(same, key=lambda each: each.order(), default=None)


def _next_number(of: Recorded) -> str:
    known = [int(each.number) for each in of.conditions if each.number.isdecimal()]
    return str(max(known, default=0) + 1)
