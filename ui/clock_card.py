"""The legal clock: each date as a tag with its weekday, what it is, its working and its section."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from disrupt import phrasing
from disrupt.clock import LONDON
from disrupt.moments import When, day_of, ending
from orders import working
from orders.births import births
from orders.deadlines import Awaited, Deadline
from orders.order_dates import in_order, is_unsure
from orders.reckoning import Reckoning
from orders.terms import Clock, Power
from ui import veil
from ui.near import nearness
from ui.parts import UNSURE, Card, Muted, Section, Strong, Tag, Words, wrapped
from ui.swapping import swapped
from ui.veil import MASK, Named

WEEKDAY, MONTH = 3, 3
"""How many letters of each a tag has room for."""
AWAITED = "not yet known"
TO_DO = ("local review", "action")
"""What is still to be done when its date has passed."""


@dataclass(frozen=True)
class Known:
    """Of an order that is held, by the name of a date: what it was, and what was done by it."""

    was: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    done: Mapping[str, str] = field(default_factory=dict)
    hearing: Deadline | None = None
    """It is put down for a day, and stands first."""


NEW = Known()


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
        self._names_hidden = False

    def hide_names(self, *, on: bool) -> None:
        self._names_hidden = on
        veil.hide_names(self, on=on)

    def show_found(self, found: Reckoning, now: datetime, known: Known = NEW) -> None:
        """A hearing, then what was reckoned, and last what is waited for."""
        shown = (found.power.edition, found.deadlines, found.awaited, found.says, known)
        if shown == self._shown:
            return
        self._shown = shown
        self._law.setText(law_used(found.power))
        rows, against = Rows(), names_refused(found)
        born = [working.when(each) for each in births(found).values()]
        heard = [known.hearing] if known.hearing else []
        for each in (*heard, *in_order(found.deadlines)):
            is_refused = not hangs_on(each.clock).isdisjoint(against)
            tags = _refused(each, now) if is_refused else _tags(each, now, known.done)
            rows.add(tags, _deadline(each, known, born))
        for waiting in found.awaited:
            rows.add([Tag(_how_long(waiting), "asked")], _awaited(waiting))
        self._rows = swapped(self.column, self._rows, rows)
        self.hide_names(on=self._names_hidden)
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
        rows.add(_dated(each, now), _deadline(each, NEW))
    return rows


def law_used(power: Power) -> str:
    signed = f"signed off by {power.signed_off_by}" if power.signed_off_by else ""
    return f"edition {power.edition} · {signed or 'not yet signed off by a lawyer'}"


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
    return nearness(left)


def late(each: Deadline, now: datetime) -> str:
    """In words too, as nobody need tell colours apart."""
    days = (day_of(now) - day_of(each.when)).days
    count = {0: "late", 1: "1 day late"}.get(days, f"{days} days late")
    return {"overdue": count, "ended": "passed"}.get(state_of(each, now), "")


def names_refused(found: Reckoning) -> Collection[str]:
    """The answers and the dates that the law refuses."""
    refusals = [said.text for said in found.says if said.level == "refused"]
    rules = (rule for rule in found.power.requirements if rule.says in refusals)
    answers = (name for rule in rules for name in rule.when)
    limits = found.power.limits
    dates = (each.event for each in limits for text in refusals if text.startswith(each.says))
    return {*answers, *dates}


def hangs_on(clock: Clock) -> frozenset[str]:
    """The answers that a date hangs on; of one that was only stated, what states it."""
    stated = clock.begins if clock.rule == "STATED" else ()
    return frozenset((*(clock.when or ()), *clock.count_facts, *stated))


def _refused(each: Deadline, now: datetime) -> list[QWidget]:
    return [wide(Tag(short(each.when, now), "overdue")), wide(Tag("refused", "overdue"))]


def _tags(each: Deadline, now: datetime, done: Collection[str]) -> list[QWidget]:
    if each.clock.name in done:
        return [wide(Tag(short(each.when, now)))]
    tags = _dated(each, now)
    return [*tags, wide(Tag(UNSURE, "week"))] if is_unsure(each) else tags


def _dated(each: Deadline, now: datetime) -> list[QWidget]:
    state = state_of(each, now)
    said = [text for text in (short(each.when, now), late(each, now)) if text]
    return [wide(Tag(text, state)) for text in said]


def _deadline(each: Deadline, known: Known, born: Iterable[str] = ()) -> list[QWidget]:
    """What of its working is a birth is hidden with names."""
    nameless = each.working
    for birth in born:
        nameless = nameless.replace(birth, MASK)
    how = Named(each.working, nameless, "muted")
    lines: list[QWidget] = [wrapped(Strong(each.clock.label)), how]
    if each.act_by:
        lines.append(wrapped(Muted(f"Act by {working.when(each.act_by)}.")))
    told = (*known.was.get(each.clock.name, ()), known.done.get(each.clock.name, ""))
    lines += [wrapped(Muted(said)) for said in told if said]
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


def wide(tag: Tag) -> Tag:
    policy = tag.sizePolicy()
    policy.setHorizontalPolicy(policy.Policy.Minimum)
    tag.setSizePolicy(policy)
    return tag
