"""What is to be asked before a date is relied on; and when the calendar itself runs out."""

from datetime import date, datetime

from disrupt import phrasing
from disrupt.moments import day_of
from orders.alerts.bands import band_of
from orders.alerts.items import Item
from orders.holidays import NOT_WORKING, WEEKEND, Unreckonable, bank_holidays, falls_on

COURT_DATE = "court date"
SITS = "ask whether a court sits"


def asks(item: Item) -> str:
    """Of a court date on a day on which courts are shut; else nothing."""
    due = item.found.due
    if due.lost != COURT_DATE:
        return ""
    why = _shut(day_of(due.when))
    return f"{why}: {SITS}" if why else ""


def _shut(day: date) -> str:
    if falls_on(day, WEEKEND):
        return "falls at a weekend"
    try:
        return "falls on a bank holiday" if falls_on(day, NOT_WORKING) else ""
    except Unreckonable:
        return "lies outside the bank holidays held here"


def calendar_runs_out(at: datetime) -> str:
    """A sentence from 90 days before the last bank holiday held; no record is about it."""
    last = date(bank_holidays().last_year, 12, 31)
    if band_of(last, at) is None:
        return ""
    return (
        f"Bank holidays are held to {phrasing.day(last)} only, and no working day is counted "
        "after it: install the newest version, or check such dates by hand."
    )
