"""The ten-column plan of a meeting in its pack: each cell for those who may see the action."""

from collections.abc import Mapping
from datetime import date

from disrupt.fields import Seen
from disrupt.records import Group, Subject
from orders.forum.action_lines import matters, set_by
from orders.forum.ten_columns import Planned, planned
from orders.packs.known import others_of
from orders.packs.pack import Row
from orders.packs.pieces import Piece, Words
from orders.packs.said import name_of
from orders.packs.sitting import Sitting


def plan(of: Sitting) -> tuple[tuple[Row, ...], date | None]:
    """As it stood at the moment of the pack; and the day of the meeting before."""
    since = of.last_on or date.min
    every = set_by(of.session, (*of.before, of.meeting))
    held = [each for each in every if of.is_set(each.meeting) and matters(each, of.meeting, since)]
    rows = planned(of.session, of.agencies, held, of.day)
    whom = others_of(of.session, {each.about for each in rows if each.about})
    return tuple(_row(each, whom) for each in rows), of.last_on


def _row(each: Planned, whom: Mapping[str, Subject]) -> Row:
    def cell(*texts: str) -> Words:
        return tuple(Piece(text, Seen.ACTIONS, each.whose) for text in texts if text)

    def rated(letter: str) -> Piece | None:
        return Piece(letter, Seen.ACTIONS, each.whose) if letter.strip() else None

    is_told = each.about and not isinstance(whom.get(each.about), Group)
    return Row(
        about=each.about,
        whom=name_of(whom, each.about) if is_told else None,
        reference=Piece(each.reference, Seen.ACTIONS, each.whose),
        objective=cell(each.objective),
        action=cell(each.action),
        action_rag=rated(each.action_rag),
        evidence=cell(each.evidence),
        outcome=cell(each.outcome),
        accountable=cell(each.accountable),
        responsible=cell(*each.responsible),
        timescale=cell(*each.timescale),
        partners=cell(*each.partners),
        outcome_rag=rated(each.outcome_rag),
    )
