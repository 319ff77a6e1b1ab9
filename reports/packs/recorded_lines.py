"""Whatever else is recorded of a subject, group by group."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from orders.packs.subject import Group
from reports.packs.looks import TOPIC, said
from reports.packs.spans import Span
from reports.packs.typeset import Text

NEXT = "  •  "
"""Before each line but the first."""
Groups = Sequence[Group]


def grouped(group: Group) -> Text:
    """Its lines run on, and begin with what they are of."""
    told = NEXT.join(map(said, group.lines))
    return Text((Span(group.title, strong=True), Span(f"  {told}")), TOPIC)


def divided(groups: Groups, room: float, wide: float) -> tuple[Groups, Groups]:
    """What fits, and what does not; a group is divided between two of its lines."""
    for at, group in enumerate(groups):
        takes = _tall(group, wide)
        if takes > room:
            first, rest = _in_two(group, room, wide)
            return [*groups[:at], *first], [*rest, *groups[at + 1 :]]
        room -= takes
    return groups, ()


def _in_two(group: Group, room: float, wide: float) -> tuple[Groups, Groups]:
    def takes(lines: int) -> float:
        return _tall(replace(group, lines=group.lines[:lines]), wide)

    at = bisect_right(range(1, len(group.lines)), room, key=takes)
    if not at:
        return [], [group]
    rest = replace(group, title=f"{group.title}, continued", lines=group.lines[at:])
    return [replace(group, lines=group.lines[:at])], [rest]


def _tall(group: Group, wide: float) -> float:
    return float(grouped(group).wrap(wide, 0)[1]) + TOPIC.above
