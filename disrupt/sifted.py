"""Records of which something was worked out: those that meet a filter on it, and in its order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from disrupt import names, phrasing, typed
from disrupt.fields import Field, Search
from disrupt.lists import word_list
from disrupt.moments import When, beginning, day_of
from disrupt.selecting import Filter, Order
from disrupt.worked import Known, WorkedOut


@dataclass(frozen=True)
class Sifted:
    """What was worked out of each record, as at a day."""

    out: WorkedOut
    known: Known
    today: date

    def met(self, ids: Sequence[int], filters: Iterable[Filter]) -> tuple[int, ...]:
        """Those that meet every filter."""
        asked = [(self.out.field(each.column), each) for each in filters]
        return tuple(
            number
            for number in ids
            if all(_meets(f, self._value(number, f), each, self.today) for f, each in asked)
        )

    def in_order(self, ids: Sequence[int], order: Order) -> tuple[int, ...]:
        """Those of whom there is nothing to say stand last, either way."""
        field = self.out.field(order.column)
        values = {number: self._value(number, field) for number in ids}
        said = [number for number in ids if values[number] is not None]
        said.sort(key=lambda number: _placed(field, values[number]), reverse=order.down)
        return (*said, *(number for number in ids if values[number] is None))

    def _value(self, number: int, field: Field) -> object:
        return self.known[number][field.name]


def _meets(field: Field, value: object, wanted: Filter, today: date) -> bool:
    """One of the words, or the text within it; of a date, as much of it as was typed."""
    if wanted.words:
        return str(value or "").casefold() in [word.casefold() for word in wanted.words]
    if isinstance(value, date) and _lies_within(value, wanted.contains, today):
        return True
    text = _plain(field, phrasing.in_a_table(field, value))
    return _plain(field, wanted.contains.strip()) in text if text else False


def _placed(field: Field, value: object) -> Any:  # noqa: ANN401 - it is set in order with its like
    """A date by when it begins, a word by its place in its list."""
    if isinstance(value, date):
        return beginning(value)
    text = str(value)
    return word_list(field.choices).position(text) if field.choices else _plain(field, text)


def _plain(field: Field, text: str) -> str:
    """A name without its accents, as it is found and sorted where it is held."""
    return names.fold(text) if field.searched is Search.NAME else text.casefold()


def _lies_within(value: When, text: str, today: date) -> bool:
    try:
        known = typed.read(text, today)
    except (ValueError, OverflowError):
        return False
    return known.earliest() <= day_of(value) <= known.latest()
