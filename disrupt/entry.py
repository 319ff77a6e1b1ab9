"""A field's value as the text a person types for it, and the value that this text means."""

from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from datetime import date

from disrupt import phrasing, typed, typed_time
from disrupt.fields import Field, Kind
from disrupt.lists import word_list
from disrupt.moments import When
from disrupt.partial import PartialDate

BETWEEN = "; "
YES_NO = {"yes": True, "no": False}
DATES = (Kind.DATE, Kind.PARTIAL, Kind.EXPIRY, Kind.WHEN)

Meaning = Callable[[Field, str, date], object]


def read(field: Field, text: str, today: date) -> object:
    """What was meant. A date that cannot be read is a ValueError, in a sentence."""
    return READ[field.kind](field, text, today) if text.strip() else nothing(field)


def nothing(field: Field) -> object:
    return () if field.kind is Kind.LIST else None


def write(field: Field, value: object) -> str:
    """The text that means this value: words of a list as they are said, identifiers spaced."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        return BETWEEN.join(phrasing.shown(field, each) for each in value)
    if isinstance(value, bytes):
        return b64encode(value).decode("ascii")
    return phrasing.shown(field, value)


def says(field: Field, text: str, today: date) -> str:
    """How a date was understood: its weekday, and how far off it is. Of all else, nothing."""
    try:
        if field.kind is Kind.WHEN:
            return typed_time.says(typed_time.read(text, today), today)
        return typed.says(_known(field, text, today), today) if field.kind in DATES else ""
    except ValueError:
        return ""


def offered(field: Field) -> tuple[str, ...]:
    """The words to choose from, as they are said."""
    return tuple(word.says for word in word_list(field.choices).words) if field.choices else ()


def _known(field: Field, text: str, today: date) -> PartialDate:
    # A birth is never ahead, so a birth in '60 was in 1960.
    return typed.read(text, today, 0 if field.not_after_today else typed.NEAREST)


def _text(field: Field, text: str, today: date) -> str:
    return text


def _word(field: Field, text: str, today: date) -> str:
    """The word itself, whether it was typed or said; one that is in no list stays as it is."""
    return _words(field).get(text.strip().casefold(), text)


def _words(field: Field) -> Mapping[str, str]:
    if not field.choices:
        return {}
    known = word_list(field.choices)
    held = (*known.historic, *known.words)
    said = {word.says.casefold(): word.word for word in held}
    return said | {word.word.casefold(): word.word for word in held}


def _several(field: Field, text: str, today: date) -> tuple[str, ...]:
    parts = (part.strip() for part in text.split(BETWEEN.strip()))
    return tuple(_word(field, part, today) for part in parts if part)


def _day(field: Field, text: str, today: date) -> date:
    known = _known(field, text, today)
    if known.about or not known.day:
        raise ValueError(f"“{text.strip()}” is not a whole date: write it as 27 May 2026.")
    return known.earliest()


def _when(field: Field, text: str, today: date) -> When:
    return typed_time.read(text, today)


def _yes_no(field: Field, text: str, today: date) -> bool | None:
    return YES_NO.get(text)


def _picture(field: Field, text: str, today: date) -> bytes:
    return b64decode(text)


READ: Mapping[Kind, Meaning] = {
    Kind.TEXT: _text,
    Kind.LONG: _text,
    Kind.CHOICE: _word,
    Kind.LIST: _several,
    Kind.DATE: _day,
    Kind.PARTIAL: _known,
    Kind.EXPIRY: _known,
    Kind.YES_NO: _yes_no,
    Kind.PICTURE: _picture,
    Kind.WHEN: _when,
}
