"""What was noted about a record: facts, opinions and intelligence, each told from the others."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Text, select, type_coerce
from sqlalchemy.orm import Session

from disrupt import phrasing, roles
from disrupt.formats import FORMATS
from disrupt.lists import word_list
from disrupt.moments import beginning
from disrupt.page import Page
from disrupt.records import Intelligence, Note, Record
from disrupt.records.base import capital
from disrupt.store.schema import audit
from disrupt.workspace import Workspace

FACT, OPINION, INTELLIGENCE = "fact", "opinion", "intelligence"
NOT_SAID = "Note, kind not recorded"
SAID: tuple[type[Note | Intelligence], ...] = (Note, Intelligence)


@dataclass(frozen=True)
class Noted:
    """One of them; what may not be seen of it is empty."""

    kind: str
    """A fact, an opinion or intelligence: how it looks. Empty where nobody said."""
    label: str
    """Such as “Opinion, recorded by anna” or “Intelligence 2B P”."""
    when: str
    text: str
    handling: str
    record: Note | Intelligence
    at: datetime


def may_note(desk: Workspace, page: Page) -> bool:
    """Whether this reader may see any note about such a record."""
    is_said = isinstance(page.subject, SAID)
    return not is_said and any(_reads(desk, each, page.kind) for each in SAID)


def noted(desk: Workspace, page: Page) -> tuple[Noted, ...]:
    """The newest first."""
    with desk.store.reading() as session:
        found = [
            each
            for kind in SAID
            if _reads(desk, kind, page.kind)
            for each in _about(desk, session, kind, page.reference)
        ]
    return tuple(sorted(found, key=lambda each: each.at, reverse=True))


def _reads(desk: Workspace, kind: type[Record], about: str) -> bool:
    """Of whom only licensing is read, of that alone notes are."""
    name = kind.kind_name()
    is_walled = roles.reads_in_part(desk.roles, name) and about not in roles.NOTED
    return bool(desk.readable(name)) and not is_walled


def _about(
    desk: Workspace, session: Session, kind: type[Note | Intelligence], reference: str
) -> Iterator[Noted]:
    about: Any = kind.about
    naming = type_coerce(about, Text).contains(f'"{reference}"', autoescape=True)
    held = cast(Sequence[Note | Intelligence], session.scalars(select(kind).where(naming)).all())
    seen = {field.name for field in desk.readable(kind.kind_name())}
    writers = _writers(session, kind, [each.id for each in held])
    for each in held:
        yield _noted(each, seen, writers.get(each.id, ""))


def _noted(each: Note | Intelligence, seen: set[str], writer: str) -> Noted:
    kind = INTELLIGENCE if isinstance(each, Intelligence) else (each.kind or "").casefold()
    grade = FORMATS["grade"].shown(each.grade or "") if "grade" in seen else ""
    return Noted(
        kind=kind,
        label=_label(kind, grade, writer),
        when=phrasing.when(each.at) if each.at else "",
        text=each.text,
        handling=(each.handling or "") if "handling" in seen else "",
        record=each,
        at=beginning(each.at) if each.at else each.made_at,
    )


def _label(kind: str, grade: str, writer: str) -> str:
    """An opinion is somebody's: who recorded it is known, also where it was brought in."""
    if kind == OPINION and writer:
        return f"Opinion, recorded by {writer}"
    said = capital(word_list("note_kinds").says(kind)) if kind else NOT_SAID
    return " ".join(part for part in (said, grade) if part)


def _writers(session: Session, kind: type[Record], ids: Sequence[int]) -> Mapping[int, str]:
    """Who recorded each, as the log has it."""
    lines = select(audit.c.subject_id, audit.c.actor).where(
        audit.c.subject_kind == kind.kind_name(),
        audit.c.subject_id.in_(ids),
        audit.c.event == "made",
    )
    return {row.subject_id: row.actor for row in session.execute(lines)}
