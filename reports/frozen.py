"""Reports that are frozen: kept with whose they are and the sum of their bytes, and read again."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt import edit
from disrupt.errors import Trouble
from disrupt.records import FrozenReport
from disrupt.workspace import Workspace
from reports.figures.as_bytes import as_bytes, from_bytes
from reports.figures.report import Report


@dataclass(frozen=True)
class Kept:
    """A frozen report: its digits as they were, and what the register says of it."""

    name: str
    report: Report
    author: str
    frozen_at: datetime
    sha256: str
    row: int
    """The number of its row, as the log names it."""


def keep(desk: Workspace, name: str, report: Report) -> Kept:
    """Under a name of its own, for good: what is frozen is never replaced."""
    desk.ask("report")
    with desk.store.reading() as session:
        need_free(session, name)
    content = as_bytes(report)
    kept = edit.make(
        desk,
        FrozenReport,
        {
            "name": " ".join(name.split()),
            "report": report.id,
            "period_from": report.period.first,
            "period_to": report.period.last,
            "area": report.area or None,
            "public": report.is_public,
            "as_at": report.as_at,
            "author": desk.store.actor.name,
            "sha256": _sum(content),
            "file": content,
        },
    )
    return _kept(kept)


def need_free(session: Session, name: str) -> None:
    """Asked before the figures are counted, so that nothing is counted in vain."""
    if not name.split():
        raise Trouble("A frozen report needs a name.", "Say one, such as “Pursue Q3 2026”.")
    if _row(session, name) is not None:
        raise Trouble(
            f"A frozen report is called “{' '.join(name.split())}” already.",
            "Choose another name: what is frozen is never replaced.",
        )


def read(session: Session, name: str) -> Kept:
    """Refused where its bytes are not those that were kept."""
    row = _row(session, name)
    if row is None:
        raise Trouble(f"No frozen report is called “{name.strip()}”.", _others(names(session)))
    return _kept(session.get_one(FrozenReport, row))


def names(session: Session) -> tuple[str, ...]:
    """The one that was frozen last stands first."""
    by_age = select(FrozenReport.name).order_by(FrozenReport.made_at.desc(), FrozenReport.id.desc())
    return tuple(session.scalars(by_age))


def _row(session: Session, name: str) -> int | None:
    """However it is written: small or capital letters, and spaces, tell no two apart."""
    wanted = _plainly(name)
    every = session.execute(select(FrozenReport.id, FrozenReport.name))
    return next((row for row, held in every if _plainly(held) == wanted), None)


def _plainly(name: str) -> str:
    return " ".join(name.split()).casefold()


def _others(held: Iterable[str]) -> str:
    told = "; ".join(held)
    return f"Frozen are: {told}." if told else "None is frozen yet: draw one up, and freeze it."


def _kept(row: FrozenReport) -> Kept:
    return Kept(row.name, _report(row), row.author or "", row.made_at, row.sha256 or "", row.id)


def _report(row: FrozenReport) -> Report:
    report = _from(row.file) if _sum(row.file) == row.sha256 else None
    if report is None or not _is_of(row, report):
        raise Trouble(
            f"The frozen report “{row.name}” is not as it was kept: its sum does not fit.",
            "Do not rely on it. Look in the log who changed it, or take it from an older copy.",
        )
    return report


def _from(content: bytes) -> Report | None:
    """Its sum may have been made to fit; its digits are not to be relied on either."""
    try:
        return from_bytes(content)
    except (ValueError, LookupError, TypeError, AttributeError):
        return None


def _is_of(row: FrozenReport, report: Report) -> bool:
    said = (row.report, row.period_from, row.period_to, row.area or "", bool(row.public))
    period = report.period
    return said == (report.id, period.first, period.last, report.area, report.is_public)


def _sum(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
