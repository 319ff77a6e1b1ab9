"""Values as a person reads them: one voice for table, page, paper and log."""

from collections.abc import Callable
from datetime import date, datetime

from disrupt.clock import LONDON
from disrupt.contents import described
from disrupt.fields import Field
from disrupt.formats import FORMATS
from disrupt.lists import word_list
from disrupt.moments import happens_twice
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


def short_month(value: date) -> str:
    return f"{MONTHS[value.month - 1][:3]} {value.year}"


def short_day(value: date) -> str:
    """As dates stand in tables, one below the other."""
    return f"{value.day:02} {short_month(value)}"


def weekday(value: date) -> str:
    return WEEKDAYS[value.weekday()]


def partial(value: PartialDate) -> str:
    return _as_known(value, month, day)


def short_partial(value: PartialDate) -> str:
    return _as_known(value, short_month, short_day)


def _as_known(
    value: PartialDate, of_month: Callable[[date], str], of_day: Callable[[date], str]
) -> str:
    known = value.earliest()
    if value.month is None:
        said = str(known.year)
    else:
        said = of_month(known) if value.day is None else of_day(known)
    return f"about {said}" if value.about else said


def moment(value: datetime) -> str:
    return f"{day(value.astimezone(LONDON))} {time_of_day(value)}"


def when(value: date) -> str:
    """A day, or a day and its time: whichever is known."""
    return moment(value) if isinstance(value, datetime) else day(value)


def short_moment(value: datetime) -> str:
    return f"{short_day(value.astimezone(LONDON))} {time_of_day(value)}"


def short_when(value: date) -> str:
    return short_moment(value) if isinstance(value, datetime) else short_day(value)


def time_of_day(value: datetime) -> str:
    """In London; of an hour that happens twice, which one."""
    here = value.astimezone(LONDON)
    return f"{here:%H:%M} {here.tzname()}" if happens_twice(here) else f"{here:%H:%M}"


def several(values: tuple[str, ...]) -> str:
    return ", ".join(values)


VOICES: dict[type, Callable[..., str]] = {
    bool: lambda value: "yes" if value else "no",
    datetime: moment,
    date: day,
    PartialDate: partial,
    tuple: several,
    bytes: described,
}

IN_A_TABLE: dict[type, Callable[..., str]] = {
    date: short_day,
    datetime: short_moment,
    PartialDate: short_partial,
}


def in_a_table(field: Field, value: object) -> str:
    """On one line; what is not recorded leaves its cell empty."""
    if value is None or value == ():
        return ""
    short = IN_A_TABLE.get(type(value))
    return short(value) if short else " ".join(shown(field, value).split())


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
    return FORMATS[field.format].shown(text) if field.format in FORMATS else text
