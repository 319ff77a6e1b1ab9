"""Which days a count leaves out, each by its name."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from dateutil.easter import easter

from disrupt.paths import resource
from orders.reading import read_file
from orders.terms import Skip

SATURDAY, SUNDAY = 5, 6


class Unreckonable(Exception):
    """A date that cannot be worked out without guessing, and why not, in a sentence."""


@dataclass(frozen=True)
class BankHolidays:
    """The table of bank holidays: outside its years nothing is known."""

    title: str
    source: str
    first_year: int
    last_year: int
    days: tuple[date, ...]

    def has(self, day: date) -> bool:
        if not self.first_year <= day.year <= self.last_year:
            raise Unreckonable(
                f"{self.title} are held for {self.first_year} to {self.last_year} only, and "
                f"this count reaches {day.year}: work it out by hand and check with legal."
            )
        return day in self.days


@cache
def bank_holidays() -> BankHolidays:
    return read_file(BankHolidays, resource("calendar", "bank_holidays.toml"))


def _boxing_day_on_a_saturday(day: date) -> bool:
    """Perhaps a bank holiday beside its substitute, by the Act that names bank holidays."""
    return (day.month, day.day, day.weekday()) == (12, 26, SATURDAY)


SKIPS: Mapping[Skip, Callable[[date], bool]] = {
    "christmas-day": lambda day: (day.month, day.day) == (12, 25),
    "good-friday": lambda day: day == easter(day.year) - timedelta(days=2),
    "saturday": lambda day: day.weekday() == SATURDAY,
    "sunday": lambda day: day.weekday() == SUNDAY,
    "bank-holiday": lambda day: bank_holidays().has(day),
    "boxing-day-on-a-saturday": _boxing_day_on_a_saturday,
}
WEEKEND: tuple[Skip, ...] = ("saturday", "sunday")
NOT_WORKING: tuple[Skip, ...] = (*WEEKEND, "christmas-day", "good-friday", "bank-holiday")


def falls_on(day: date, names: Collection[Skip]) -> bool:
    return any(SKIPS[name](day) for name in names)


def is_working(day: date) -> bool:
    return not falls_on(day, NOT_WORKING)
