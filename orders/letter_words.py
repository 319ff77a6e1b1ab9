"""The words of the letters of licensing, as they stand in their file, and what fills them."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from disrupt.errors import Trouble
from disrupt.mentioned import formed
from disrupt.paths import resource
from disrupt.records import SUBJECTS, Disclosure, Order
from orders.catalogue import shipped
from orders.licensing_duties import gateway_code
from orders.reading import read_file

PLACE = re.compile(r"\{(\w+)\}")
Known = Mapping[str, str]


@dataclass(frozen=True)
class NoticePart:
    point: str
    """What the notice has to say, by its id."""
    title: str
    says: tuple[str, ...]


@dataclass(frozen=True)
class NoticeWords:
    title: str
    decided: Mapping[str, str]
    returned: Mapping[str, str]
    parts: tuple[NoticePart, ...]


@dataclass(frozen=True)
class LetterWords:
    """A letter to another authority, by the way it goes and the clock that its gateway names."""

    id: str
    name: str
    """What it is called in the log and in file names."""
    title: str
    direction: str
    gateway: str
    says: tuple[str, ...]
    in_england: tuple[str, ...] = ()
    """What holds only of an authority in England."""
    asks_information: bool = False
    """Whether there is room on it for what is told."""


@dataclass(frozen=True)
class ReminderWords:
    id: str
    """The name of what is due."""
    says: str
    title: str
    asks: tuple[str, ...]


@dataclass(frozen=True)
class LettersWords:
    edition: str
    source: str
    notice: NoticeWords
    letters: tuple[LetterWords, ...]
    reminders: tuple[ReminderWords, ...]
    signed_off_by: str = ""

    def letter(self, direction: str, gateway: str) -> LetterWords | None:
        sought = (direction, gateway)
        return next(
            (each for each in self.letters if (each.direction, each.gateway) == sought), None
        )

    def reminder(self, name: str) -> ReminderWords:
        return next(each for each in self.reminders if each.id == name)


def read_letters(path: Path) -> LettersWords:
    """A key that means nothing is refused."""
    return read_file(LettersWords, path)


@cache
def letters_words() -> LettersWords:
    return read_letters(resource("text", "licence-letters.toml"))


def letter_of(disclosure: Disclosure) -> LetterWords | None:
    """Nothing where none is written for what went this way under such a power."""
    return letters_words().letter(disclosure.direction, gateway_code(disclosure.gateway))


def filled(sentences: Iterable[str], known: Known) -> Iterator[str]:
    """A sentence that needs what is not known is left out."""
    for each in sentences:
        if all(known.get(place) for place in PLACE.findall(each)):
            yield PLACE.sub(lambda place: known[place[1]], each)


@cache
def _prefixes() -> frozenset[str]:
    """Of everything that has a reference; an order's is the short name of its power."""
    shorts = (each.short for each in shipped())
    return frozenset(
        {"O", *map(str.upper, shorts), *(e.prefix for e in SUBJECTS if e is not Order)}
    )


def need_fit(where: str, texts: Iterable[str | None], own: Collection[str]) -> None:
    """What somebody typed, before it is on paper: `where` says in which words it stands.

    Whatever has the form of a reference counts, held or not, or it would tell which are held.
    """
    named = (each for text in texts for each in formed(text or ""))
    found = [each for each in named if each.partition("-")[0] in _prefixes() and each not in own]
    if found:
        raise Trouble(
            f"{where} {found[0]}, which no letter names.",
            "Take it out there, then come back here.",
        )
