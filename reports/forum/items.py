"""The items of a meeting as its page has them, and the row that was kept of each subject."""

from collections.abc import Mapping
from dataclasses import dataclass

from disrupt.records import AgendaItem
from orders.forum.agenda import Heading
from orders.forum.agenda_of import agenda_in
from orders.forum.items import items_of
from reports.forum.held import About, Sitting


@dataclass(frozen=True)
class Items:
    headings: tuple[Heading, ...]
    kept: Mapping[str, AgendaItem]
    """By whom it is about; of whom nothing is decided there may be none."""

    @property
    def references(self) -> tuple[str, ...]:
        """Of all whom the meeting considers, in the order in which it does."""
        return tuple(row.about for each in self.headings for row in each.rows)

    def abouts(self) -> Mapping[str, About]:
        return {
            row.about: About.called(row.about, row.name, row.kind)
            for each in self.headings
            for row in each.rows
        }


def items(of: Sitting) -> Items:
    kept = {each.about: each for each in reversed(items_of(of.session, of.meeting))}
    return Items(agenda_in(of.desk, of.session, of.meeting).headings, kept)
