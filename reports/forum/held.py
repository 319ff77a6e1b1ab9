"""What the papers of a meeting are made of: it, its forum, and whom its reader may have named."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.errors import Trouble
from disrupt.moments import When, day_of
from disrupt.page import show
from disrupt.records import Forum, Meeting, Part
from disrupt.workspace import Workspace
from orders.forum.agencies import Agencies, agencies
from orders.forum.forums import forum_named, forum_of, known_forums
from orders.forum.subjects import called
from reports.parts import Origin

AnyPart = TypeVar("AnyPart", bound=Part)

NOT_SAID = "not recorded"


@dataclass(frozen=True)
class Head:
    """What each of these papers begins with."""

    reference: str
    number: int
    """Of the meeting's own row, as the log names it."""
    forum: str
    at: When | None
    place: str
    chair: str
    origin: Origin


@dataclass(frozen=True)
class About:
    """Somebody or some place, by reference; no name where the reader may not be told one."""

    reference: str
    name: str = ""
    kind: str = ""
    """Of record; empty where there is none for this reader."""

    @classmethod
    def called(cls, reference: str, name: str, kind: str) -> "About":
        """Whatever has no name of its own is called by its reference."""
        return cls(reference, "" if name == reference else name, kind)

    @property
    def says(self) -> str:
        return " ".join(part for part in (self.reference, self.name) if part)


@dataclass(frozen=True)
class Sitting:
    """A meeting, and the session in which all of its paper is read."""

    desk: Workspace
    session: Session
    meeting: Meeting
    forum: Forum | None
    agencies: Agencies
    head: Head

    @property
    def day(self) -> date:
        """Of the meeting; today where none is recorded."""
        return day_of(self.meeting.at) if self.meeting.at else self.desk.today

    def rows(self, kind: type[AnyPart]) -> Sequence[AnyPart]:
        """In the order in which they were made."""
        mine = select(kind).where(getattr(kind, kind.belongs_to) == self.meeting.id)
        return self.session.scalars(mine.order_by(kind.id)).all()

    def abouts(self, wanted: Iterable[str | None]) -> Mapping[str, About]:
        """Each of these references; what is no record here is itself."""
        found = called(self.desk, self.session, [each for each in wanted if each])
        return {
            reference: About.called(reference, each.name, each.kind)
            for reference, each in found.items()
        }


def looked(desk: Workspace, reference: str) -> Meeting:
    """That somebody looked at the meeting is in the log before they see anything of it."""
    desk.ask("deliver")
    meeting = show(desk, reference).subject
    if not isinstance(meeting, Meeting):
        raise Trouble(f"{meeting.reference} is no meeting.", "Open the papers of a meeting.")
    return meeting


@contextmanager
def sitting(desk: Workspace, meeting: Meeting) -> Iterator[Sitting]:
    with desk.store.reading() as session:
        known = known_forums(session)
        head = _head(desk, meeting, forum_named(known, meeting))
        forum = forum_of(known, meeting)
        yield Sitting(desk, session, meeting, forum, agencies(session), head)


def _head(desk: Workspace, meeting: Meeting, forum: str) -> Head:
    return Head(
        reference=meeting.reference,
        number=meeting.id,
        forum=forum,
        at=meeting.at,
        place=meeting.place or "",
        chair=meeting.chair or "",
        origin=Origin(desk.store.about.controller, desk.store.clock.now()),
    )
