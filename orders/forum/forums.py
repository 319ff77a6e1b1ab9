"""Whose a meeting is: forums by their reference or their name, and which meetings are of one."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.records import Forum, Meeting
from orders.impact import said

Forums = Mapping[str, Forum]
"""By reference and by name, as two who write them differently would agree on them."""


def known_forums(session: Session) -> Forums:
    held = session.scalars(select(Forum).order_by(Forum.id.desc())).all()
    return {plain(each.name): each for each in held} | {
        plain(each.reference): each for each in held
    }


def forum_of(known: Forums, meeting: Meeting) -> Forum | None:
    """Whose meeting it is, where there is a record of it."""
    return known.get(plain(meeting.forum))


def forum_named(known: Forums, meeting: Meeting) -> str:
    """What it is called; as it stands, where there is no record of it."""
    forum = forum_of(known, meeting)
    return forum.name if forum else meeting.forum or ""


def forum_key(known: Forums, meeting: Meeting) -> str:
    """Meetings with the same key are of one forum; without a forum, each is of its own."""
    forum = forum_of(known, meeting)
    return forum.reference if forum else plain(meeting.forum) or meeting.reference


def plain(text: str | None) -> str:
    """As two who write it differently would agree on it."""
    return " ".join(said(text).split())
