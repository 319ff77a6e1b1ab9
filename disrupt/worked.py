"""Columns that stand in no table: what they say is worked out, for many records at once."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from disrupt.fields import Field

Values = Mapping[str, object]
Known = Mapping[int, Values]
AT_ONCE = 100
Work = Callable[[Session, Sequence[int], Collection[str]], Known]


@dataclass(frozen=True)
class WorkedOut:
    """What a list shows of its records beside what is held; handed in by whoever can work it out.

    Of every record that is asked for, by its number, and of every field, by its name: a text, a
    word, a day or a moment, or nothing.
    """

    fields: tuple[Field, ...]
    work: Work
    at_once: int = AT_ONCE
    """Of how many records it is worked out in one go: whoever waits can see how far it is."""

    def field(self, name: str) -> Field:
        return next(field for field in self.fields if field.name == name)
