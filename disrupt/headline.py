"""A subject in one line, no longer than the reader may know it."""

from collections.abc import Iterable
from datetime import date

from disrupt.fields import Field
from disrupt.records import Part, Subject, stage_part
from disrupt.records.base import current


def headline(subject: Subject, parts: Iterable[Part], seen: Iterable[Field], day: date) -> str:
    """Such as “O'Brien, Sean, born 4 May 1988, charged”."""
    allowed = {field.name for field in seen}
    reached = stage(subject, parts, day) if subject.stage in allowed else None
    return ", ".join(part for part in (subject.called(allowed), reached) if part)


def stage(subject: Subject, parts: Iterable[Part], day: date) -> str | None:
    """How far the subject had got on a day, if anybody said."""
    kind = stage_part(type(subject))
    reached = current([part for part in parts if type(part) is kind], day)
    return getattr(reached, subject.stage) if reached else None
