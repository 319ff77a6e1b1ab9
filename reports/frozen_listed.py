"""What is frozen, as a list: whose each is and of when, without its digits."""

from dataclasses import dataclass

from sqlalchemy import select

from disrupt.moments import When
from disrupt.records import FrozenReport
from disrupt.workspace import Workspace
from reports.figures.report import Period


@dataclass(frozen=True)
class Listed:
    name: str
    report: str
    period: Period
    area: str
    is_public: bool
    as_at: When
    author: str
    sha256: str


def listed(desk: Workspace) -> tuple[Listed, ...]:
    """The one that was frozen last stands first."""
    desk.ask("report")
    of = FrozenReport
    what = select(
        *(of.name, of.report, of.period_from, of.period_to, of.area, of.public),
        *(of.as_at, of.author, of.sha256),
    ).order_by(of.made_at.desc(), of.id.desc())
    with desk.store.reading() as session:
        return tuple(
            Listed(
                name=name,
                report=report,
                period=Period(first, last),
                area=area or "",
                is_public=bool(public),
                as_at=as_at,
                author=author or "",
                sha256=sha256 or "",
            )
            for name, report, first, last, area, public, as_at, author, sha256 in session.execute(
                what
            )
        )
