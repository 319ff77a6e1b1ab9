"""A subject in one line, no longer than the reader may know it."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from types import MappingProxyType

from disrupt.fields import Field, Search, fields_of
from disrupt.records import Part, Subject, stage_part
from disrupt.records.base import current

BETWEEN = ", "
NOBODY: Mapping[str, str] = MappingProxyType({})


def headline(
    subject: Subject,
    parts: Iterable[Part],
    seen: Iterable[Field],
    day: date,
    *,
    names: Mapping[str, str] = NOBODY,
) -> str:
    """Such as “O'Brien, Sean, born 4 May 1988, charged”; whom it refers to by these names."""
    allowed = {field.name for field in seen}
    reached = stage(subject, parts, day) if subject.stage in allowed else None
    says = begun(subject, _by_name(subject, allowed, names))
    return BETWEEN.join(part for part in (says, reached) if part)


def begun(subject: Subject, says: str) -> str:
    """With a capital, but where it begins with a name: that stays as it is written."""
    written = (getattr(subject, f.name) for f in fields_of(type(subject)) if _is_a_name(f))
    if any(name and says.startswith(str(name)) for name in written):
        return says
    return says[:1].upper() + says[1:]


def _is_a_name(field: Field) -> bool:
    return field.searched is Search.NAME


def _by_name(subject: Subject, seen: Collection[str], names: Mapping[str, str]) -> str:
    """Such as “Sexual risk order: Exley, Robin; Mullen, Bo”."""
    says = subject.called(seen)
    if subject.names_in_place:
        return in_place(says, names)
    parts = says.split(BETWEEN)
    called = "; ".join(names[part] for part in parts if part in names)
    others = BETWEEN.join(part for part in parts if part not in names)
    return subject.before_names.join(part for part in (others, called) if part)


def in_place(says: str, names: Mapping[str, str]) -> str:
    """With a name wherever it has a reference that is called by one."""
    return BETWEEN.join(names.get(part, part) for part in says.split(BETWEEN))


def stage(subject: Subject, parts: Iterable[Part], day: date) -> str | None:
    """How far the subject had got on a day, if anybody said."""
    kind = stage_part(type(subject))
    reached = current([part for part in parts if type(part) is kind], day)
    return getattr(reached, subject.stage) if reached else None
