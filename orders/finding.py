"""A record by its reference, for a reader who may see anything of its kind."""

from sqlalchemy import func, select

from disrupt.errors import Trouble
from disrupt.records import Subject
from disrupt.workspace import Workspace


def number_of(desk: Workspace, kind: type[Subject], reference: str) -> int:
    """Of its own row, as the log names it."""
    reference = reference.strip()
    wanted = select(kind.id).where(func.lower(kind.reference) == reference.lower())
    with desk.store.reading() as session:
        number = session.scalar(wanted) if desk.readable(kind.kind_name()) else None
    if number is None:
        raise Trouble(
            f"There is no {kind.title.lower()} {reference} here.",
            "Look whether it is written as on its page.",
        )
    return number
