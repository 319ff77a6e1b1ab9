"""The words of a power's papers, as they stand in its file; a power without one has no papers."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from disrupt.errors import Trouble
from disrupt.paths import resource
from orders.points import Point, points
from orders.reading import read_file
from orders.standing import Standing

BASIS = "basis"
"""The fact that says which offence a notice relies on."""


@dataclass(frozen=True)
class Paper:
    id: str
    name: str
    """What it is called in the log and in file names."""
    title: str
    layout: Literal["notice", "statement"]
    warning: tuple[str, ...]
    points: bool = False
    """Whether what was seen to before service is shown on it."""


@dataclass(frozen=True)
class Wording:
    """All the papers of one power."""

    edition: str
    title: str
    until: Mapping[str, str]
    """By what the notice relies on, how long it stands."""
    before_service: tuple[str, ...]
    """The points of the power that must be met by then."""
    papers: tuple[Paper, ...]
    signed_off_by: str = ""


def has_papers(power: str) -> bool:
    return resource("text", f"{power}.toml").exists()


@cache
def wording_of(power: str) -> Wording:
    if not has_papers(power):
        raise Trouble(
            "There are no papers for this power here.", "Print its conditions from the card."
        )
    return read_file(Wording, resource("text", f"{power}.toml"))


def filled(of: Standing, wording: Wording, texts: tuple[str, ...]) -> tuple[str, ...]:
    """The words with what this order relies on; without a legal basis there is no paper."""
    basis = str(of.of.facts().get(BASIS, ""))
    relies, evidence = _relies(of, basis), (of.power.contact_is_evidence_for or {}).get(basis, "")
    if not (basis in wording.until and relies and evidence):
        raise Trouble(
            "Which offence this notice relies on is not recorded, or gives it no legal basis.",
            "Choose it on the page of the notice, then come back here.",
        )
    said = {"{relies}": relies, "{evidence}": evidence, "{until}": wording.until[basis]}
    return tuple(_with(text, said) for text in texts)


def before_service(of: Standing, wording: Wording) -> tuple[Point, ...]:
    return tuple(point for point in points(of) if point.id in wording.before_service)


def _relies(of: Standing, basis: str) -> str:
    words = (fact.words or {} for fact in of.power.facts if fact.id == BASIS)
    return next(words, {}).get(basis, "")


def _with(text: str, said: Mapping[str, str]) -> str:
    for place, words in said.items():
        text = text.replace(place, words)
    return text
