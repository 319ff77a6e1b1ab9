"""The tactics that a register offers: those that come with the program, and its own."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt import edit
from disrupt.errors import Invalid
from disrupt.lists import Word, WordList, with_own
from disrupt.records import LocalTactic
from disrupt.workspace import Workspace
from orders.impact import said
from orders.tactics import Group, shipped

LIST = "tactics"
"""The list of words that a field of tactics chooses from."""
ADDED_HERE = "Added here"
EVERYWHERE: tuple[str, ...] = ("person", "premises")
TAKEN = "“{}” is in the list already."


@dataclass(frozen=True)
class Offered:
    """One tactic as it stands in the list, and of which sort it is."""

    word: str
    says: str
    sort: str
    section: str = ""
    about: tuple[str, ...] = EVERYWHERE
    """Against whom or on what it is used; of one of its own that nobody sorted, both."""
    is_own: bool = False


def own(session: Session) -> Sequence[LocalTactic]:
    """In the order in which they were made."""
    return session.scalars(select(LocalTactic).order_by(LocalTactic.id)).all()


def every(held: Iterable[LocalTactic]) -> tuple[Offered, ...]:
    """All that were ever offered, sort by sort: what was recorded keeps its word."""
    known = {said(each.id) for group in shipped().groups for each in group.tactics}
    mine = [each for each in held if said(each.tactic) not in known]
    sorts = {group.id for group in shipped().groups}
    others = [each for each in mine if each.sort not in sorts]
    of_groups = [each for group in shipped().groups for each in _of_group(group, mine)]
    return (*of_groups, *(_own(each, ADDED_HERE, EVERYWHERE) for each in others))


def offered(held: Iterable[LocalTactic]) -> tuple[Offered, ...]:
    """Without those that this register no longer offers."""
    held = tuple(held)
    gone = {said(each.tactic) for each in held if each.retired}
    return tuple(each for each in every(held) if said(each.word) not in gone)


def words(held: Iterable[LocalTactic]) -> WordList:
    """To choose from; a word that is no longer offered is understood all the same."""
    held = tuple(held)
    known = [Word(each.word, each.says) for each in every(held)]
    return with_own(LIST, known, {each.word for each in offered(held)})


def add(desk: Workspace, tactic: str, sort: str | None) -> LocalTactic:
    """One that the program does not bring, or one that was taken off the list."""
    with desk.store.reading() as session:
        held = own(session)
    gone = next((each for each in held if said(each.tactic) == said(tactic)), None)
    if gone and gone.retired:
        return edit.change(desk, gone, {"retired": None, "sort": sort or gone.sort})
    if any(said(tactic) in (said(each.word), said(each.says)) for each in every(held)):
        raise Invalid([TAKEN.format(tactic.strip())])
    return edit.make(desk, LocalTactic, {"tactic": tactic, "sort": sort})


def offer(desk: Workspace, word: str, *, on: bool) -> LocalTactic:
    """No longer, or again; what was recorded with it keeps it."""
    with desk.store.reading() as session:
        held = {said(each.tactic): each for each in own(session)}
    retired = None if on else True
    if of := held.get(said(word)):
        return edit.change(desk, of, {"retired": retired})
    return edit.make(desk, LocalTactic, {"tactic": word, "retired": retired})


def _of_group(group: Group, mine: Iterable[LocalTactic]) -> Iterator[Offered]:
    for each in group.tactics:
        yield Offered(each.id, each.name, group.name, each.section, group.about)
    for one in mine:
        if one.sort == group.id:
            yield _own(one, group.name, group.about)


def _own(of: LocalTactic, sort: str, about: Sequence[str]) -> Offered:
    return Offered(of.tactic, of.tactic, sort, about=tuple(about), is_own=True)
