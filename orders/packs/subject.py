"""Somebody, some place or a child on a page of a pack, in the order in which it is read."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from orders.controls import State
from orders.packs.pieces import Piece, Told, Words
from orders.taken import State as Taken


@dataclass(frozen=True)
class Photo(Told):
    needs: ClassVar = ("taken",)

    taken: Piece
    """Such as “9 Oct 2026”, or “no date recorded”."""
    picture: bytes


@dataclass(frozen=True)
class Scored(Told):
    needs: ClassVar = ("total",)

    total: Piece
    was: Piece | None
    """At the meeting before."""
    parts: Words
    """Such as “recency 28”."""
    why_none: Piece | None = None


@dataclass(frozen=True)
class Bound(Told):
    """What binds at the moment of the pack, in its own words."""

    one_of: ClassVar = ("title", "conditions")

    title: Piece
    """Such as “Bail after charge”; empty for whoever sees conditions, and not what they are of."""
    state: Words
    """When made and served, to when, and whether it can be enforced."""
    conditions: tuple[Words, ...]
    """The exact words of each, then hours, what it is about, and its own end."""
    breach: Words
    """What follows from a breach, with its section; “Check with legal.” where that is doubtful."""


@dataclass(frozen=True)
class Bar(Told):
    needs: ClassVar = ("says",)

    says: Piece
    begins: date
    ends: date | None
    state: State


@dataclass(frozen=True)
class Track(Told):
    """One row of “Restrictions recorded here”."""

    needs: ClassVar = ("label", "bars")

    label: Piece
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class Measure(Told):
    """One line of “Have all measures been taken?”; the state is a word of the program."""

    needs: ClassVar = ("name",)

    name: Piece
    state: Taken
    why: Words
    """Where it is not open, or to be checked first, with the section that says so."""
    sort: Piece | None = None
    """Of a tactic, such as “Vehicles”."""
    about: str | None = None
    """The place that it is on, where that is not the subject of the page."""


@dataclass(frozen=True)
class Dated(Told):
    needs: ClassVar = ("says",)

    on: date
    says: Piece


@dataclass(frozen=True)
class Tie(Told):
    """Somebody or something they are linked to."""

    needs: ClassVar = ("to", "says")

    about: str
    """The reference at the other end: who may not be told of that one is not told of the tie."""
    to: Piece
    """What it is called."""
    says: Words


@dataclass(frozen=True)
class Group(Told):
    """What else is recorded, such as “Sightings”; the title is a word of the program."""

    needs: ClassVar = ("lines",)

    title: str
    lines: tuple[Words, ...]


@dataclass(frozen=True)
class Act(Told):
    """An action as it stood at the moment of the pack."""

    needs: ClassVar = ("action",)

    number: Piece
    """As it is spoken of, such as 41."""
    action: Piece
    who: Words
    """The agency, and the owner."""
    due: Words
    """Such as “19 Nov 2026”, “13 days over” or “done 12 Nov 2026”."""
    action_rag: Piece | None
    outcome_rag: Piece | None
    """None is “not rated”, where the action is told."""


@dataclass(frozen=True)
class Page(Told):
    """The whole of one subject. Anything empty was not recorded, or is not for this reader."""

    needs: ClassVar = ("name",)

    about: str
    """Its reference."""
    kind: str
    """Of record; empty where there is none."""
    item: Words
    """The heading of the agenda under which it stands, its state there, and since when."""
    name: Piece
    reference: Piece
    photo: Photo | None
    who: Words
    """Born, age, sex, aliases, address."""
    standing: Words
    """How far the case has got, and markers with their days."""
    welfare: Piece | None
    score: Scored | None
    binds: tuple[Bound, ...]
    since: date | None
    """The day of the last meeting, from which changes are told."""
    changed: tuple[Words, ...]
    tracks: tuple[Track, ...]
    measures: tuple[Measure, ...]
    dates: tuple[Dated, ...]
    linked: tuple[Tie, ...]
    recorded: tuple[Group, ...]
    """Whatever else is held, by the descriptions of the fields."""
    acts: tuple[Act, ...]
    plans: tuple[Words, ...]
    decided: Words
    """State, reason, decision, support; before a meeting nothing."""
