"""What nobody acknowledged in time goes to the deputy, and then to the chair."""

from datetime import date, datetime
from typing import Literal

from disrupt.moments import day_of
from orders.alerts.items import ONE_DAY, Item
from orders.alerts.settled import settled
from orders.holidays import Unreckonable, is_working

Rung = Literal["", "deputy", "chair"]
RUNGS: tuple[Rung, ...] = ("", "deputy", "chair")


def rung(item: Item, at: datetime) -> Rung:
    """One rung up for each so many working days after it was to be acted on.

    Of what had passed before it was recorded here, nobody is late.
    """
    if item.handled.state in ("acknowledged", "snoozed") or item.passed_before_recorded:
        return ""
    begun = item.act_by or day_of(item.found.due.when)
    last = len(RUNGS) - 1
    days = settled().late_working_days
    return RUNGS[_working_days(begun, day_of(at), last * days) // days]


def _working_days(since: date, until: date, most: int) -> int:
    """After the first, up to the last; where no calendar reaches, every day counts.

    None beyond the most that matters: some dates passed years ago.
    """
    count, day = 0, since
    while day < until and count < most:
        day += ONE_DAY
        count += _is_working(day)
    return count


def _is_working(day: date) -> bool:
    try:
        return is_working(day)
    except Unreckonable:
        return True
