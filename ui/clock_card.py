"""The legal clock: each date as a tag with its weekday, what it is, its working and its section."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from disrupt import phrasing
from disrupt.clock import LONDON
from disrupt.moments import When, day_of, ending
from orders import working
from orders.deadlines import Awaited, Deadline
from orders.reckoning import Reckoning
from orders.terms import Power
from ui.parts import Card, Muted, Section, Strong, Tag, Words
from ui.swapping import swapped

WEEKDAY, MONTH = 3, 3
"""How many letters of each a tag has room for."""
UNSURE = "check with legal"
AWAITED = "not yet known"
TO_DO = ("local review", "action")
"""What is still to be done when its date has passed."""
# How near a date is, the nearest first; what lies further off is a fact.
NEAR: Mapping[str, timedelta] = {
    "day": timedelta(days=1),
    "week": timedelta(days=7),
    "month": timedelta(days=28),
}


class ClockCard(Card):
    """It answers while one types; each date is coloured by how near it is, and by nothing else."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("clock")
        self._law = Muted()
        self._law.setWordWrap(True)
        self._law.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line = QHBoxLayout()
        line.addWidget(Section("The legal clock"))
        line.addWidget(self._law, 1)
        self.column.addLayout(line)
        self._rows: QWidget = QWidget()
        self.column.addWidget(self._rows)
        self._said = Muted("Choose a power: its dates stand here as you type.")
        self._said.setWordWrap(True)
        self.column.addWidget(self._said)
        self._shown: object = None

    def show_found(
        self, found: Reckoning, now: datetime, was: Mapping[str, tuple[str, ...]] | None = None
    ) -> None:
        """What was reckoned; and by the name of a date, what it was before."""
        shown = (found.power.edition, found.deadlines, found.awaited, found.says, was)
        if shown == self._shown:
            return
        self._shown = shown
        self._law.setText(law_used(found.power))
        rows = Rows()
        for each in in_order(found.deadlines):
            rows.add(_tags(each, now), _deadline(each, (was or {}).get(each.clock.name, ())))
        for waiting in found.awaited:
            rows.add([Tag(_how_long(waiting), "asked")], _awaited(waiting))
        self._rows = swapped(self.column, self._rows, rows)
        notes = [said.text for said in found.says if said.level == "note"]
        none = "It sets no dates for what is said so far."
        self._said.setText("\n".join(notes) or ("" if rows.count else none))
        self._said.setVisible(bool(self._said.text()))


class Rows(QWidget):
    """Tags at the left, all of one width, and what they are about; a line below each."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)

    def add(self, tags: Iterable[QWidget], lines: Iterable[QWidget]) -> None:
        for column, parts in enumerate((tags, lines)):
            stack = QVBoxLayout()
            stack.setSpacing(2)
            for part in parts:
                stack.addWidget(part)
            stack.addStretch(1)
            self._grid.addLayout(stack, 2 * self.count, column)
        line = QFrame()
        line.setProperty("part", "line")
        self._grid.addWidget(line, 2 * self.count + 1, 0, 1, 2)
        self.count += 1


def plain_rows(found: Iterable[Deadline], now: datetime) -> Rows:
    """Dates that are no power's own: each with what it is and why then."""
    rows = Rows()
    for each in found:
        rows.add([_wide(Tag(short(each.when, now), state_of(each, now)))], _deadline(each, ()))
    return rows


def law_used(power: Power) -> str:
    signed = f"signed off by {power.signed_off_by}" if power.signed_off_by else ""
    return f"edition {power.edition} · {signed or 'not yet signed off by a lawyer'}"


def in_order(found: Iterable[Deadline]) -> list[Deadline]:
    """As they fall; bounds for what is stated, after which nothing is lost, come last."""
    return sorted(found, key=lambda each: (each.clock.is_limit, ending(each.when)))


def short(when: When, now: datetime) -> str:
    """“Fri 25 Dec 18:00”; with its year where that is another."""
    day = day_of(when)
    said = f"{phrasing.weekday(day)[:WEEKDAY]} {day.day} {phrasing.MONTHS[day.month - 1][:MONTH]}"
    if day.year != day_of(now).year:
        said += f" {day.year}"
    if isinstance(when, datetime):
        said += f" {when.astimezone(LONDON):%H:%M}"
    return said


def state_of(each: Deadline, now: datetime) -> str:
    left = ending(each.when) - now
    if each.clock.is_limit:
        return "fact"
    if left <= timedelta():
        return "overdue" if each.clock.lost in TO_DO else "ended"
    return next((state for state, within in NEAR.items() if left <= within), "fact")


def is_unsure(each: Deadline) -> bool:
    """What a house settles for itself is no law to be sure of."""
    return each.confidence != "high" and not each.clock.is_local


def _tags(each: Deadline, now: datetime) -> list[QWidget]:
    tags: list[QWidget] = [_wide(Tag(short(each.when, now), state_of(each, now)))]
    return [*tags, _wide(Tag(UNSURE, "week"))] if is_unsure(each) else tags


def _deadline(each: Deadline, was: tuple[str, ...]) -> list[QWidget]:
    lines: list[QWidget] = [wrapped(Strong(each.clock.label)), wrapped(Muted(each.working))]
    if each.act_by:
        lines.append(wrapped(Muted(f"Act by {working.when(each.act_by)}.")))
    lines += [wrapped(Muted(said)) for said in was]
    for remark in each.remarks:
        said = Words(remark.text.removeprefix(f"{each.clock.label}: "))
        said.setProperty("part", "warned" if remark.level == "warned" else "muted")
        lines.append(wrapped(said))
    return lines


def _awaited(each: Awaited) -> list[QWidget]:
    begins = each.begins or "what is not recorded yet"
    return [
        wrapped(Strong(each.clock.label)),
        wrapped(Muted(f"begins with {begins}: reckoned when it is known · {each.clock.section}")),
    ]


def _how_long(each: Awaited) -> str:
    """As much as the law says of it without its beginning."""
    count = each.clock.count
    return working.amount(each.clock.rule, count) if count else AWAITED


def _wide(tag: Tag) -> Tag:
    policy = tag.sizePolicy()
    policy.setHorizontalPolicy(policy.Policy.Minimum)
    tag.setSizePolicy(policy)
    return tag


def wrapped(words: Words) -> Words:
    words.setWordWrap(True)
    return words
