"""What the two are told when they unlock, once each: that it began, and that it is over."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt import edit
from disrupt.records import HandOver
from disrupt.store.slots import compared
from disrupt.workspace import Workspace
from orders.alerts.handed import concerns, holds
from orders.alerts.handed_said import ONE_DAY, belongs, items, since, until
from orders.alerts.looked import Row
from orders.working import many

Turn = Literal["told", "told_over"]
"""By the field that holds who of the two was told."""


@dataclass(frozen=True)
class Telling:
    over: HandOver
    turn: Turn
    says: str


def tellings(
    session: Session, desk: Workspace, rows: Sequence[Row], today: date
) -> tuple[Telling, ...]:
    """Of what is due as far as the reader sees it; the earliest first."""
    me = desk.store.actor.name
    every = session.scalars(select(HandOver).order_by(HandOver.since, HandOver.id)).all()
    found = (Told(each, me, rows, today).telling(every) for each in every)
    return tuple(each for each in found if each)


def tell(desk: Workspace, telling: Telling) -> HandOver:
    """Whoever sits here has seen it."""
    seen = getattr(telling.over, telling.turn) or ()
    return edit.change(desk, telling.over, {telling.turn: (*seen, desk.store.actor.name)})


@dataclass(frozen=True)
class Told:
    """One of them, to one of the two, on a day."""

    over: HandOver
    me: str
    rows: Sequence[Row]
    today: date

    def telling(self, every: Sequence[HandOver]) -> Telling | None:
        over = self.over
        if not (self._is_mine or _is(self.me, over.to_whom)):
            return None
        if holds(over, self.today) and not _knows(over.told, self.me):
            return Telling(over, "told", self._begun())
        if self._is_past and not _knows(over.told_over, self.me):
            following = _following(over, every)
            says = self._went_on(following) if following else self._back()
            return Telling(over, "told_over", says) if says else None
        return None

    @property
    def _is_mine(self) -> bool:
        return _is(self.me, self.over.whose)

    @property
    def _is_past(self) -> bool:
        """It held for a while; or, before it was called off, somebody had been told that it did."""
        last = self.over.until
        return (
            last is not None
            and last < self.today
            and (self.over.since <= last or bool(self.over.told))
        )

    def _begun(self) -> str:
        over = self.over
        gone = [each for each in self.rows if over.id in each.item.owner.handed]
        rows = [each for each in gone if not each.item.owner.cannot_see]
        when, last = since(over.since, self.today), until(over.until, self.today)
        who = f"{over.to_whom} looks" if self._is_mine else "you look"
        yours = f"your {items(rows)}" if rows else "what is yours"
        theirs = f"{items(rows)} of {over.whose}" if rows else f"what is {over.whose}’s"
        what = yours if self._is_mine else theirs
        said = f"{when[:1].upper()}{when[1:]} {who} after {what} {last}."
        return " ".join((said, *self._besides(len(gone) - len(rows), any_due=bool(rows))))

    def _besides(self, unseen: int, *, any_due: bool) -> Iterator[str]:
        if unseen:
            more = f"{unseen} more" if any_due else many(unseen, "item")
            they = "it stands" if unseen == 1 else "they stand"
            yield f"{more} {self.over.to_whom} may not see: {they} under Nobody’s."
        elif not any_due:
            yield "Nothing of it is due now."

    def _back(self) -> str:
        over = self.over
        rows = [each for each in self.rows if _is_again(over, each)]
        who, whose = ("You are", "your") if self._is_mine else (f"{over.whose} is", "their")
        if not rows:
            return f"{who} back: nothing of {whose}s is due now."
        return f"{who} back: {whose} {items(rows)} {belongs(len(rows))} {whose}s again."

    def _went_on(self, following: HandOver) -> str:
        """Whose it is hears of the next one alone, as does whoever goes on with it."""
        if self._is_mine or _is(self.me, following.to_whom):
            return ""
        return f"You look after what is {self.over.whose}’s no longer: {following.to_whom} does."


def _following(over: HandOver, every: Sequence[HandOver]) -> HandOver | None:
    """By which they are still away when this one ends."""
    day = over.until + ONE_DAY if over.until else over.since
    others = (each for each in every if each is not over and _is(each.whose, over.whose))
    return next((each for each in others if holds(each, day) and _same(over, each)), None)


def _same(one: HandOver, other: HandOver) -> bool:
    return set(one.about or ()) == set(other.about or ())


def _is_again(over: HandOver, row: Row) -> bool:
    """With whoever is back, of what had been handed over."""
    return _is(row.item.owner.name, over.whose) and concerns(over, row.item.found.reference)


def _knows(told: tuple[str, ...] | None, me: str) -> bool:
    return any(_is(me, each) for each in told or ())


def _is(one: str, other: str) -> bool:
    return compared(one) == compared(other)
