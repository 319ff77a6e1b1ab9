"""What belongs to this computer and not to the register; nothing in it is about anybody."""

import json
import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from disrupt.checks import Remark, Weight
from disrupt.errors import Invalid, Trouble
from disrupt.fields import Field, Kind, Seen, about
from disrupt.lists import word_list
from disrupt.store.files import write_whole

THEMES = "themes"
SCALES = range(100, 201)
IDLE = range(1, 31)
WIDTHS = range(1, 10_000)
FAILED = range(1, 10**9)
MOMENTS = range(10**11)


@dataclass(frozen=True)
class Layout:
    """A table as it was left: its columns in their order, how wide some are, and its sort."""

    columns: tuple[str, ...] = ()
    widths: Mapping[str, int] = field(default_factory=dict)
    sorted_by: str = ""
    """As at first where it is empty."""
    down: bool = False


@dataclass(frozen=True)
class Tries:
    """How often in a row a register was not opened here, and when that last was."""

    failed: int
    last_at: int
    """In seconds since 1970, which no time zone changes."""


@dataclass(frozen=True)
class Settings:
    """How the program looks and locks here. Whoever changes one gets new settings."""

    theme: str = field(
        default="follow",
        metadata=about("Colours", Kind.CHOICE, Seen.NOBODY, choices=THEMES, required=True),
    )
    scale: int = field(
        default=100,
        metadata=about(
            "Size of text, per cent",
            Kind.TEXT,
            Seen.NOBODY,
            help="From 100 to 200.",
            required=True,
        ),
    )
    idle_minutes: int = field(
        default=5,
        metadata=about(
            "Lock after, minutes",
            Kind.TEXT,
            Seen.NOBODY,
            help="Minutes without a key or the mouse, from 1 to 30.",
            required=True,
        ),
    )
    last_register: str = ""
    layouts: Mapping[str, Layout] = field(default_factory=dict)
    tries: Mapping[str, Tries] = field(default_factory=dict)
    """By what tells one register from another and names none."""
    told_at: str = ""
    """The moment at which something was last told unasked."""

    def with_layout(self, screen: str, layout: Layout) -> "Settings":
        return replace(self, layouts={**self.layouts, screen: layout})


# What a person sets on a page, drawn as every other field is.
FIELDS: tuple[Field, ...] = tuple(
    replace(each.metadata["field"], name=each.name) for each in fields(Settings) if each.metadata
)


def as_typed(settings: Settings) -> dict[str, str]:
    """What stands in the fields of their page."""
    return {each.name: str(getattr(settings, each.name)) for each in FIELDS}


def changed(settings: Settings, typed: Mapping[str, object]) -> Settings:
    """The settings with what was typed on their page, or everything that is wrong with it."""
    read, wrong = _read({name: _unspelt(value) for name, value in typed.items()})
    if wrong:
        raise Invalid(ALLOWED[name] for name in wrong)
    return replace(settings, **read)


def remarks(typed: Mapping[str, object]) -> tuple[Remark, ...]:
    """What keeps these from being kept, each beside its field."""
    _, wrong = _read({name: _unspelt(value) for name, value in typed.items() if value})
    return tuple(Remark(name, Weight.REFUSED, ALLOWED[name]) for name in wrong)


def load(path: Path) -> tuple[Settings, str]:
    """The settings, and a sentence where not all of the file could be used."""
    try:
        held = json.loads(path.read_bytes())
    except FileNotFoundError:
        return Settings(), ""
    except (OSError, ValueError, RecursionError):
        return Settings(), UNREADABLE
    if not isinstance(held, dict):
        return Settings(), UNREADABLE
    # A newer version may keep more in it than this one knows.
    read, wrong = _read({name: value for name, value in held.items() if name in READ})
    return Settings(**read), PARTLY if wrong else ""


def save(settings: Settings, path: Path) -> None:
    keep(json.dumps(asdict(settings), indent=1), path)


def keep(text: str, path: Path) -> None:
    """In one step: after a power cut the file is the old one or the new one."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(path, text.encode())
    except OSError as error:
        raise Trouble(
            f"The settings of this computer could not be kept: {error.strerror}.",
            "They hold until the program is closed. Look whether the disk has room.",
        ) from error


def _read(values: Mapping[str, object]) -> tuple[dict[str, Any], list[str]]:
    """What could be read, and the names of what could not."""
    read: dict[str, Any] = {}
    for name, value in values.items():
        with suppress(ValueError):
            read[name] = READ[name](value)
    return read, [name for name in values if name not in read]


def _unspelt(value: object) -> object:
    """A number that was typed, perhaps with its per cent."""
    number = re.fullmatch(r"\s*([0-9]{1,4})\s*%?\s*", str(value))
    return int(number[1]) if number else value


def _theme(value: object) -> str:
    themes = [word.word for word in word_list(THEMES).words]
    return themes[themes.index(_text(value))]


def _within(allowed: range) -> Callable[[object], int]:
    def read(value: object) -> int:
        # Yes and no are numbers to Python.
        if type(value) is not int or value not in allowed:
            raise ValueError(value)
        return value

    return read


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(value)
    return value


def _moment(value: object) -> str:
    read = datetime.fromisoformat(_text(value)) if value else None
    if read and read.tzinfo is None:
        raise ValueError(value)
    return _text(value)


def _layouts(value: object) -> dict[str, Layout]:
    return {screen: _layout(held) for screen, held in _named(value).items()}


def _layout(value: object) -> Layout:
    held = _named(value)
    columns, width = held.get("columns", []), _within(WIDTHS)
    if not isinstance(columns, list):
        raise ValueError(value)
    widths = {name: width(wide) for name, wide in _named(held.get("widths", {})).items()}
    # A column that is named twice is shown once.
    names = tuple(dict.fromkeys(_text(column) for column in columns))
    return Layout(names, widths, _text(held.get("sorted_by", "")), held.get("down") is True)


def _tries(value: object) -> dict[str, Tries]:
    return {register: _tried(held) for register, held in _named(value).items()}


def _tried(value: object) -> Tries:
    held = _named(value)
    return Tries(_within(FAILED)(held.get("failed")), _within(MOMENTS)(held.get("last_at")))


def _named(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise ValueError(value)
    return value


READ: Mapping[str, Callable[[object], Any]] = {
    "theme": _theme,
    "scale": _within(SCALES),
    "idle_minutes": _within(IDLE),
    "last_register": _text,
    "layouts": _layouts,
    "tries": _tries,
    "told_at": _moment,
}
ALLOWED = {
    "theme": "Choose the colours from the list.",
    "scale": "The size of text is a number from 100 to 200.",
    "idle_minutes": "The minutes to a lock are a number from 1 to 30.",
}
UNREADABLE = "The settings of this computer could not be read, so the usual ones are used."
PARTLY = "Some settings of this computer could not be read, so the usual ones are used for them."
