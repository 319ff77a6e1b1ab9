"""The description of a field, from which form, table, heading, sentence and index are drawn."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache
from typing import Any

from sqlalchemy import inspect

from disrupt.lists import WordList

ANY = "any"  # what refers to a record of whatever kind


class Kind(Enum):
    """What sort of thing a field holds. At most ten, for ever; a format is a check, not a kind."""

    TEXT = "text"
    LONG = "long text"
    DATE = "date"
    PARTIAL = "date, as much as is known"
    EXPIRY = "date on which it ends"
    YES_NO = "yes or no"
    CHOICE = "a word from a list"
    LIST = "several words"
    PICTURE = "picture"
    WHEN = "a day, or a day and its time"


class Search(Enum):
    """How a field is found: as a name that sounds, as plain words, or as a code."""

    NAME = "name"
    WORDS = "words"
    CODE = "code"


class Seen(Enum):
    """Which line of the table of audiences decides who may see it in a pack.

    A note is an opinion, or intelligence is handled in one way or the other, by what it says of
    itself: no field stands under one of those three.
    """

    IDENTITY = "name, aliases, born, photograph"
    CONTACT = "address, phones, vehicles"
    NUMBERS = "PNC, CRO, NI number"
    DRIVER = "driver number, badge, plate"
    MARKERS = "markers"
    RESULT = "arrest, charge, result"
    ORDERS = "orders and notices: kind, dates, stage"
    CONDITIONS = "conditions, exact words"
    FACTS = "facts"
    OPINION = "opinion, labelled"
    INTELLIGENCE = "intelligence, handling P, labelled, no source"
    CONDITIONAL = "intelligence, handling C"
    ETHNICITY = "ethnicity, health"
    CHILD = "child's reference"
    VICTIM = "also a victim"
    SCORE = "score"
    ACTIONS = "actions"
    NOBODY = "in no pack"


@dataclass(frozen=True)
class Field:
    name: str
    label: str
    kind: Kind
    seen: Seen
    help: str = ""
    required: bool = False
    choices: str | WordList = ""
    format: str = ""
    refers_to: str = ""
    """The kind of record whose reference it holds; or any."""
    may_refer_to: str = ""
    """The kind of record whose reference may stand in it, where else a name does."""
    searched: Search | None = None
    not_after_today: bool = False
    sensitive: bool = False
    """Shown only to whoever asks for it, and that is logged: where somebody lives, who told."""


def about(label: str, kind: Kind, seen: Seen, **more: Any) -> dict[str, Field]:  # noqa: ANN401 - the words of Field, checked there
    """The description of a column, to stand beside it; its name is the column's."""
    return {"field": Field("", label, kind, seen, **more)}


@cache
def fields_of(record: type) -> tuple[Field, ...]:
    """The described fields of a kind of record, in the order in which they are written."""
    columns: Iterable[Any] = inspect(record).columns
    return tuple(
        replace(column.info["field"], name=column.key)
        for column in columns
        if "field" in column.info
    )


def field_of(record: type, name: str) -> Field:
    return next(each for each in fields_of(record) if each.name == name)
