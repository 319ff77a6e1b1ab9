"""What is held of somebody, as the pages of a pack are told of it."""

from dataclasses import dataclass
from datetime import datetime

from disrupt import wall
from disrupt.records import Subject
from disrupt.workspace import Workspace
from orders.packs.known import known_of
from orders.packs.pieces import Words
from orders.packs.recorded import recorded
from orders.packs.subject import Bound, Group, Photo, Tie
from orders.packs.ties import ties
from orders.packs.who import markers, photo, who
from tests.orders.lives import LAW, NOW


@dataclass(frozen=True)
class Held:
    who: Words
    photo: Photo | None
    markers: Words
    ties: tuple[Tie, ...]
    groups: tuple[Group, ...]

    def lines(self, title: str) -> list[str]:
        """Of one group, each line with its pieces beside each other."""
        return [line(words) for each in self.groups if each.title == title for words in each.lines]

    def words(self, title: str) -> list[Words]:
        return [words for each in self.groups if each.title == title for words in each.lines]

    @property
    def linked(self) -> list[str]:
        return [f"{each.to.says}: {line(each.says)}" for each in self.ties]


def line(words: Words) -> str:
    return " · ".join(each.says for each in words)


def held(desk: Workspace, of: Subject, at: datetime = NOW, binds: tuple[Bound, ...] = ()) -> Held:
    with desk.store.reading() as session, wall.lifted(session):
        whom = session.get_one(type(of), of.id)
        known = known_of(session, LAW, [whom], at)
        return Held(
            who(known, whom),
            photo(known, whom),
            markers(known, whom),
            ties(known, whom),
            recorded(known, whom, binds),
        )
