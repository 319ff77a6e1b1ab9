"""Check before you print: what a copy will not tell its reader, for the eyes of its maker alone."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt import wall
from disrupt.fields import Seen
from disrupt.lists import word_list
from disrupt.moments import beginning
from disrupt.records import Intelligence
from disrupt.store.sealed import IN_PLACE
from orders.audiences import Word, sees
from orders.packs.left import THIS_PLACE, forbids_beside
from orders.packs.masking import LEFT_OUT, texts
from orders.packs.pack import Pack
from orders.packs.pieces import Piece
from orders.packs.reader import Reader, has_own_place
from orders.packs.subject import Page
from orders.packs.walk import within
from orders.working import many

HOW: Mapping[Word, str] = {
    "linked": "of those linked",
    "linked: address": "of those linked, the address alone",
    "linked: address, vehicles": "of those linked, address and vehicles alone",
    "linked: violence, weapons": "of those linked, violence and weapons alone",
    "own": "its own alone",
    "its own place": "of its own place alone",
    "counts": "counted in figures alone",
    "profile, suppressed": "in the profile alone, without small counts",
    "result": "the result alone",
    "welfare line": "as the line on welfare alone",
    "only if its condition names this audience": "only where its condition names this audience",
}
"""How much of a class is told, where that is neither all nor nothing."""


@dataclass(frozen=True)
class Gone:
    """A subject that is not in the copy at all."""

    reference: str
    name: str
    why: str


@dataclass(frozen=True)
class Check:
    """In plain sentences and words. It is never part of a copy."""

    audience: str
    agency: str
    doubts: tuple[str, ...]
    """What to put right, or to know, before it is printed."""
    pages: int
    """Of subjects, in the copy."""
    never: tuple[str, ...]
    """Classes that this audience sees of nobody."""
    some: tuple[str, ...]
    """Of which it sees some, such as “markers: of those linked, violence and weapons alone”."""
    left_out: tuple[str, ...]
    """How much of each class is not in this copy, such as “facts: 14 of 20”."""
    gone: tuple[Gone, ...]
    masked: tuple[str, ...]
    """Words in which a name was left out, as they stand in the copy."""


def check(pack: Pack, left: Pack, reader: Reader, *, unopened: int = 0) -> Check:
    """The whole pack beside what is left of it for this reader."""
    there = {page.about for page in left.pages}
    gone = tuple(_gone(page, reader) for page in pack.pages if page.about not in there)
    told = {seen: sees(reader.audience, seen) for seen in Seen if seen is not Seen.NOBODY}
    return Check(
        audience=word_list("audiences").says(reader.audience),
        agency=reader.agency,
        doubts=tuple(_doubts(pack, left, reader, unopened)),
        pages=len(left.pages),
        never=tuple(seen.value for seen, word in told.items() if word == "no"),
        some=tuple(f"{seen.value}: {HOW[word]}" for seen, word in told.items() if word in HOW),
        left_out=tuple(_left_out(pack, left)),
        gone=gone,
        masked=tuple(dict.fromkeys(each for each in texts(left) if LEFT_OUT in each)),
    )


def unopened(session: Session, pack: Pack) -> int:
    """How many items about its subjects the key of whoever makes it does not open."""
    about = {page.about for page in pack.pages}
    with wall.lifted(session):
        held = session.scalars(select(Intelligence)).all()
    return sum(
        str(each.text) in IN_PLACE
        and not about.isdisjoint(each.about or ())
        and (each.at is None or beginning(each.at) <= pack.head.as_at)
        for each in held
    )


def _doubts(pack: Pack, left: Pack, reader: Reader, unopened: int) -> Iterator[str]:
    if is_for_linked(reader) and not reader.agency:
        yield "No agency was named, so nobody is linked. Name the agency that this copy is for."
    elif is_for_linked(reader) and not reader.linked:
        yield (
            f"Nobody is linked to {reader.agency}: no licence, tenancy or action is recorded with "
            "it. Look in the list of agencies by what other names licences call it."
        )
    if unopened:
        yield (
            f"About these subjects {_items(unopened)} left out of every copy, as you do not carry "
            "the key. Ask a colleague who reads intelligence to make the copies."
        )
    if forbidden := sum(_forbids(each, reader) for each in within(pack)):
        yield (
            f"Besides {_items(forbidden)} left out: the condition names this audience, and forbids "
            "something in the same sentence. Put the two into sentences of their own."
        )
    if not (left.pages or left.late or left.plan):
        yield "This copy tells of nobody, and holds no more than its cover and the figures."


def is_for_linked(reader: Reader) -> bool:
    """Whether whoever it sees by name has to be linked to an agency."""
    return sees(reader.audience, Seen.IDENTITY) == "linked"


def _items(count: int) -> str:
    return f"{many(count, 'item')} of intelligence {'is' if count == 1 else 'are'}"


def _forbids(each: object, reader: Reader) -> bool:
    return (
        isinstance(each, Piece)
        and each.seen is Seen.CONDITIONAL
        and sees(reader.audience, each.seen) != "no"
        and forbids_beside(each.sort, reader.audience)
    )


def _left_out(pack: Pack, left: Pack) -> Iterator[str]:
    """A subject without a page is counted too, with all that would have stood there."""
    whole, here = _by_class(pack), _by_class(left)
    for seen in Seen:
        if whole[seen] > here[seen]:
            yield f"{seen.value}: {whole[seen] - here[seen]:,} of {whole[seen]:,}"


def _by_class(pack: Pack) -> Counter[Seen]:
    pieces = (each for each in within(pack) if isinstance(each, Piece))
    return Counter(each.seen for each in pieces if each.says and each != THIS_PLACE)


def _gone(page: Page, reader: Reader) -> Gone:
    return Gone(page.about, page.name.says, _why(page, reader))


def _why(page: Page, reader: Reader) -> str:
    if has_own_place(reader.audience):
        return "It is not the place that this copy is for."
    if sees(reader.audience, page.name.seen) != "linked":
        return f"This audience does not see: {page.name.seen.value}."
    if not reader.agency:
        return "No agency was named to whom anybody could be linked."
    return f"Holds no licence with {reader.agency}, and has no tenancy or action with it."
