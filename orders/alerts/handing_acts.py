"""It is handed over, unless something speaks against it; and it is ended, with its trace."""

from datetime import date

from disrupt import edit
from disrupt.records import HandOver
from disrupt.workspace import Workspace
from orders.alerts.handed_said import ONE_DAY
from orders.alerts.handing import Asked, Known
from orders.alerts.handing_why_not import why_not


def hand_over(desk: Workspace, held: Known, asked: Asked) -> HandOver:
    """Some of it without what whoever takes it over may not see: that stays whose it is."""
    if refused := why_not(held, asked):
        raise refused
    values: dict[str, object] = {
        "whose": asked.whose,
        "to_whom": asked.to_whom,
        "since": asked.since,
        "until": asked.until,
        "reason": asked.reason or None,
        "about": _in_sight(held, asked),
    }
    return edit.make(desk, HandOver, values)


def end(desk: Workspace, over: HandOver, today: date) -> HandOver:
    """Back today; one that has not begun never does. That it stood there stays in the log."""
    return edit.change(desk, over, {"until": max(today, over.since) - ONE_DAY})


def take_back_end(desk: Workspace, ended: HandOver, until: date | None) -> HandOver:
    """As if nobody had ended it."""
    return edit.change(desk, ended, {"until": until})


def _in_sight(held: Known, asked: Asked) -> tuple[str, ...]:
    """Of the records that are ticked, those of which somebody sees a date."""
    ticked = asked.references or ()
    rows = [each for each in held.rows if each.item.found.reference in ticked]
    unseen = held.out_of_sight(asked.to_whom, rows)
    return tuple(dict.fromkeys(each.item.found.reference for each in rows if each not in unseen))
