"""A person in one line, no longer than the reader may know them."""

from collections.abc import Iterable
from datetime import date

from disrupt import phrasing
from disrupt.fields import Field
from disrupt.records import Person
from disrupt.records.base import current
from disrupt.records.person import Status

NAMELESS = "name not recorded"


def headline(person: Person, statuses: Iterable[Status], seen: Iterable[Field], day: date) -> str:
    """Such as “O'Brien, Sean, born 4 May 1988, charged”."""
    allowed = {field.name: field for field in seen}
    said = [_name(person, allowed.keys())]
    if "born" in allowed and person.born:
        said.append(f"born {phrasing.partial(person.born)}")
    if "status" in allowed and (status := current(statuses, day)):
        said.append(status.status)
    return ", ".join(said)


def _name(person: Person, allowed: Iterable[str]) -> str:
    names = [name for name in (person.family_name, person.given_names) if name]
    if names:
        return ", ".join(names)
    aliases = person.aliases if "aliases" in allowed else ()
    return f"“{aliases[0]}”" if aliases else NAMELESS
