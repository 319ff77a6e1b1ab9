"""The lists of words that officers choose from; a word in none of them is kept as it stands."""

import tomllib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from disrupt.paths import resource


@dataclass(frozen=True)
class Word:
    """A word as it is kept, what it says to a reader, and its code in police systems."""

    word: str
    says: str
    code: str = ""


@dataclass(frozen=True)
class WordList:
    """Words to choose from, and historic ones that are understood but no longer offered."""

    title: str
    source: str
    words: tuple[Word, ...]
    historic: tuple[Word, ...] = ()
    confidence: str = "high"
    nothing: str = ""
    """What a table says where none of them is chosen."""

    def knows(self, text: str) -> bool:
        return text.casefold() in self._by_text

    def says(self, word: str) -> str:
        known = self._by_text.get(word.casefold())
        return known.says if known else word

    def position(self, word: str) -> int:
        """Where it stands among the words to choose from; before them all when it does not."""
        wanted = word.casefold()
        places = (at for at, each in enumerate(self.words) if each.word.casefold() == wanted)
        return next(places, -1)

    @cached_property
    def _by_text(self) -> Mapping[str, Word]:
        return {word.word.casefold(): word for word in (*self.words, *self.historic)}


def word_list(name: str | WordList) -> WordList:
    """One of the lists by its name; one that a power brings with it is itself."""
    return _shipped(name) if isinstance(name, str) else name


def with_own(name: str, known: Iterable[Word], offered: Collection[str]) -> WordList:
    """A list that a register adds to: what it no longer offers is understood all the same."""
    known = tuple(known)
    there = tuple(each for each in known if each.word in offered)
    gone = tuple(each for each in known if each.word not in offered)
    return replace(word_list(name), words=there, historic=gone)


@cache
def _shipped(name: str) -> WordList:
    return read_list(resource("lists", f"{name}.toml"))


def read_list(path: Path) -> WordList:
    """The list in a file. A key that means nothing here would be lost, so it is refused."""
    held = tomllib.loads(path.read_text(encoding="utf-8"))
    _refuse_unknown(held, WordList, path)
    words, historic = (_words(held.pop(key, []), path) for key in ("words", "historic"))
    return WordList(words=words, historic=historic, **held)


def _words(held: list[dict[str, Any]], path: Path) -> tuple[Word, ...]:
    for word in held:
        _refuse_unknown(word, Word, path)
    return tuple(Word(**{"says": word["word"], **word}) for word in held)


def _refuse_unknown(held: dict[str, Any], kind: type[Word | WordList], path: Path) -> None:
    known = {field.name for field in fields(kind)}
    if unknown := sorted(held.keys() - known):
        raise ValueError(f"{path.name} has the unknown key “{unknown[0]}”.")
