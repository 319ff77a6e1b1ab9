"""The letterhead of a register: what its council has settled for every letter."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt import edit
from disrupt.checks import Values
from disrupt.errors import Trouble
from disrupt.records import Letterhead
from disrupt.workspace import Workspace


def letterhead(session: Session) -> Letterhead | None:
    """The first that was made, for whoever may read it."""
    return session.scalar(select(Letterhead).order_by(Letterhead.id).limit(1))


def policy(session: Session) -> str:
    """How a licence and badge come back; nothing where that is not settled."""
    held = letterhead(session)
    return (held.return_policy or "") if held else ""


def held(desk: Workspace) -> Letterhead | None:
    """Nothing for whoever may not read it."""
    if not desk.readable(Letterhead.kind_name()):
        return None
    with desk.store.reading() as session:
        return letterhead(session)


def keep(desk: Workspace, seen: Letterhead | None, values: Values) -> Letterhead:
    """In place of what was seen, unless somebody changed that since, or made one where none was."""
    if seen is None and held(desk):
        raise Trouble(
            "Somebody made the letterhead meanwhile.",
            "Look at it as it now stands, then save again.",
        )
    return edit.change(desk, seen, values) if seen else edit.make(desk, Letterhead, values)
