"""The score of somebody in a pack: its parts, what it was before, or why there is none."""

from disrupt.fields import Seen
from orders.forum.score import Score
from orders.packs.pieces import Piece, Words
from orders.packs.seen import words
from orders.packs.subject import Scored

NO_SCORE = "no score"


def scored(found: Score | str | None) -> Scored | None:
    """Of places and children there is nothing to say."""
    if found is None:
        return None
    if isinstance(found, str):
        return Scored(_piece(NO_SCORE), None, (), _piece(found))
    return Scored(
        total=_piece(_said(found.points)),
        was=None if found.before is None else _piece(_said(found.before)),
        parts=words((f"{each.name} {_said(each.points)}" for each in found.parts), Seen.SCORE),
    )


def moved(found: Score | str | None) -> Words:
    """How far it has moved since the last meeting, where it has."""
    if not isinstance(found, Score) or found.before is None or not found.change:
        return ()
    return (_piece(f"score {_said(found.before)} → {_said(found.points)}"),)


def _said(points: float) -> str:
    """To one decimal, where that is not nought."""
    return f"{points:g}"


def _piece(says: str) -> Piece:
    return Piece(says, Seen.SCORE)
