"""References in a text as people write them: in any letters, whatever stands around them."""

import re

from disrupt.fields import Kind, fields_of

WORDED = (Kind.TEXT, Kind.LONG, Kind.CHOICE, Kind.LIST)
"""Kinds of field in which a reference may stand. What is in no list is kept as it stands."""
DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2212"
"""What a keyboard or another program puts where a reference has its dash."""
AROUND = ".,:;()[]“”‘’'\""
"""What may stand around a word in a sentence."""
FORM = re.compile(rf"(?<![A-Za-z0-9])([A-Za-z]+)[{DASHES}]([0-9]{{4}})[{DASHES}]([0-9]+)")
"""Of the references that the program gives."""


def mentioned(text: str) -> tuple[str, ...]:
    """A reference may be of any form, so each thing and each word may be one."""
    things = [thing.strip() for thing in text.split(";")]
    words = [word.strip(AROUND).removesuffix("’s").removesuffix("'s") for word in text.split()]
    several = (*things, *words, *formed(text))
    return tuple(dict.fromkeys(each for each in several if each))


def formed(text: str) -> tuple[str, ...]:
    """Whatever has the form of one that the program gives, as that is spelt; held or not."""
    return tuple(f"{prefix.upper()}-{year}-{number}" for prefix, year, number in FORM.findall(text))


def names_it(text: str, reference: str) -> bool:
    """In letters of any case, as people write it."""
    return reference.lower() in map(str.lower, mentioned(text))


def as_pattern(prefix: str) -> str:
    """That form for a kind of record, as the register looks for it in small letters."""
    digit, dash = "[0-9]", f"[{DASHES}]"
    return f"{prefix.lower()}{dash}{digit * 4}{dash}{digit}"


def worded(record: type) -> frozenset[str]:
    """The fields of a kind of record in which one may stand."""
    return frozenset(each.name for each in fields_of(record) if each.kind in WORDED)
