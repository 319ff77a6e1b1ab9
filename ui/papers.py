"""What can be printed, by its name; what draws it is brought in when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from disrupt.records import Meeting
from disrupt.task import Task
from disrupt.workspace import Workspace
from orders.alerts.items import Item
from orders.alerts.looked import Row
from orders.reckoning import Law
from reports import calendar_file as calendars
from reports.deliver import Document
from reports.figures.report import Report, Table
from reports.ways import Way
from ui import meeting_papers, own_papers
from ui.meeting_papers import OF_MEETINGS, bring_in_those_of_meetings
from ui.own_papers import OF_RECORDS, bring_in_those_of_records

if TYPE_CHECKING:
    from reports.cawn import NoticePapers
    from reports.chart_places import Chart
    from reports.forum.attendance import AttendanceYear
    from reports.licence_notice import NoticePaper
    from reports.licence_reminders import Reminders
    from reports.licence_serving import ToServe


def bring() -> None:
    """What draws, before any paper is asked for: the first would wait for it."""
    from reports import (  # noqa: F401 - to have been brought in is all that is wanted
        card,
        cawn,
        charts,
        licence_letters,
        licence_notice,
        licence_reminders,
        missing,
        pictures,
        report_documents,
    )

    bring_in_those_of_meetings()
    bring_in_those_of_records()


def drawn(desk: Workspace, law: Law, what: str, reference: str) -> Document:
    """A paper that needs nothing but its record. That somebody looked is in the log."""
    return DRAWN[what](desk, law, reference)


def kind_of(what: str) -> str:
    """Of record, under which a paper of this name stands."""
    return own_papers.kind_of(what) or Meeting.kind_name()


def is_unsigned(what: str) -> bool:
    """Whether it bears fixed words that nobody has signed off."""
    return meeting_papers.is_unsigned(what) or own_papers.is_unsigned(what)


def notice(desk: Workspace, law: Law, reference: str, person: str = "") -> NoticePapers:
    """For one of its respondents; the first where none is named."""
    from reports import cawn

    return cawn.gather(desk, law, reference, person)


def notice_document(papers: NoticePapers, which: str, *typed: str) -> Document:
    """With a child's name, birth and photograph as they were typed for this print."""
    from reports import cawn

    return cawn.document(papers, which, cawn.Typed(*typed))


def decision_notice(desk: Workspace, law: Law, reference: str) -> NoticePaper:
    """Of a decision on a licence. That somebody looked is in the log."""
    from reports import licence_notice

    return licence_notice.gather(desk, law, reference)


def decision_document(of: NoticePaper) -> Document:
    from reports import licence_notice

    return licence_notice.document(of)


def need_ready(desk: Workspace, of: NoticePaper) -> None:
    """A draft is not served."""
    from reports import licence_serving

    licence_serving.need_ready(desk, of)


def to_serve(of: NoticePaper, where: Way, *, checked: bool) -> ToServe:
    from reports import licence_serving

    return licence_serving.ToServe(of, where, checked)


def serve(desk: Workspace, law: Law, asked: ToServe, task: Task) -> None:
    """Handed over, and its copy kept with the decision."""
    from reports import licence_serving

    licence_serving.serve(desk, law, asked, task)


def reminders(desk: Workspace, law: Law, asked: tuple[Iterable[str], str], task: Task) -> Reminders:
    """Of these licences, to their holders: what is due by this name."""
    from reports import licence_reminders

    return licence_reminders.gather(desk, law, asked, task)


def reminders_document(of: Reminders) -> Document:
    from reports import licence_reminders

    return licence_reminders.document(of)


def pages(content: bytes) -> int:
    from reports import pictures

    return pictures.how_many(content)


def calendar_file(desk: Workspace, items: Iterable[Item]) -> Document:
    """Of these, what lies ahead: it is saved and not drawn."""
    return calendars.document(calendars.of(desk, items))


def digest(desk: Workspace, rows: Iterable[Row], at: datetime) -> Document:
    """Of what was looked at already, all of it."""
    from reports import digest as morning

    return morning.document(morning.of(desk, rows, at))


def chart(table: Table, width: float) -> Chart:
    """Where each figure of a drawn table stands, so many points wide."""
    from reports import chart_places

    return chart_places.chart(table, width)


def chart_picture(
    table: Table, width: float, look: tuple[str, str, str], tones: tuple[str, ...]
) -> bytes:
    """The same, drawn: ink, what is muted and lines in these colours, and a tone a column."""
    from reports import charts

    return charts.svg(charts.drawing(table, width, charts.Look(*look, tones=tones)))


def report(
    desk: Workspace, of: Report, ending: str, frozen: tuple[str, int] | None = None
) -> Document:
    """As it was counted: on paper, as a workbook or as a CSV, by the ending of its file."""
    from reports import report_documents

    return report_documents.document(of, ending, desk.store.about.controller, frozen)


def images(content: bytes, dots_to_the_inch: float) -> Iterator[QImage]:
    """Each page, and how many dots it has to the inch."""
    from reports import pictures

    for page in pictures.pictures(content, dots_to_the_inch):
        held = QImage(page.dots, page.width, page.height, QImage.Format.Format_RGB32)
        # With bytes of its own: those it was made of are gone at the next page.
        yield held.copy()


def _card(desk: Workspace, law: Law, reference: str) -> Document:
    from reports import card

    return card.document(card.gather(desk, law, reference))


def _missing(desk: Workspace, law: Law, reference: str) -> Document:
    from reports import missing

    return missing.document(missing.gather(desk, law, reference))


def _letter(desk: Workspace, law: Law, reference: str) -> Document:
    from reports import licence_letters

    return licence_letters.document(licence_letters.gather(desk, law, reference))


def attendance_year(desk: Workspace, law: Law, reference: str) -> AttendanceYear:
    """At a forum, over the year up to a meeting. That somebody looked is in the log."""
    from reports.forum import attendance

    return attendance.gather(desk, law, reference)


NOTICE = "notice"
"""Its papers are filled in on a page of their own."""
REMINDERS = "reminders"
"""Of which, and to whom of several, is chosen on a page of their own."""
DECISION = "decision"
"""It is served from a page of its own."""
LETTER = "letter"
BESIDE_THE_WINDOW = {**OF_MEETINGS, **OF_RECORDS}
"""They may take a while."""
DRAWN: Mapping[str, Callable[[Workspace, Law, str], Document]] = {
    "card": _card,
    "missing": _missing,
    LETTER: _letter,
    **BESIDE_THE_WINDOW,
}
