"""Working days counted from a meeting: when its papers are out, and when replies are due."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta

from disrupt.errors import Trouble
from disrupt.records import Forum
from orders.dates import work_days_excl
from orders.forum.forums import plain
from orders.forum.usual import usual
from orders.holidays import Unreckonable, bank_holidays, is_working

ONE_DAY = timedelta(days=1)
AFTER = "after"


@contextmanager
def within_the_calendar(remedy: str) -> Iterator[None]:
    """Where no bank holiday is known, no working day is guessed."""
    try:
        yield
    except Unreckonable as error:
        known = bank_holidays()
        raise Trouble(
            f"Bank holidays are held for {known.first_year} to {known.last_year} only, and this "
            "would lie outside.",
            remedy,
        ) from error


def before(count: int, day: date) -> date:
    """“n working days before”: the day itself never counts."""
    while count > 0:
        day -= ONE_DAY
        count -= is_working(day)
    return day


def after(count: int, day: date) -> date:
    """“n working days after”: the day itself never counts."""
    return work_days_excl(count, day).working[-1] if count > 0 else day


def papers_due(forum: Forum | None, day: date) -> date:
    """The last day on which the papers of a meeting on that day go out."""
    days, side = papers_of(forum)
    count = counted(days, "Papers, in working days")
    with within_the_calendar("Say on the page of the meeting when its papers are due."):
        return (after if side == AFTER else before)(count, day)


def papers_of(forum: Forum | None) -> tuple[str, str]:
    """How many working days, and on which side of the meeting: said by its forum, or usual."""
    days = (forum.papers_days if forum else None) or str(usual().papers_days)
    return days, plain(forum.papers_when if forum else None) or usual().papers_when


def counted(text: str, label: str) -> int:
    if not text.isdecimal():
        raise Trouble(
            f"“{text}” is no number of “{label}”.", "Write it as 5 on the page of the forum."
        )
    return int(text)
