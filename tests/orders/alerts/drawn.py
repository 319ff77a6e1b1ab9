"""Days and moments as they are drawn, often near a night on which the clocks change."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from disrupt.moments import day_of, midnight
from disrupt.records import Order
from orders.alerts.bands import band_of
from orders.alerts.found import Found
from orders.alerts.handled import UNTOUCHED
from orders.alerts.items import LOST, Asking, Item, act_by_of
from orders.alerts.owners import Owner
from orders.licensing_dues import Due
from tests.orders.lives import LAW

STRANGE = ("2026-03-29", "2026-10-25", "2027-03-28", "2027-10-31", "2028-02-29", "2028-03-26")
"""The days on which the clocks change, and the one that comes every four years."""
STEPS = ("", "court listing", "committee", "renewal")
POWERS = ("sro", "closure-order", "")


def whatever(*drawn):
    """A check that holds of whatever is drawn, however busy the machine is."""
    return lambda check: settings(deadline=None)(given(*drawn)(check))


def off(most):
    """So many days, before or after."""
    return st.integers(-most, most).map(lambda many: timedelta(days=many))


def at_some_minute(of):
    minutes = st.integers(0, 24 * 60 - 1).map(lambda many: timedelta(minutes=many))
    return st.builds(lambda day, late: midnight(day) + late, of, minutes)


strange = st.sampled_from([date.fromisoformat(each) for each in STRANGE])
days = st.dates(date(2026, 1, 1), date(2028, 8, 31)) | st.builds(
    lambda day, days: day + days, strange, off(3)
)
moments = at_some_minute(days)


def dues(at):
    """A day or a moment that is due, as it is looked at then."""
    near = off(100).map(lambda days: day_of(at) + days)
    return near | at_some_minute(near) | days | moments


looks = moments.flatmap(lambda at: st.tuples(st.just(at), dues(at)))
"""A moment, and what is due as one looks then."""


def founds(at):
    return st.builds(
        lambda when, lost, step, power, name, number, family: Found(
            record=Order(reference=f"X-{number}"),
            due=Due(name, "", when, lost, source="", working="", step=step),
            power=power,
            family=family,
        ),
        *(dues(at), st.sampled_from(LOST), st.sampled_from(STEPS), st.sampled_from(POWERS)),
        *(st.sampled_from("abc"), st.integers(1, 9), st.sampled_from(["", "X-1", "X-2"])),
    )


def items(at):
    return founds(at).map(lambda found: item(found, at))


def item(found, at):
    """As it stands then, and nothing was done about it."""
    act_by = act_by_of(found, Asking(at, LAW.local))
    bands = band_of(found.due.when, at), band_of(act_by, at)
    return Item(found, Owner("anna"), act_by, *bands, UNTOUCHED)
