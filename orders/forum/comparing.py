"""Before and after: events on either side of a day, and a score at entry and at exit."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

WINDOWS = (30, 90, 180)
"""Days on either side."""
WHOLE = Decimal(1)


@dataclass(frozen=True)
class Compared:
    """How many, or how much, before and after."""

    before: float
    after: float

    @property
    def percent(self) -> int | None:
        """Of what was before, to a whole number, halves upwards; of nothing there is none."""
        if not self.before:
            return None
        before, after = Decimal(str(self.before)), Decimal(str(self.after))
        share = abs(after - before) * 100 / before
        return int(share.quantize(WHOLE, rounding=ROUND_HALF_UP))

    def says(self) -> str:
        """Such as “8 before, 7 after: a fall of 13 %”; never without the two numbers."""
        counted = f"{_number(self.before)} before, {_number(self.after)} after"
        if self.before == self.after:
            return f"{counted}: no change"
        if self.percent is None:
            return counted
        return f"{counted}: a {'fall' if self.after < self.before else 'rise'} of {self.percent} %"


@dataclass(frozen=True)
class Around:
    """The events of so many days before a day, and of as many from that day on."""

    days: int
    compared: Compared
    is_whole: bool
    """Whether as many days have gone by since."""

    def says(self) -> str:
        says = f"{self.days} days: {self.compared.says()}"
        return says if self.is_whole else f"{says}; those after are not over yet"


def around(happened: Iterable[date], day: date, today: date) -> tuple[Around, ...]:
    """On either side of the day on which somebody was adopted; the day itself is of those after."""
    known = [each for each in happened if each <= today]
    return tuple(_around(known, day, today, days) for days in WINDOWS)


def _around(known: Iterable[date], day: date, today: date, days: int) -> Around:
    span, known = timedelta(days=days), tuple(known)
    before = sum(day - span <= each < day for each in known)
    after = sum(day <= each < day + span for each in known)
    return Around(days, Compared(before, after), day + span <= today + timedelta(days=1))


def entry_exit(entry: float, leaving: float) -> str:
    """The score on the day of adoption beside that on the day of discharge, or of today."""
    return Compared(entry, leaving).says()


def _number(value: float) -> str:
    return str(int(value)) if value == int(value) else f"{value:.1f}"
