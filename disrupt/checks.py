"""What is wrong with a set of values, field by field: refused only where it cannot be."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from disrupt import contents
from disrupt.fields import Field
from disrupt.formats import FORMATS
from disrupt.lists import word_list
from disrupt.partial import PartialDate


class Weight(Enum):
    REFUSED = "refused"
    WARNED = "warned"
    UNLISTED = "unlisted"


@dataclass(frozen=True)
class Remark:
    """One thing to say about one field. Only what is refused keeps a record from being saved."""

    field: str
    weight: Weight
    says: str
    source: str = ""


CONTROLS = {point: None for point in (*range(32), *range(127, 160)) if chr(point) not in "\n\t"}
OLDEST = 120

Values = Mapping[str, object]
Check = Callable[[Field, object, date], Iterator[Remark]]


def remarks(fields: tuple[Field, ...], values: Values, today: date) -> tuple[Remark, ...]:
    """Everything there is to say about these values, never the first thing alone."""
    return tuple(
        remark
        for field in fields
        if field.name in values
        for check in CHECKS
        for remark in check(field, values[field.name], today)
    )


def refusals(fields: tuple[Field, ...], values: Values, today: date) -> tuple[Remark, ...]:
    found = remarks(fields, values, today)
    return tuple(remark for remark in found if remark.weight is Weight.REFUSED)


def _missing(field: Field, value: object, today: date) -> Iterator[Remark]:
    if field.required and not value:
        yield Remark(field.name, Weight.REFUSED, f"{field.label} is missing.")


def _in_the_future(field: Field, value: object, today: date) -> Iterator[Remark]:
    if not field.not_after_today or not isinstance(value, PartialDate):
        return
    if value.earliest() > today:
        yield Remark(field.name, Weight.REFUSED, f"{field.label} is in the future.")
    elif value.earliest() == value.latest() == today:
        yield Remark(field.name, Weight.WARNED, f"{field.label} is today.", "NPCC POLE DS_034")
    elif _years_later(value.latest()) < (today.year, today.month, today.day):
        says = f"{field.label} is more than {OLDEST} years ago."
        yield Remark(field.name, Weight.WARNED, says, "NPCC POLE DS_034")


def _years_later(day: date) -> tuple[int, int, int]:
    return day.year + OLDEST, day.month, day.day


def _unlisted(field: Field, value: object, today: date) -> Iterator[Remark]:
    if field.choices:
        known = word_list(field.choices)
        for word in _each(value):
            if not known.knows(word):
                says = f"“{word}” is not in the list “{known.title}”; it is kept as it stands."
                yield Remark(field.name, Weight.UNLISTED, says, known.source)


def _strange_file(field: Field, value: object, today: date) -> Iterator[Remark]:
    if value and isinstance(value, bytes) and (why := contents.refusal(field.format, value)):
        yield Remark(field.name, Weight.REFUSED, why)


def _odd_form(field: Field, value: object, today: date) -> Iterator[Remark]:
    if field.format in FORMATS:
        form = FORMATS[field.format]
        for text in _each(value):
            if doubt := form.doubt(text):
                yield Remark(field.name, Weight.WARNED, doubt, form.source)


def _each(value: object) -> tuple[str, ...]:
    if isinstance(value, tuple):
        return value
    return (str(value),) if value else ()


CHECKS: tuple[Check, ...] = (_missing, _in_the_future, _unlisted, _strange_file, _odd_form)


def whole(fields: tuple[Field, ...], values: Values) -> Values:
    """The values of a new record: what is required and was not said is missing."""
    return {field.name: None for field in fields if field.required} | dict(values)


def tidied(fields: tuple[Field, ...], values: Values) -> dict[str, object]:
    """The values as they are kept: each identifier in its own form, and nothing as nothing."""
    described = {field.name: field for field in fields}
    return {name: _tidied(described[name], value) for name, value in values.items()}


def _tidied(field: Field, value: object) -> object:
    tidy = FORMATS[field.format].tidy if field.format in FORMATS else plain
    if isinstance(value, tuple):
        # A semicolon parts the values of a cell, so it never stands inside one.
        parted = (part for each in value for part in plain(str(each)).split(";"))
        return tuple(dict.fromkeys(tidy(part) for part in parted if part.strip()))
    return tidy(plain(value)) or None if isinstance(value, str) else value


def plain(text: str) -> str:
    """Without control characters, or white space at its ends; line ends all alike."""
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(CONTROLS).strip()
