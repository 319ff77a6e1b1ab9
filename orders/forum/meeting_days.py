"""On which day of a month a forum meets: never on a bank holiday."""

import calendar
from datetime import date, timedelta

from disrupt.errors import Trouble
from disrupt.lists import word_list
from disrupt.records import Forum
from orders.forum.forums import plain
from orders.forum.usual import usual
from orders.forum.working_days import counted
from orders.holidays import is_working

ONE_DAY, WEEK = timedelta(days=1), timedelta(days=7)
LAST = "last"
MOST = 120
"""Months between two meetings: what is more is a slip of the keyboard."""
WEEKS, WEEKDAYS = "weeks_of_month", "weekdays"


def day_in(forum: Forum, month: date) -> date:
    """A bank holiday gives way to the same weekday a week later, within the month.

    Where no such day is left, to the next working day.
    """
    wanted = _as_said(forum, month)
    day = wanted
    while not is_working(day) and (day + WEEK).month == month.month:
        day += WEEK
    if is_working(day):
        return day
    day = wanted
    while not is_working(day):
        day += ONE_DAY
    return day


def month_of(forum: Forum, met: date) -> date:
    """Which month's meeting that was: one may have given way to the first days of the next."""
    month = met.replace(day=1)
    eve = month - ONE_DAY
    return eve.replace(day=1) if met < month + WEEK and day_in(forum, eve) == met else month


def months_between(forum: Forum) -> int:
    """One, where nothing is said."""
    months = usual().every.get(plain(forum.every)) if forum.every else 1
    if months is None:
        months = counted(forum.every or "", "Every so many months")
    if not 1 <= months <= MOST:
        raise Trouble(
            f"{forum.name} cannot meet every {months or 'nought'} months.",
            "Write 1 on the page of the forum for each month, 2 for every other one.",
        )
    return months


def need_day(forum: Forum) -> None:
    """Which one it is must be said before any is worked out."""
    asked = {"the week of the month": (WEEKS, forum.week), "the weekday": (WEEKDAYS, forum.weekday)}
    wrong = [says for says, (name, word) in asked.items() if _position(name, word) < 0]
    if wrong:
        raise Trouble(
            f"On which day {forum.name} meets is not known: {' and '.join(wrong)} "
            f"{'are' if len(wrong) > 1 else 'is'} missing or not in the list.",
            "Choose it on the page of the forum, such as first and Thursday.",
        )


def _as_said(forum: Forum, month: date) -> date:
    """Such as the first Thursday, bank holiday or not."""
    weekday = _position(WEEKDAYS, forum.weekday)
    _first, days = calendar.monthrange(month.year, month.month)
    of_month = (month.replace(day=each) for each in range(1, days + 1))
    such = [each for each in of_month if each.weekday() == weekday]
    return such[-1] if plain(forum.week) == LAST else such[_position(WEEKS, forum.week)]


def _position(name: str, word: str | None) -> int:
    return word_list(name).position((word or "").strip())
