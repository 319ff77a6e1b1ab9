"""Values as a person reads them: one voice for table, page, paper and log."""

from collections.abc import Callable
from datetime import date, datetime

from disrupt.clock import LONDON
from disrupt.fields import Field
from disrupt.formats import FORMATS
from disrupt.lists import word_list
from disrupt.partial import PartialDate

NOTHING = "not recorded"

# Not by strftime: the words must not change with the computer's language.
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def month(value: date) -> str:
    return f"{MONTHS[value.month - 1]} {value.year}"


def day(value: date) -> str:
    return f"{value.day} {month(value)}"


def weekday(value: date) -> str:
    return WEEKDAYS[value.weekday()]


def partial(value: PartialDate) -> str:
    known = value.earliest()
    shapes = {1: str(known.year), 2: month(known), 3: day(known)}
    said = shapes[1 + (value.month is not None) + (value.day is not None)]
    return f"about {said}" if value.about else said


def moment(value: datetime) -> str:
    here = value.astimezone(LONDON)
    return f"{day(here)} {here:%H:%M}"


def several(values: tuple[str, ...]) -> str:
    return ", ".join(values)


VOICES: dict[type, Callable[..., str]] = {
    bool: lambda value: "yes" if value else "no",
    datetime: moment,
    date: day,
    PartialDate: partial,
    tuple: several,
    bytes: lambda value: f"a picture of {len(value):,} bytes",
}


def shown(field: Field, value: object) -> str:
    """A field's value in words; codes from a list are said, identifiers are spaced."""
    if value is None or value == ():
        return NOTHING
    if isinstance(value, tuple):
        return several(tuple(_word(field, each) for each in value))
    return _word(field, value) if isinstance(value, str) else VOICES[type(value)](value)


def _word(field: Field, text: str) -> str:
    if field.choices:
        return word_list(field.choices).says(text)
    return FORMATS[field.format].shown(text) if field.format else text
