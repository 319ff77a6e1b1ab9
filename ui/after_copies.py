"""The copies of a meeting's packs, after it: how many are out, and where the others are."""

from collections import Counter
from collections.abc import Sequence
from functools import partial

from disrupt import roles
from orders.packs.copies import Listed, copies
from ui.meeting_card import Draw, MeetingCard, Parts, in_line, quiet
from ui.pack_places import Copies, Packs, Recalled
from ui.pack_values import copies_said
from ui.parts import Tag, Words

NONE = "No copy of its packs was handed out."


class CopiesCard(MeetingCard):
    """For whoever may make packs."""

    title = "Copies of its packs"

    def _look(self) -> Draw:
        may = roles.may(self._desk.roles, "pack")
        return partial(self._parts, copies(self._desk, self._reference)) if may else tuple

    def _parts(self, found: Sequence[Listed]) -> Parts:
        if found:
            where = Counter(each.where for each in found)
            tags = [Tag(f"{number} {word}") for word, number in where.items()]
            yield in_line(Words(copies_said(len(found))), *tags)
            yield in_line(
                self._lead("Register of copies", Copies(self._reference)),
                self._lead("Recall copies", Recalled(self._reference)),
                self._lead("More copies", Packs(self._reference)),
            )
        else:
            yield quiet(NONE)
            yield in_line(self._lead("Packs", Packs(self._reference)))
