"""The agenda of a meeting in its pack: each heading, who stands under it, and what is beside."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select

from disrupt.fields import Seen
from disrupt.records import Action, AgendaItem
from orders.forum.agenda_of import headings_of
from orders.forum.forums import plain
from orders.forum.promised import open_on
from orders.packs.pack import Heading, Listed
from orders.packs.pieces import Piece
from orders.packs.sitting import Sitting
from orders.packs.subject import Page
from orders.packs.subjects import Case
from orders.working import many

Told = tuple[Case, Page]
WIDEST = (Seen.FACTS, Seen.ORDERS, Seen.CONDITIONS)
"""Classes that many see: that something changed is told to those who see what did."""


def agenda(of: Sitting, told: Sequence[Told]) -> tuple[Heading, ...]:
    """In order, with those under each; what is under none of them, under one more of its name."""
    under: dict[str, list[Listed]] = {}
    names: dict[str, str] = {}
    beside = _Beside(_before(of), _open(of, [case.about for case, _ in told]))
    for case, page in told:
        names.setdefault(plain(case.item), case.item)
        under.setdefault(plain(case.item), []).append(beside.listed(case, page))
    held = headings_of(of.session, of.meeting)
    own = [Heading(e.number, e.item, tuple(under.pop(plain(e.item), ()))) for e in held]
    after = max((each.number for each in own), default=0) + 1
    more = (
        Heading(number, names[each], tuple(listed))
        for number, (each, listed) in enumerate(under.items(), start=after)
    )
    return (*own, *more)


def _before(of: Sitting) -> frozenset[str]:
    """Those who stood on an agenda of this forum."""
    mine = AgendaItem.meeting_id.in_([each.id for each in of.before])
    return frozenset(of.session.scalars(select(AgendaItem.about).where(mine)))


def _open(of: Sitting, wanted: Collection[str]) -> Mapping[str, int]:
    """By whom they are about, how many actions were open."""
    mine = select(Action).where(Action.about.in_(wanted), open_on(Action, of.day))
    return Counter(each.about or "" for each in of.session.scalars(mine) if of.is_set(each.meeting))


@dataclass(frozen=True)
class _Beside:
    """What stands beside a name, read once for all of them."""

    before: frozenset[str]
    open: Mapping[str, int]

    def listed(self, case: Case, page: Page) -> Listed:
        return Listed(page.about, page.name, tuple(self._of(case, page)))

    def _of(self, case: Case, page: Page) -> Iterator[Piece]:
        """How many actions are open is for those who see all of them."""
        if case.about not in self.before and case.adopted is None:
            yield Piece("new", Seen.ACTIONS)
        if count := self.open.get(case.about):
            yield Piece(many(count, "open action"), Seen.ACTIONS)
        if changed := [each for words in page.changed for each in words]:
            yield replace(min(changed, key=_narrowness), says="changed")


def _narrowness(piece: Piece) -> int:
    return WIDEST.index(piece.seen) if piece.seen in WIDEST else len(WIDEST)
