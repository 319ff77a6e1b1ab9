"""The records behind a figure, each in a line, as far as their reader may know them."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.headline import headline
from disrupt.named import names_in
from disrupt.records import SUBJECTS
from disrupt.store.line import Line
from disrupt.workspace import Workspace

GONE = "no longer held, or not for you to see"


@dataclass(frozen=True)
class Told:
    """One record: what kind it is of, and what it says."""

    reference: str
    kind: str
    title: str
    says: str


def opened(desk: Workspace, figure: str, references: Sequence[str]) -> None:
    """That they are looked at is in the log before any is shown."""
    desk.ask("report")
    detail = json.dumps({"figure": figure}, ensure_ascii=False)
    desk.store.note(Line("listed", count=len(references), detail=detail), desk.reason)


def told(desk: Workspace, references: Sequence[str]) -> tuple[Told, ...]:
    """A line for each, in their order; one that stands there twice is told twice."""
    with desk.store.reading() as session:
        found = _found(desk, session, references)
    return tuple(found.get(each) or Told(each, "", "", GONE) for each in references)


def _found(desk: Workspace, session: Session, references: Sequence[str]) -> Mapping[str, Told]:
    found: dict[str, Told] = {}
    for kind in SUBJECTS:
        seen = desk.readable(kind.kind_name())
        if not seen:
            continue
        for each in session.scalars(select(kind).where(kind.reference.in_(set(references)))):
            says = headline(each, (), seen, desk.today, names=names_in(desk, session, each))
            found[each.reference] = Told(each.reference, kind.kind_name(), kind.title, says)
    return found
