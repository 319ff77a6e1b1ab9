"""What happened within a period: a moment counts on its day in London."""

from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement
from sqlalchemy.orm import InstrumentedAttribute

from disrupt.moments import When, day_of
from reports.figures.report import Period

DAY = timedelta(days=1)


def near(column: InstrumentedAttribute[Any], period: Period) -> ColumnElement[bool]:
    """With a day to spare, as a moment is kept in UTC: what is read is then asked for its day."""
    wanted: ColumnElement[bool] = (column >= period.first - DAY) & (column < period.last + 2 * DAY)
    return wanted


def lies_in(period: Period, when: When | None) -> bool:
    return when is not None and period.first <= day_of(when) <= period.last
