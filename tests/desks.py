"""A desk in other roles, sheets as a person hands them in, and what the log says."""

import json
from dataclasses import replace
from pathlib import Path

from sqlalchemy import select

from disrupt.store.schema import audit, revision
from disrupt.store.sealed import TextKey
from disrupt.store.store import Store
from disrupt.wall import lifted
from disrupt.workspace import Workspace
from orders.intake import Reports, bring_in

PEOPLE = "people.csv"


def seat(store: Store, *roles: str) -> Workspace:
    """The same register, with somebody in these roles at the desk."""
    store.actor = replace(store.actor, roles=roles)
    return Workspace(store, "a test")


def seat_of(desk: Workspace, name: str) -> Workspace:
    """The same register, with somebody of that name at the desk, in the same roles."""
    desk.store.actor = replace(desk.store.actor, name=name)
    return Workspace(desk.store, desk.reason)


def log(store: Store, *events: str):
    """Lines of the log with what is kept beside them, the oldest first."""
    kept = select(audit, revision.c.reason, revision.c.recipient, revision.c.detail)
    lines = kept.join_from(audit, revision, audit.c.seq == revision.c.seq).order_by(audit.c.seq)
    with store.reading() as session:
        found = session.execute(lines).all()
    return [line for line in found if not events or line.event in events]


def typed(store: Store, detail: str, name: str):
    """What a line of the log keeps sealed of what somebody typed, as its reader opens it."""
    words = TextKey(store.keys.intelligence).words(json.loads(detail)[name])
    assert words is not None
    return json.loads(words)


def held(store: Store, *kinds: type) -> list:
    """Every record of these kinds, in the order in which they were made, whoever sits there."""
    with store.reading() as session, lifted(session):
        return [each for kind in kinds for each in session.scalars(select(kind).order_by(kind.id))]


def folder_of(path: Path, **sheets: str) -> Path:
    """A folder with these sheets, each named without its ending."""
    path.mkdir(exist_ok=True)
    for name, text in sheets.items():
        (path / f"{name}.csv").write_text(text, encoding="utf-8", newline="")
    return path


def people(path: Path, text: str) -> Path:
    return folder_of(path / "in", people=text)


def brought(desk: Workspace, path: Path, text: str):
    """What came of bringing in one sheet of people."""
    reports: Reports = bring_in(desk, people(path, text))
    return reports[PEOPLE]
