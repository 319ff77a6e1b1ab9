"""How old somebody is on a day, as the law counts it."""

from datetime import date

from disrupt.moments import day_of
from orders import dates
from orders.dates import Counted
from orders.terms import Age


def age(born: date, on: date) -> int:
    """In whole years, from the beginning of each birthday."""
    years = on.year - born.year
    return years if _has_reached(years, born, on) else years - 1


def _has_reached(years: int, born: date, on: date) -> bool:
    return years <= 0 or on > dates.age(years, born).last


def is_of_age(asked: Age, born: date, on: date) -> bool:
    """Each age asks one of two things: under so many years, or at least so many."""
    return (on <= day_of(last_under(asked, born).last)) is (asked.under is not None)


def last_under(asked: Age, born: date) -> Counted:
    """The last day before an age that is asked about."""
    return dates.age(asked.under or asked.at_least or 0, born)
