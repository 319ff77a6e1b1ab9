"""A record by its reference, for a reader who may see anything of its kind."""

from collections.abc import Sequence
from typing import TypeVar

from sqlalchemy import func, select

from disrupt.errors import Trouble
from disrupt.records import Subject
from disrupt.workspace import Workspace

AnySubject = TypeVar("AnySubject", bound=Subject)


def number_of(desk: Workspace, kind: type[Subject], reference: str) -> int:
    """Of its own row, as the log names it."""
    _kind, number = one_of(desk, (kind,), reference)
    return number


def one_of(
    desk: Workspace, kinds: Sequence[type[AnySubject]], reference: str
) -> tuple[type[AnySubject], int]:
    """Which of several kinds has it, and the number of its row."""
    reference = reference.strip()
    with desk.store.reading() as session:
        for kind in kinds:
            wanted = select(kind.id).where(func.lower(kind.reference) == reference.lower())
            number = session.scalar(wanted) if desk.readable(kind.kind_name()) else None
            if number is not None:
                return kind, number
    raise Trouble(
        f"There is no {' or '.join(kind.title.lower() for kind in kinds)} {reference} here.",
        "Look whether it is written as on its page.",
    )
