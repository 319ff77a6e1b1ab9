"""The annual report in one press: a year beside the one before, and what was learned in it."""

from dataclasses import replace

from sqlalchemy.orm import Session

from disrupt.task import Task
from orders.reckoning import Law
from reports.figures import periods
from reports.figures.attended import attended
from reports.figures.learned import learned
from reports.figures.profile import profile
from reports.figures.pursue import Asked, Pursue, pursue
from reports.figures.pursue_report import as_report
from reports.figures.report import Report, Sum, Table
from reports.figures.volume import volume

TITLE, PROFILE = "Annual report", "Equality profile"
NO_AREA = "Volume and attendance stand in the report of all areas alone: meetings name no area."
ON = f"The {PROFILE.lower()} is as at the last day."


def annual(session: Session, law: Law, asked: Asked, task: Task) -> Report:
    """As far as whoever reads in this session may see."""
    counted = pursue(session, law, replace(asked, beside="the year before"), task)
    report = as_report(counted)
    people = profile(session, asked.period.last, asked.area, counted.as_at)
    tables, sums = _of_meetings(session, counted)
    panel, *rest = people.tables
    return replace(
        report,
        id="annual",
        title=TITLE,
        edition=f"{report.edition}; {people.edition}",
        tables=(*report.tables, *tables, replace(panel, title=PROFILE), *rest),
        words=tuple(each for each in learned(session, asked.period, asked.area) if each.passages),
        definitions=(*report.definitions, *people.definitions),
        sums=(*report.sums, *sums, *people.sums),
        notes=(*report.notes, *([NO_AREA] if asked.area else []), ON, *people.notes),
    )


def _of_meetings(session: Session, counted: Pursue) -> tuple[tuple[Table, ...], tuple[Sum, ...]]:
    """Of one area there are none."""
    if counted.area:
        return (), ()
    before = counted.before or periods.year_before(counted.period)
    held, held_sums = volume(session, counted.period, before)
    came, came_sums = attended(session, counted.period)
    return (held, came), (*held_sums, *came_sums)
