"""Who was asked to the meetings of a period, agency by agency, and whether they came."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.records import Attendance, Meeting
from orders.forum.agencies import agencies
from orders.forum.answers import ANSWERS
from orders.forum.forums import plain
from reports.figures.dated import lies_in, near
from reports.figures.report import Cell, Column, Line, Period, Sort, Sum, Table

ASKED, NOT_SAID = "asked", "not said"
COUNTED = {**ANSWERS, "yes": "Came", NOT_SAID: "Not said"}
NO_AGENCY, ALL = "No agency recorded", "All agencies"
NOTE = "Each name that was asked to a meeting counts once; behind a figure stand the meetings."
Answers = Mapping[str, Sequence[str]]
"""By the answer, the meetings."""


def attended(
    session: Session, period: Period, meetings: Collection[str] | None = None
) -> tuple[Table, tuple[Sum, ...]]:
    """Of all areas, as meetings name none, or of these meetings alone; and what adds up in it."""
    held = _answers(session, period, meetings)
    known = agencies(session)
    shown = {each: known.called(each) or NO_AGENCY for each in held}
    ranked = sorted(held, key=lambda each: (not each, shown[each].casefold(), each))
    every = {word: [each for some in held.values() for each in some[word]] for word in COUNTED}
    lines = [_line(shown[each], f"attendance {each}", held[each], "row") for each in ranked]
    lines.append(_line(ALL, "attendance", every, "total"))
    columns = (Column(word, label, "attendances") for word, label in COUNTED.items())
    table = Table(
        "attendance",
        "Attendance",
        "Agency",
        (Column(ASKED, "Asked", "attendances"), *columns),
        tuple(lines),
        notes=(NOTE,),
    )
    return table, tuple(_across(line) for line in lines)


def _answers(
    session: Session, period: Period, meetings: Collection[str] | None
) -> Mapping[str, Answers]:
    """By the agency, however it is written; a word of no list says nothing that can be counted."""
    known = agencies(session).known
    held: dict[str, dict[str, list[str]]] = {}
    wanted = (
        select(Attendance.agency, Attendance.came, Meeting.at, Meeting.reference)
        .join(Meeting, Meeting.id == Attendance.meeting_id)
        .where(near(Meeting.at, period))
        .order_by(Meeting.reference, Attendance.id)
    )
    for agency, came, at, meeting in session.execute(wanted):
        if lies_in(period, at) and (meetings is None or meeting in meetings):
            word = (came or "").casefold()
            one = known.get(plain(agency))
            answers = held.setdefault(one.reference if one else agency or "", defaultdict(list))
            answers[word if word in COUNTED else NOT_SAID].append(meeting)
    return held


def _line(name: str, key: str, answers: Answers, sort: Sort) -> Line:
    asked = tuple(each for word in COUNTED for each in answers[word])
    cells = (
        Cell(len(answers[word]), tuple(answers[word]), len(asked), f"{key} {word}")
        for word in COUNTED
    )
    return Line(name, (Cell(len(asked), asked, key=f"{key} {ASKED}"), *cells), sort)


def _across(line: Line) -> Sum:
    asked, *answers = (cell.key for cell in line.cells if cell)
    return Sum(asked, tuple(answers))
