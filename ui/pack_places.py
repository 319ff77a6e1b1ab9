"""Where one can be among packs and the copies of them, as values."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Packs:
    """The packs of a meeting: who gets a copy, what to check, and what came of it."""

    meeting: str


@dataclass(frozen=True)
class Copies:
    """The register of copies."""

    meeting: str = ""
    """Of this one alone, where one is named."""


@dataclass(frozen=True)
class HandedCopy:
    """One copy: whose it is, each time it left, and where it is now."""

    reference: str


@dataclass(frozen=True)
class Recalled:
    """Who still has a copy of a meeting's packs, and is to give it back."""

    meeting: str


@dataclass(frozen=True)
class SentOf:
    """Who was sent something that tells of this record."""

    reference: str
