"""The meeting that a pack is for, at the moment of the pack, and what all of its pages rest on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.moments import When, beginning, day_of
from disrupt.records import Child, Forum, Meeting
from orders.forum.agencies import Agencies, agencies
from orders.forum.forums import Forums, forum_named, forum_of, known_forums, plain
from orders.forum.phase import phase_of
from orders.forum.sittings import earlier, later
from orders.forum.standing import Spell, standing_after
from orders.forum.weights import Weights, in_force
from orders.reckoning import Law


@dataclass(frozen=True)
class Sitting:
    session: Session
    law: Law
    meeting: Meeting
    at: datetime
    """Every state is that of this moment."""
    now: datetime
    """When it is gathered."""

    @property
    def day(self) -> date:
        return day_of(self.at)

    @cached_property
    def before(self) -> tuple[Meeting, ...]:
        """Those of its forum before it that had been by then, the earliest first."""
        every = earlier(self.session, self.meeting)
        return tuple(each for each in every if each.at and beginning(each.at) <= self.at)

    @property
    def last(self) -> Meeting | None:
        return self.before[-1] if self.before else None

    @property
    def last_on(self) -> date | None:
        return day_of(self.last.at) if self.last and self.last.at else None

    @property
    def since(self) -> When | None:
        """From when changes are told: from the end of that one."""
        return (self.last.ended or self.last.at) if self.last else None

    @cached_property
    def standing(self) -> Mapping[str, Spell]:
        """Whom the forum had adopted by then, before this meeting."""
        return standing_after(self.session, self.before)

    @cached_property
    def agencies(self) -> Agencies:
        return agencies(self.session)

    @cached_property
    def weights(self) -> Weights:
        """Of the score."""
        return in_force(self.session, self.day)

    @cached_property
    def children(self) -> frozenset[str]:
        """The references of all of them: whoever may not be told of one is told of none."""
        return frozenset(self.session.scalars(select(Child.reference)))

    @cached_property
    def _forums(self) -> Forums:
        return known_forums(self.session)

    @property
    def forum(self) -> Forum | None:
        return forum_of(self._forums, self.meeting)

    @property
    def forum_called(self) -> str:
        return forum_named(self._forums, self.meeting) or Meeting.title

    @property
    def has_begun(self) -> bool:
        """Whether anything can have been decided at it by then."""
        begun = self.meeting.began or self.meeting.at
        return begun is not None and beginning(begun) <= self.at

    def is_set(self, meeting: str | None) -> bool:
        """Whether what a meeting sets was set by then; before it begins, it is set in advance."""
        if plain(meeting) == plain(self.meeting.reference):
            return self.has_begun or phase_of(self.meeting, self.now) == "before"
        return plain(meeting) not in self._to_come

    @cached_property
    def _to_come(self) -> frozenset[str]:
        """Those of its forum after it, and of all forums those that had not been by then."""
        every = self.session.scalars(select(Meeting).where(Meeting.at.is_not(None)))
        ahead = (each for each in every if each.at and beginning(each.at) > self.at)
        after = later(self.session, self.meeting)
        return frozenset(plain(each.reference) for each in (*ahead, *after))
