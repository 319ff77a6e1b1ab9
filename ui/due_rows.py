"""Dates of licensing as rows like those of the legal clock, and what is said beside them."""

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtWidgets import QWidget

from disrupt import phrasing
from disrupt.moments import ending
from orders import working
from orders.licensing_dues import Due
from orders.licensing_duties import Duties
from orders.licensing_effect import EFFECT
from orders.said import Said
from ui.clock_card import TO_DO, Rows, short, wide
from ui.near import nearness
from ui.order_points import said_items
from ui.parts import UNSURE, Card, Muted, Strong, Tag, Words, wrapped
from ui.points_card import STATES

DONE = "done {}"
NOTHING_DUE = "Nothing is due that is recorded here."


def due_card(duties: Duties, now: datetime) -> Card:
    """What is due, and below it what there is to know of it."""
    card = Card("What is due")
    card.setObjectName("due")
    rows = due_rows(duties.dues, duties.says, now)
    card.column.addWidget(rows if rows.count else Muted(NOTHING_DUE))
    if text := notes(duties.says):
        card.column.addWidget(wrapped(Muted(text)))
    return card


def due_rows(dues: Iterable[Due], says: Iterable[Said], now: datetime) -> Rows:
    """In the order in which they are handed in; below them what is refused, and what to look at."""
    rows = Rows()
    for each in dues:
        rows.add(_tags(each, now), _lines(each))
    for item in said_items(says):
        source = [wrapped(Muted(item.source))] if item.source else []
        rows.add([wide(Tag(item.state, STATES[item.state]))], [wrapped(Words(item.says)), *source])
    return rows


def notes(says: Iterable[Said]) -> str:
    return "\n".join(said.text for said in says if said.level == "note")


def state_of(due: Due, now: datetime) -> str:
    """How near it is; what was done, or would only follow, is a fact."""
    if due.met is not None or due.is_supposed:
        return "fact"
    left = ending(due.when) - now
    if due.is_overdue(now):
        return "overdue" if due.lost in OWED and due.name not in BY_ITSELF else "ended"
    return nearness(left)


OWED = (*TO_DO, "duty broken")
"""What is still to be done when its day has passed."""
BY_ITSELF = (EFFECT,)
"""What nobody has to do."""


def _tags(due: Due, now: datetime) -> list[QWidget]:
    tags: list[QWidget] = [wide(Tag(short(due.when, now), state_of(due, now)))]
    return [*tags, wide(Tag(UNSURE, "week"))] if due.confidence != "high" else tags


def _lines(due: Due) -> list[QWidget]:
    lines: list[QWidget] = [wrapped(Strong(due.label)), wrapped(Muted(due.working))]
    lines += [wrapped(Words(said)) for said in (due.says, _done(due)) if said]
    if due.act_by and due.met is None:
        lines.append(wrapped(Muted(f"Act by {working.when(due.act_by)}.")))
    for remark in due.remarks:
        said = Words(remark.text.removeprefix(f"{due.label}: "))
        said.setProperty("part", "warned" if remark.level == "warned" else "muted")
        lines.append(wrapped(said))
    return lines


def _done(due: Due) -> str:
    """Such as “done 17 November 2026, 2 days late”, unless it is said already."""
    if due.met is None or due.says:
        return ""
    said = DONE.format(phrasing.when(due.met))
    return f"{said}, {due.late}" if due.late else said
