"""What is promised by a day, an action or a plan: open until it is done, overdue the day after."""

from datetime import date
from typing import Protocol

from sqlalchemy import ColumnElement, or_

from disrupt.records import Action, Plan

OVERDUE, OPEN, DONE = "overdue", "open", "done"


class Promised(Protocol):
    @property
    def due(self) -> date | None: ...
    @property
    def closed(self) -> date | None: ...


def is_open(promised: Promised, day: date) -> bool:
    """What is done on that day is open no more."""
    return promised.closed is None or promised.closed > day


def days_over(promised: Promised, day: date) -> int:
    """The day on which it is due is not too late."""
    if promised.due is None or not is_open(promised, day):
        return 0
    return max((day - promised.due).days, 0)


def stands(promised: Promised, day: date) -> str:
    if not is_open(promised, day):
        return DONE
    return OVERDUE if days_over(promised, day) else OPEN


def by_due(promised: Promised) -> date:
    """What is due on no day comes last."""
    return promised.due or date.max


def open_on(kind: type[Action] | type[Plan], day: date) -> ColumnElement[bool]:
    """As it is asked of the register."""
    return or_(kind.closed.is_(None), kind.closed > day)
