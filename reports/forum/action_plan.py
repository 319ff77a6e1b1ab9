"""The action plan of a forum: ten columns on pages on their side, and its ratings counted."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Paragraph
from reportlab.platypus.flowables import Flowable

from disrupt.links import named
from disrupt.lists import word_list
from disrupt.moments import day_of
from disrupt.phrasing import day, short_day
from disrupt.records import Action, Meeting, Plan
from disrupt.workspace import Workspace
from orders.forum.action_lines import matters
from orders.forum.sittings import earlier
from orders.reckoning import Law
from reports.deliver import Copy, Document
from reports.forum.acts import NO_DATE, set_by
from reports.forum.drawn import PEN, Cell, grid, headed, muted
from reports.forum.held import About, Head, Sitting, looked, sitting
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
class Planned:
    """One row of the plan."""

    reference: str
    about: About | None
    objective: str
    action: str
    action_rag: str
    evidence: str
    outcome: str
    accountable: str
    responsible: tuple[str, ...]
    """The owner, and the agency."""
    timescale: tuple[str, ...]
    """The day on which it is due, and that on which it was done."""
    partners: tuple[str, ...]
    outcome_rag: str


@dataclass(frozen=True)
class ActionPlan:
    head: Head
    since: str
    """The day of the meeting before; empty where there was none."""
    rows: tuple[Planned, ...]

    @property
    def counted(self) -> str:
        """Such as “Action RAG: 7 amber, 6 green, 1 red; Outcome RAG: not rated 14”."""
        action = count(each.action_rag for each in self.rows)
        return f"Action RAG: {action}; Outcome RAG: {count(e.outcome_rag for e in self.rows)}"


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
        since, every = last or date.min, set_by(of, (*before, of.meeting))
        held = [each for each in every if matters(each, of.meeting, since)]
        return ActionPlan(of.head, day(last) if last else "", tuple(_planned(of, held)))


def document(of: ActionPlan) -> Document:
    abouts = (each.about.reference for each in of.rows if each.about)
    told = (of.head.reference, *(each.reference for each in of.rows), *abouts)
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
        PEN.plain(_of_what(of), LABEL),
        PEN.plain(of.counted, STRONG),
        PEN.plain(LEGEND, LABEL),
        PEN.gap(6),
        *_table(of.rows),
    ]
    title = f"{TITLE} {of.head.reference}"
    return paper(story, furniture(title, of.head.origin, copy, SHEET))


def _of_what(of: ActionPlan) -> str:
    on = f" of {day(day_of(of.head.at))}" if of.head.at else ""
    since = f", and those that were open after {of.since}" if of.since else ""
    return f"Actions set by the meeting{on}{since}"


def _planned(of: Sitting, held: Sequence[Action]) -> Iterator[Planned]:
    """One sub-objective after the other, as each is first met in the order of numbers."""
    plans = named(of.session, Plan, [each.plan for each in held if each.plan])
    abouts = of.abouts(each.about for each in held)
    under: dict[str, list[Planned]] = {}
    for each in held:
        plan = plans.get(each.plan or "")
        objective = each.objective or (plan.objective if plan else "")
        row = _row(of, each, objective, abouts.get(each.about or ""))
        under.setdefault(objective.casefold(), []).append(row)
    for rows in under.values():
        yield from rows


def _row(of: Sitting, each: Action, objective: str, about: About | None) -> Planned:
    days = (("due", each.due), ("done", each.closed))
    return Planned(
        reference=each.reference,
        about=about,
        objective=objective,
        action=each.action,
        action_rag=each.action_rag or "",
        evidence=each.evidence or "",
        outcome=each.outcome or "",
        accountable=each.accountable or "",
        responsible=_there(each.owner, of.agencies.called(each.agency)),
        timescale=tuple(f"{word} {short_day(on)}" for word, on in days if on) or (NO_DATE,),
        partners=tuple(map(of.agencies.called, each.partners or ())),
        outcome_rag=each.outcome_rag or "",
    )


def _there(*texts: str | None) -> tuple[str, ...]:
    return tuple(text for text in texts if text)


def _table(rows: Sequence[Planned]) -> list[Flowable]:
    if not rows:
        return [PEN.plain(NOTHING)]
    return grid(HEADED, [_cells(each) for each in rows], WIDTHS, SMALL)


def _cells(of: Planned) -> Sequence[Cell]:
    return (
        of.objective,
        [*_numbered(of)],
        _rating(of.action_rag),
        of.evidence,
        of.outcome,
        of.accountable,
        "\n".join(of.responsible),
        "\n".join(of.timescale),
        "\n".join(of.partners),
        _rating(of.outcome_rag),
    )


def _numbered(of: Planned) -> Iterator[Flowable]:
    """Its number, what it is, and whom it is about."""
    yield Paragraph(f"<b>{printable(of.reference)}</b>", SMALL)
    yield Paragraph(printable_lines(of.action), SMALL)
    if of.about:
        yield Paragraph(muted(printable(of.about.says)), SMALL)


def _rating(letter: str) -> list[Flowable]:
    """The letter and its word; what nobody rated is said to be so."""
    word = rated(letter)
    if word == NOT_RATED:
        return [Paragraph(muted(NOT_RATED), SMALL)]
    return [Paragraph(f"<b>{printable(letter)}</b><br/>{printable(word)}", SMALL)]
