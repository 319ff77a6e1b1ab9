"""What a copy of a pack tells: of whom and of what, and of which classes."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from disrupt.fields import Seen
from disrupt.links import there
from disrupt.mentioned import mentioned
from disrupt.records import SUBJECTS
from orders.packs.pieces import Piece
from orders.packs.walk import within

ABOUT = "about"


@dataclass(frozen=True)
class Tale:
    about: tuple[str, ...]
    """References of all that it tells of: what a page is about, and what its words name."""
    classes: frozenset[Seen]

    @property
    def holds_intelligence(self) -> bool:
        return not self.classes.isdisjoint({Seen.INTELLIGENCE, Seen.CONDITIONAL})


def told_of(session: Session, value: object) -> Tale:
    """Of words only those with a digit are looked up: a pack has thousands of others."""
    every = tuple(within(value))
    pieces = [each for each in every if isinstance(each, Piece)]
    said = {word for text in {each.says for each in pieces} for word in mentioned(text)}
    named = {word for word in said if any(sign.isdigit() for sign in word)}
    abouts = {getattr(each, ABOUT, None) or "" for each in every}
    wanted = sorted((named | abouts) - {""})
    found = sorted({each for kind in SUBJECTS for each in there(session, kind, wanted)})
    return Tale(tuple(found), frozenset(each.seen for each in pieces))
