"""How old somebody is on a day, as the law counts it."""

from datetime import date

from orders.dates import age as _last_under


def age(born: date, on: date) -> int:
    """In whole years, from the beginning of each birthday."""
    years = on.year - born.year
    return years if _has_reached(years, born, on) else years - 1


def _has_reached(years: int, born: date, on: date) -> bool:
    return years <= 0 or on > _last_under(years, born).last
