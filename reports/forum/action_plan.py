"""The action plan of a forum: ten columns on pages on their side, and its ratings counted."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Paragraph
from reportlab.platypus.flowables import Flowable

from disrupt.lists import word_list
from disrupt.moments import day_of
from disrupt.phrasing import day
from disrupt.records import Meeting
from disrupt.workspace import Workspace
from orders.forum.action_lines import matters, set_by
from orders.forum.sittings import earlier
from orders.forum.ten_columns import Planned, planned
from orders.reckoning import Law
from reports.deliver import Copy, Document
from reports.forum.drawn import PEN, Cell, grid, headed, muted
from reports.forum.held import About, Head, looked, sitting
from reports.letters import printable, printable_lines
from reports.page import A4, paper
from reports.parts import furniture
from reports.styles import CELL, LABEL, STRONG

TITLE = "Action plan"
NOT_RATED = "not rated"
NOTHING = "No action of this forum is open, and none was set or closed since its last meeting."
LEGEND = "R red · A amber · G green. Blank is not rated: nobody has said how it stands."
HEADED = (
    *("Sub-objective", "Actions", "Action RAG", "Evidence", "Outcomes", "Accountable"),
    *("Responsibility", "Timescale", "Partners involved", "Outcome RAG"),
)
WIDTHS = [each * mm for each in (29, 43, 15, 32, 31, 21, 25, 26, 22, 17)]
SMALL = ParagraphStyle("cell of the plan", CELL, fontSize=7.5, leading=9.5)
SHEET = A4.on_its_side


@dataclass(frozen=True)
class ActionPlan:
    head: Head
    since: str
    """The day of the meeting before; empty where there was none."""
    rows: tuple[Planned, ...]
    abouts: Mapping[str, About]
    """By reference, whom and what they are about."""


def counted(rows: Sequence[Planned]) -> str:
    """Such as “Action RAG: 7 amber, 6 green, 1 red; Outcome RAG: not rated 14”."""
    action = count(each.action_rag for each in rows)
    return f"Action RAG: {action}; Outcome RAG: {count(each.outcome_rag for each in rows)}"


def count(ratings: Iterable[str]) -> str:
    """The most frequent first; what nobody rated last, and never as anything else."""
    counted = Counter(map(rated, ratings))
    blank = counted.pop(NOT_RATED, 0)
    known = sorted(counted.items(), key=lambda each: (-each[1], each[0]))
    said = [f"{times} {word}" for word, times in known]
    return ", ".join([*said, *([f"{NOT_RATED} {blank}"] if blank else [])]) or "none"


def rated(letter: str) -> str:
    return word_list("ratings").says(letter.strip()) if letter.strip() else NOT_RATED


def gather(desk: Workspace, law: Law, reference: str) -> ActionPlan:
    """What this meeting set, and of its forum what was still open after the last. That somebody
    looked is in the log first.
    """
    with sitting(desk, looked(desk, reference)) as of:
        before = earlier(of.session, of.meeting)
        last = day_of(before[-1].at) if before and before[-1].at else None
        since, every = last or date.min, set_by(of.session, (*before, of.meeting))
        held = [each for each in every if matters(each, of.meeting, since)]
        rows = planned(of.session, of.agencies, held)
        abouts = of.abouts(each.about for each in rows)
        return ActionPlan(of.head, day(last) if last else "", rows, abouts)


def document(of: ActionPlan) -> Document:
    told = (of.head.reference, *(each.reference for each in of.rows), *of.abouts)
    return Document(
        "action plan",
        (Meeting.kind_name(), of.head.number),
        lambda copy, _task: draw(of, copy),
        references=tuple(dict.fromkeys(told)),
    )


def draw(of: ActionPlan, copy: Copy) -> bytes:
    """A4 pages on their side as a PDF; equal plans give equal bytes."""
    story = [
        *headed(TITLE, of.head),
        *drawn(_of_what(of), of.rows, {each: about.says for each, about in of.abouts.items()}),
    ]
    title = f"{TITLE} {of.head.reference}"
    return paper(story, furniture(title, of.head.origin, copy, SHEET))


def _of_what(of: ActionPlan) -> str:
    on = f" of {day(day_of(of.head.at))}" if of.head.at else ""
    since = f", and those that were open after {of.since}" if of.since else ""
    return f"Actions set by the meeting{on}{since}"


def drawn(of_what: str, rows: Sequence[Planned], whom: Mapping[str, str]) -> Iterator[Flowable]:
    """The ratings counted, what their letters mean, and the ten columns."""
    yield PEN.plain(of_what, LABEL)
    yield PEN.plain(counted(rows), STRONG)
    yield PEN.plain(LEGEND, LABEL)
    yield PEN.gap(6)
    if rows:
        yield from grid(HEADED, [_cells(each, whom) for each in rows], WIDTHS, SMALL)
    else:
        yield PEN.plain(NOTHING)


def _cells(of: Planned, whom: Mapping[str, str]) -> Sequence[Cell]:
    return (
        of.objective,
        [*_numbered(of, whom.get(of.about, ""))],
        _rating(of.action_rag),
        of.evidence,
        of.outcome,
        of.accountable,
        "\n".join(of.responsible),
        "\n".join(of.timescale),
        "\n".join(of.partners),
        _rating(of.outcome_rag),
    )


def _numbered(of: Planned, whom: str) -> Iterator[Flowable]:
    """Its number, what it is, and whom it is about."""
    yield Paragraph(f"<b>{printable(of.reference)}</b>", SMALL)
    yield Paragraph(printable_lines(of.action), SMALL)
    if whom:
        yield Paragraph(muted(printable(whom)), SMALL)


def _rating(letter: str) -> list[Flowable]:
    """The letter and its word; what nobody rated is said to be so."""
    word = rated(letter)
    if word == NOT_RATED:
        return [Paragraph(muted(NOT_RATED), SMALL)]
    return [Paragraph(f"<b>{printable(letter)}</b><br/>{printable(word)}", SMALL)]
