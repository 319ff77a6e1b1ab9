"""What was being typed: sealed beside the register, for the officer who typed it to take back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from disrupt import roles
from disrupt.errors import Trouble
from disrupt.records import SUBJECTS
from disrupt.records.sealed_text import sealed_fields
from disrupt.store import sealed
from disrupt.store.drawer import Content
from disrupt.store.store import Store

SHELF = "drafts"


@dataclass(frozen=True)
class Draft:
    """A form that was not saved: about which record, and when it was last kept."""

    record: str
    kept_at: datetime
    typed: Mapping[str, Any]


def keep(store: Store, record: str, typed: Mapping[str, Any]) -> Draft:
    """In place of what was kept for this record. Nothing of it is in the log: it is no record."""
    if _waits_for_its_key(store, record):
        raise sealed.not_carried()
    draft = Draft(record, store.clock.now(), typed)
    content = {"kept_at": draft.kept_at.isoformat(), "typed": dict(typed)}
    with store.drawer(store.actor.name) as drawer:
        drawer.put(SHELF, record, content)
    return draft


def taken(store: Store, record: str) -> Draft | None:
    """What is kept for this record; it stays until it is discarded."""
    with store.drawer(store.actor.name) as drawer:
        content = drawer.take(SHELF, record)
    return _draft(record, content) if content else None


def all_of(store: Store) -> tuple[Draft, ...]:
    """All that this officer left, what was typed last first."""
    with store.drawer(store.actor.name) as drawer:
        drafts = [_draft(record, content) for record, content in drawer.on(SHELF).items()]
    return tuple(sorted(drafts, key=lambda draft: draft.kept_at, reverse=True))


def discard(store: Store, record: str) -> None:
    """Once it is saved, or not wanted."""
    with store.drawer(store.actor.name) as drawer:
        drawer.remove(SHELF, record)


def lost(store: Store) -> Trouble | None:
    """What to tell an officer of whose drafts and filters some can no longer be read."""
    with store.drawer(store.actor.name) as drawer:
        count = len(drawer.unreadable())
    if not count:
        return None
    things = "One thing" if count == 1 else f"{count} things"
    return Trouble(
        f"{things} that you left unsaved can no longer be read: the file was changed or damaged.",
        "What was saved is not touched. Look through what you typed last, and type it again.",
    )


def discard_lost(store: Store) -> None:
    with store.drawer(store.actor.name) as drawer:
        drawer.remove_unreadable()


def _waits_for_its_key(store: Store, record: str) -> bool:
    """Whether it is of a kind that is sealed, by somebody who reads that but cannot seal it yet."""
    if store.keys.intelligence or not roles.reads_intelligence(store.actor.roles):
        return False
    kinds = [kind for kind in SUBJECTS if sealed_fields(kind)]
    with store.reading() as session:
        held = [select(kind.id).where(kind.reference == record) for kind in kinds]
        is_held = any(session.scalar(each) for each in held)
    return is_held or any(kind.kind_name() in record.split() for kind in kinds)


def _draft(record: str, content: Content) -> Draft:
    return Draft(record, datetime.fromisoformat(content["kept_at"]), content["typed"])
