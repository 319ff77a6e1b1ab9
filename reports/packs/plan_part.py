"""The ten-column plan in a copy, on pages on their side."""

from collections.abc import Iterator

from reportlab.platypus.flowables import Flowable

from disrupt.phrasing import day
from orders.forum.ten_columns import Planned
from orders.packs.pack import Pack, Row
from orders.packs.pieces import Piece, Words
from reports.forum.action_plan import TITLE, drawn
from reports.forum.drawn import PEN
from reports.held_pages import Chapter
from reports.packs.looks import said
from reports.packs.paper_value import PackPaper
from reports.packs.reader_words import day_of_meeting
from reports.page import ON_ITS_SIDE, turned
from reports.styles import NAME


def plan_part(paper: PackPaper) -> Iterator[Flowable]:
    """Whoever is told every action is told too that there is none."""
    if not (paper.pack.plan or paper.audience == "forum"):
        return
    yield from turned(ON_ITS_SIDE)
    yield Chapter(TITLE, "plan")
    yield PEN.plain(TITLE, NAME)
    rows = [_planned(each) for each in paper.pack.plan]
    whom = {each.about: each.whom.says for each in paper.pack.plan if each.whom}
    yield from drawn(_of_what(paper.pack), rows, whom)


def _of_what(pack: Pack) -> str:
    on = day_of_meeting(pack.head)
    of = f" of {day(on)}" if on else ""
    since = f", and those that were open after {day(pack.plan_since)}" if pack.plan_since else ""
    return f"Actions set by the meeting{of}{since}"


def _planned(row: Row) -> Planned:
    return Planned(
        reference=_one(row.reference),
        about=row.about,
        whose="",
        objective=said(row.objective),
        action=said(row.action),
        action_rag=_one(row.action_rag),
        evidence=said(row.evidence),
        outcome=said(row.outcome),
        accountable=said(row.accountable),
        responsible=_below(row.responsible),
        timescale=_below(row.timescale),
        partners=_below(row.partners),
        outcome_rag=_one(row.outcome_rag),
    )


def _one(piece: Piece | None) -> str:
    return piece.says if piece else ""


def _below(words: Words) -> tuple[str, ...]:
    return tuple(piece.says for piece in words)
