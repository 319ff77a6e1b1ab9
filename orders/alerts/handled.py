"""What was done about a date, and whether that still holds."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt import phrasing
from disrupt.moments import When, beginning
from disrupt.records import Handling
from orders.alerts.bands import BANDS, Band

Did = Literal["acknowledged", "snoozed", "done", "taken back"]
State = Literal["open", "acknowledged", "snoozed", "done"]
Key = tuple[str, str]
"""A record's reference, and the name of a date on it."""
Handlings = Mapping[Key, Sequence[Handling]]

CHANGED: Mapping[str, str] = {
    "due": "its date has changed",
    "owner": "it has another owner",
    "stage": "how far it has got has changed",
}


@dataclass(frozen=True)
class Now:
    """A date as it is asked about."""

    due: When
    owner: str
    stage: str
    band: Band | None
    act_band: Band | None
    today: date


@dataclass(frozen=True)
class Handled:
    state: State = "open"
    by: str = ""
    at: When | None = None
    next_step: str = ""
    until: date | None = None
    reason: str = ""
    came_back: str = ""
    """Why what was done about it no longer holds; nothing where nothing had been done."""
    snoozes: int = 0
    """How often this date, as it is now, was put off."""


UNTOUCHED = Handled()
TAKEN_BACK: Did = "taken back"


def all_handlings(session: Session) -> Handlings:
    """By the date that they are about, the oldest first."""
    found: dict[Key, list[Handling]] = {}
    for each in session.scalars(select(Handling)):
        found.setdefault((each.record, each.deadline), []).append(each)
    for several in found.values():
        several.sort(key=lambda each: (beginning(each.at), each.id))
    return found


def handled(rows: Sequence[Handling], now: Now) -> Handled:
    """By the last thing that was done about it."""
    held = standing(rows)
    if not held:
        return UNTOUCHED
    last = held[-1]
    snoozes = sum(each.did == "snoozed" and each.due == now.due for each in held)
    over = _over(last, now)
    return Handled(
        state=STATES[last.did] if not over else "open",
        by=last.by or "",
        at=last.at,
        next_step=last.next_step or "",
        until=last.until,
        reason=last.reason or "",
        came_back=over,
        snoozes=snoozes,
    )


def standing(rows: Iterable[Handling]) -> Sequence[Handling]:
    """Without what was taken back: each time the last that still stood."""
    held: list[Handling] = []
    for each in rows:
        if each.did == TAKEN_BACK:
            del held[-1:]
        else:
            held.append(each)
    return held


STATES: Mapping[str, State] = {
    "acknowledged": "acknowledged",
    "snoozed": "snoozed",
    "done": "done",
}


def _over(last: Handling, now: Now) -> str:
    """Why it no longer holds; what is done is undone by another date alone."""
    then = {"due": last.due, "owner": last.owner or "", "stage": last.stage or ""}
    changed = ["due"] if last.did == "done" else list(then)
    for name in changed:
        if then[name] != getattr(now, name):
            return f"{last.did} {_when(last)}; since then {CHANGED[name]}"
    if last.did == "done":
        return ""
    if last.did == "snoozed" and last.until and last.until <= now.today:
        return f"snoozed until today{': ' if last.reason else ''}{last.reason or ''}"
    if _is_worse(last.band, now.band) or _is_worse(last.act_band, now.act_band):
        return f"{last.did} {_when(last)}; it is nearer now"
    return ""


def _when(last: Handling) -> str:
    return f"{phrasing.when(last.at)} by {last.by}" if last.by else phrasing.when(last.at)


def _is_worse(then: str | None, now: Band | None) -> bool:
    known = [each for each in BANDS if each == then]
    before = BANDS.index(known[0]) if known else len(BANDS)
    return now is not None and BANDS.index(now) < before
