"""Columns that stand in no table: what they say is worked out, for many records at once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from disrupt.fields import Field

Values = tuple[object, ...]
Known = Mapping[int, Values]
Work = Callable[[Session, Sequence[int]], Known]


@dataclass(frozen=True)
class WorkedOut:
    """What a list shows of its records beside what is held; handed in by whoever can work it out.

    Of each record by its number, one value a field: a word, a day or a moment, or nothing.
    """

    fields: tuple[Field, ...]
    work: Work

    def value(self, values: Values, name: str) -> object:
        names = [field.name for field in self.fields]
        return values[names.index(name)]

    def field(self, name: str) -> Field:
        return next(field for field in self.fields if field.name == name)
