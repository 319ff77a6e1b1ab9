"""Why somebody was found: which thing that is said of them met what was typed, and how."""

from collections.abc import Iterable
from enum import IntEnum
from functools import cache
from typing import Any

from rapidfuzz import fuzz

from disrupt import names
from disrupt.fields import Field, fields_of
from disrupt.records import RECORDS
from disrupt.store.lookup import Query

Entry = Any


class Grade(IntEnum):
    SAME = 0
    BEGINS = 1
    HAS = 2
    SOUNDS = 3
    ALIKE = 4


TOLD = {
    Grade.SAME: "{thing}",
    Grade.BEGINS: "{thing} begins with it",
    Grade.HAS: "{thing} has it in it",
    Grade.SOUNDS: "{thing} sounds like “{typed}”",
    Grade.ALIKE: "{thing} is like “{typed}”",
}


def why(query: Query, entries: Iterable[Entry]) -> str:
    """Of all that was typed where one thing has it whole, else of each word."""
    held = tuple(entries)
    whole = _best(query, held)
    if len(query.words) == 1 or whole[0] <= Grade.HAS:
        return whole[1]
    return "; ".join(dict.fromkeys(_best(Query.of(word), held)[1] for word in query.words))


def _best(query: Query, entries: tuple[Entry, ...]) -> tuple[Grade, str]:
    graded = ((_grade(query, entry.said), entry) for entry in entries)
    grade, best = min(graded, key=lambda each: (each[0], -_likeness(query, each[1])))
    thing = _thing(_fields(best.source_kind)[best.field], best.said)
    return grade, TOLD[grade].format(thing=thing, typed=query.text)


def _thing(field: Field, said: str) -> str:
    """What is sensitive is not said by the way: its label alone."""
    return field.label if field.sensitive else f"{field.label} “{said}”"


def _likeness(query: Query, entry: Entry) -> float:
    """Of two things that meet it in one way, the one that is nearer to it tells more."""
    return fuzz.ratio(query.squashed, names.squashed(entry.said))


def _grade(query: Query, said: str) -> Grade:
    words, squashed, code = names.words(said), names.squashed(said), names.code(said)
    if query.squashed in (*words, squashed) or code in query.codes:
        return Grade.SAME
    if any(each.startswith(query.squashed) for each in (*words, squashed)):
        return Grade.BEGINS
    if query.squashed in squashed or any(each in code for each in query.codes):
        return Grade.HAS
    sound = names.sound(query.squashed)
    return Grade.SOUNDS if sound in map(names.sound, words) else Grade.ALIKE


@cache
def _fields(kind: str) -> dict[str, Field]:
    return {field.name: field for field in fields_of(RECORDS[kind])}
