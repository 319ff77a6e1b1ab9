"""One subject as a meeting considers it: gathered part by part, each as far as its reader sees."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import cast

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from disrupt.moments import day_of
from disrupt.records import SUBJECTS, Meeting, Person, Subject
from disrupt.workspace import Workspace
from orders.eyes import Eyes, eyes_of
from orders.finding import number_of
from orders.forum import told
from orders.forum.action_lines import lines_about
from orders.forum.changed import changed
from orders.forum.considered import Considered, Said
from orders.forum.ends_next import ends_next
from orders.forum.items import decided_of, item_about
from orders.forum.planning import plans_in
from orders.forum.progress import progress
from orders.forum.recording import recorded_in
from orders.forum.score import Score
from orders.forum.scoring import may_score, score
from orders.forum.sittings import moment_of, the_last
from orders.forum.subjects import Called, called_as
from orders.forum.weights import in_force
from orders.reckoning import Law
from orders.whom import SORTS, Whom

NOTHING: tuple[Said, ...] = ()


@dataclass(frozen=True)
class _Asked:
    """Who asks, when, and of which subject, as far as it is theirs to see."""

    desk: Workspace
    law: Law
    session: Session
    eyes: Eyes
    at: datetime
    meeting: Meeting
    about: str
    subject: Subject | None

    @property
    def whom(self) -> Whom | None:
        return cast(Whom, self.subject) if type(self.subject) in SORTS else None

    @property
    def person(self) -> Person | None:
        return self.subject if isinstance(self.subject, Person) else None


def considered(desk: Workspace, law: Law, meeting: str, about: str) -> Considered:
    """That somebody looked is in the log before they see anything.

    Of what the reader may not see every part is empty, and nothing says that there is more.
    """
    desk.ask("show")
    number, about = number_of(desk, Meeting, meeting), about.strip()
    kind, of = _named(desk, about) or (Meeting, number)
    with desk.store.viewing(kind.kind_name(), of, desk.reason):
        pass
    with desk.store.reading() as session:
        held = session.get_one(Meeting, number)
        subject = None if kind is Meeting else session.get(kind, of)
        asked = _Asked(
            desk=desk,
            law=law,
            session=session,
            eyes=eyes_of(desk),
            at=moment_of(held, desk.store.clock.now()),
            meeting=held,
            about=subject.reference if subject else about,
            subject=subject,
        )
        return _considered(asked)


def _considered(asked: _Asked) -> Considered:
    desk, session, eyes, at = asked.desk, asked.session, asked.eyes, asked.at
    last = the_last(session, asked.meeting)
    name = called_as(desk, asked.subject) if asked.subject else Called("", asked.about)
    open_, ruled_out = _left_open(asked)
    found, no_score = _score(asked, last)
    person = asked.person
    welfare, contact = told.welfare_of(person, day_of(at), eyes) if person else (None, None)
    return Considered(
        meeting=asked.meeting.reference,
        about=asked.about,
        kind=name.kind,
        name=name.name,
        status=told.status(session, person, day_of(at), eyes) if person else None,
        welfare=welfare,
        contact=contact,
        since=day_of(last.at) if last and last.at else None,
        changed=_changed(asked, last),
        binds=_binds(asked),
        ends_next=_ends_next(asked),
        justice=told.justice(session, asked.law, person, at, eyes=eyes) if person else NOTHING,
        open=open_,
        ruled_out=ruled_out,
        plans=plans_in(session, asked.about),
        actions=lines_about(desk, session, asked.about, asked.meeting.reference),
        decided=decided_of(item_about(session, asked.meeting, asked.about)),
        recorded=recorded_in(session, asked.meeting.id, asked.about),
        score=found,
        no_score=no_score,
    )


def _changed(asked: _Asked, last: Meeting | None) -> tuple[Said, ...]:
    """Since the last meeting was over; before a first one nothing has."""
    if asked.subject is None or last is None or last.at is None:
        return NOTHING
    since = last.ended or last.at
    return changed(asked.session, asked.eyes, asked.about, since, now=asked.at)


def _binds(asked: _Asked) -> tuple[Said, ...]:
    if asked.whom is None:
        return NOTHING
    return told.binds(asked.session, asked.law, asked.whom, asked.at, eyes=asked.eyes)


def _ends_next(asked: _Asked) -> tuple[Said, ...]:
    if asked.whom is None:
        return NOTHING
    return ends_next(asked.session, asked.law, asked.whom, asked.at, eyes=asked.eyes)


def _left_open(asked: _Asked) -> tuple[tuple[Said, ...], tuple[Said, ...]]:
    if asked.whom is None:
        return NOTHING, NOTHING
    return told.left_open(asked.session, asked.law, asked.whom, asked.at, eyes=asked.eyes)


def _score(asked: _Asked, last: Meeting | None) -> tuple[Score | None, str]:
    """Nothing at all to whoever may not see what it is worked out from, and of places."""
    if asked.person is None or not may_score(asked.desk):
        return None, ""
    session, day, forum = asked.session, day_of(asked.at), asked.meeting.forum or ""
    weights, last_on = in_force(session, day), day_of(last.at) if last and last.at else None
    found = score(session, asked.about, day, weights, last=last_on)
    if isinstance(found, str):
        return None, found
    since = progress(session, forum, asked.about, day, weights=weights)
    return replace(found, progress=since), ""


def _named(desk: Workspace, about: str) -> tuple[type[Subject], int] | None:
    """Of the kinds that the reader may see at all; what else there is, they never asked for."""
    with desk.store.reading() as session:
        for kind in SUBJECTS:
            if desk.readable(kind.kind_name()):
                same = func.lower(kind.reference) == about.lower()
                number = session.scalar(select(kind.id).where(same))
                if number is not None:
                    return kind, number
    return None
