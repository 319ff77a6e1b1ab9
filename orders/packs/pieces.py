"""The pieces that a pack is made of: words, and which line of the table decides who sees them."""

from dataclasses import dataclass
from typing import ClassVar

from disrupt.fields import Seen


@dataclass(frozen=True)
class Piece:
    """Nothing that is recorded stands in a pack but in one of these."""

    says: str
    seen: Seen
    sort: str = ""
    """What of its class it is, where the table names only some of it, such as “violence”; of an
    action, whose it is; of intelligence handled under a condition, the words of that condition.
    """


Words = tuple[Piece, ...]
"""One line; the pieces of it that are left stand beside each other."""


class Told:
    """Something made of pieces. Where one that it needs is left out, all of it is left out."""

    needs: ClassVar[tuple[str, ...]] = ()
    """Names of its fields that are a piece or a line."""
    one_of: ClassVar[tuple[str, ...]] = ()
    """Names of those of which one is enough."""
