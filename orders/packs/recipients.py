"""Who gets a copy of a meeting's packs: those invited to it, each with what suits their agency."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from disrupt.lists import word_list
from disrupt.paths import resource
from disrupt.workspace import Workspace
from orders.audiences import Audience
from orders.forum.agencies import agencies
from orders.forum.inviting import Invitee, rows_of
from orders.forum.inviting import invited as invited_to
from orders.forum.phase import find_meeting
from orders.reading import Unreadable, read_file

KINDS = "agency_kinds"
STAY_AWAY = ("no", "apologies")
"""Whoever answered so gets a copy only where somebody wants it."""


@dataclass(frozen=True)
class Suited:
    """By the kind of an agency, its audience."""

    title: str
    source: str
    audiences: Mapping[str, Audience]


@dataclass(frozen=True)
class Recipient:
    name: str
    """Whoever the copy is for, with their rank or post."""
    audience: Audience | None
    """Nothing where somebody has still to choose."""
    agency: str
    """Its reference, or what it is called."""
    called: str
    """What the agency is called."""
    items: tuple[str, ...] = ()
    """Those of the agenda to which they are invited; empty where it is all of them."""
    wanted: bool = True
    """Whether they get one, unless somebody says otherwise."""


def read_suited(path: Path) -> Suited:
    held = read_file(Suited, path)
    known = {each.word for each in word_list(KINDS).words}
    if unknown := sorted({*held.audiences} - known):
        raise Unreadable(f"{path.name}: “{unknown[0]}” is no kind of agency.")
    return held


@cache
def shipped() -> Suited:
    return read_suited(resource("pack_recipients.toml"))


def recipients(desk: Workspace, meeting: str) -> tuple[Recipient, ...]:
    """In the order in which they were invited."""
    desk.ask("pack")
    with desk.store.reading() as session:
        known = agencies(session)
        rows = rows_of(session, find_meeting(desk, session, meeting))
        kinds = {row.id: known.kind(row.agency) for row in rows}
    return tuple(_recipient(each, kinds[each.number]) for each in invited_to(desk, meeting))


def suits(kind: str) -> Audience | None:
    return shipped().audiences.get(kind.strip().casefold())


def _recipient(invited: Invitee, kind: str) -> Recipient:
    audience = suits(kind)
    return Recipient(
        name=", ".join(filter(None, (invited.name, invited.rank))) or invited.called,
        audience=audience,
        agency=invited.agency,
        called=invited.called,
        items=invited.items,
        wanted=audience is not None and invited.came not in STAY_AWAY,
    )


def known_agencies(desk: Workspace) -> tuple[tuple[str, str], ...]:
    """By their references, with what each is called."""
    desk.ask("pack")
    with desk.store.reading() as session:
        every = agencies(session).known.values()
        return tuple(sorted({(each.reference, each.name) for each in every}))
