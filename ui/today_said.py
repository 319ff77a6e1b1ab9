"""What is said of a date on the page Today, in as few words as there is room for."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta

from disrupt import phrasing
from disrupt.moments import day_of, ending
from orders.alerts.asks import asks
from orders.alerts.grouped import Group, Why
from orders.alerts.items import Item
from orders.alerts.looked import Row
from orders.alerts.today import Asked, Only, is_unsure
from ui.clock_card import short
from ui.parts import UNSURE
from ui.veil import MASK

TITLES: Mapping[str, str] = {
    "nobody's": "Nobody’s",
    "overdue": "Overdue",
    "24 hours": "Next 24 hours",
    "7 days": "Next 7 days",
    "28 days": "Next 28 days",
    "90 days": "Next 90 days",
}
STATES: Mapping[str, str] = {
    "nobody's": "overdue",
    "overdue": "overdue",
    "24 hours": "day",
    "7 days": "week",
    "28 days": "month",
    "90 days": "fact",
}
"""The colour of each, as a tag has it."""
NEVER_RED = "local review"
FOLDS: Mapping[Why, str] = {
    "acknowledged": "{} acknowledged",
    "snoozed": "{} snoozed",
    "passed": "{} had passed before being recorded here",
}
RUNGS: Mapping[str, str] = {"": "", "deputy": "gone to the deputy", "chair": "on the chair’s list"}
NONE_OF: Mapping[Only, str] = {
    "check with legal": "Nothing within 90 days is to be checked with legal.",
    "late": "Nothing is late: all that was to be acted on was acknowledged in time.",
}
CALM = "Nothing is due within 90 days."
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
BETWEEN = " · "
NEARBY: Mapping[int, str] = {0: "today", 1: "tomorrow"}


def when(item: Item, now: datetime) -> str:
    """Such as “2 days over”, “in 5 h 46 min”, “Sat 21 Nov 15:20”."""
    if item.place == "overdue":
        return f"{_since(item, now)} {'late' if is_late(item) else 'over'}"
    due = item.when
    if isinstance(due, datetime):
        left = due - now
        return f"in {_hours(left)}" if item.place == "24 hours" else short(due, now)
    return NEARBY.get((day_of(due) - day_of(now)).days, short(due, now))


def is_late(item: Item) -> bool:
    """A local review is late, and nothing is lost by that."""
    return item.found.due.lost == NEVER_RED


def state(item: Item) -> str:
    if item.place is None or (is_late(item) and item.place == "overdue"):
        return "fact"
    return STATES[item.place]


def lost(item: Item) -> str:
    return "act by" if item.is_by_act else item.found.due.lost


def second(row: Row, now: datetime, *, masked: bool) -> str:
    """Who it is about, by which law, why it came back, and to whom it has gone."""
    said = (MASK if masked and row.who else row.who, *_of(row.item, now), RUNGS[row.rung])
    return BETWEEN.join(each for each in said if each)


def owner(item: Item) -> tuple[str, str]:
    """Whose it is, and whom they stand in for."""
    of = item.owner
    if of.is_nobody:
        return "Nobody", f"{of.name} {of.why_nobody}" if of.name else ""
    return of.name, f"for {of.instead_of}" if of.instead_of else ""


def more(row: Row, *, masked: bool) -> str:
    """What there is no room for; how a date was reckoned may say when somebody was born."""
    item = row.item
    deputy = f"Deputy: {item.owner.deputy or 'nobody'}"
    working = "" if masked else item.found.due.working
    return "\n".join(each for each in (row.title, working, deputy) if each)


def aloud(row: Row, now: datetime, *, masked: bool) -> str:
    """The whole of it, as a reader of the screen tells it."""
    unsure = UNSURE if is_unsure(row) else ""
    said = (when(row.item, now), lost(row.item), row.title, unsure)
    return ", ".join(
        each for each in (*said, second(row, now, masked=masked), *owner(row.item)) if each
    )


def fold(why: Why, count: int) -> str:
    return FOLDS[why].format(count)


def elsewhere(group: Group, open_in_all: int) -> str:
    """Of a band: those that stand above it, as nobody's."""
    above = open_in_all - len(group.rows)
    return f"and {above} above" if group.name != "nobody's" and above > 0 else ""


def calm(rows: Iterable[Row], asked: Asked, now: datetime) -> str:
    """Why there is nothing, and what comes next."""
    if asked.day:
        return f"Nothing falls due on {phrasing.day(asked.day)}."
    if asked.only:
        return NONE_OF[asked.only]
    ahead = min(rows, key=lambda each: ending(each.item.found.due.when), default=None)
    return f"{CALM}\n{_beyond(ahead, now)}" if ahead else CALM


def _beyond(row: Row, now: datetime) -> str:
    day = day_of(row.item.found.due.when)
    days = (day - day_of(now)).days
    return f"After that: {row.title}, on {phrasing.day(day)}, in {days} days."


def _since(item: Item, now: datetime) -> str:
    days = (day_of(now) - day_of(item.when)).days
    if days == 0:
        return _hours(now - ending(item.when))
    return "1 day" if days == 1 else f"{days} days"


def _hours(left: timedelta) -> str:
    hours, minutes = left // HOUR, left % HOUR // MINUTE
    return f"{hours} h {minutes} min" if hours else f"{minutes} min"


def _of(item: Item, now: datetime) -> Iterator[str]:
    due, handled = item.found.due, item.handled
    if item.is_by_act:
        yield f"{short(due.when, now)}: {due.lost}"
    yield asks(item)
    yield due.source
    yield handled.came_back
    if handled.state == "acknowledged":
        yield _with(f"acknowledged by {handled.by}", handled.next_step or handled.reason)
    elif handled.state == "snoozed" and handled.until:
        yield _with(f"until {short(handled.until, now)}", handled.reason)


def _with(said: str, more_said: str) -> str:
    return f"{said}: {more_said}" if more_said else said
