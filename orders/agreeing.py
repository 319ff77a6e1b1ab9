"""A second person on a major disruption: who may be one, and what they say."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt import edit
from disrupt.errors import Trouble
from disrupt.records import Disruption
from disrupt.store.schema import audit
from disrupt.workspace import Workspace
from orders.finding import number_of
from orders.impact import UNTIL_AGREED, WAITS, agreement, said

KIND = Disruption.kind_name()


def agree(desk: Workspace, reference: str) -> Disruption:
    """It counts as major from now on."""
    return _moderated(desk, reference)


def make_moderate(desk: Workspace, reference: str) -> Disruption:
    """The second person does not agree."""
    return _moderated(desk, reference, impact=UNTIL_AGREED)


def may_be_second(desk: Workspace, of: Disruption) -> bool:
    """Whoever graded it is not."""
    with desk.store.reading() as session:
        return said(_graded_by(session, of)) != said(desk.store.actor.name)


def _graded_by(session: Session, of: Disruption) -> str:
    """Who said its impact; where nobody is named, whoever recorded it."""
    if of.graded_by:
        return of.graded_by
    made = select(audit.c.actor).where(
        audit.c.subject_kind == KIND, audit.c.subject_id == of.id, audit.c.event == "made"
    )
    return session.scalar(made) or ""


def _moderated(desk: Workspace, reference: str, **more: str) -> Disruption:
    desk.ask_to_write(KIND)
    number = number_of(desk, Disruption, reference)
    with desk.store.reading() as session:
        of = session.get_one(Disruption, number)
        grader = _graded_by(session, of)
    if agreement(of) != WAITS:
        raise Trouble(
            f"{of.reference} does not wait for a second person.",
            "Only major with evidence does, until somebody agrees.",
        )
    if not may_be_second(desk, of):
        raise Trouble(
            f"You graded {of.reference} yourself.", "Ask another officer to look at it and agree."
        )
    return edit.change(
        desk, of, {"graded_by": grader, "moderated_by": desk.store.actor.name, **more}
    )
