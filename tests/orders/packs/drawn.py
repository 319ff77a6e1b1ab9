"""Packs of every shape: each class, each sort, of whomever, wherever a piece may stand."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime
from functools import cache
from itertools import count
from types import UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from disrupt.fields import Seen
from orders.audiences import shipped
from orders.packs.pack import Pack
from orders.packs.pieces import Piece
from orders.packs.reader import Reader

WHOM = ("N-2026-0001", "N-2026-0002", "P-2026-0001", "C-2026-0001")
OURS, THEIRS = "westmere council", "eastmarch council"
SORTS = (
    *("", "address", "vehicles", "phones", "violence", "weapons", "drugs", "result", "arrest"),
    *("Westmere Council", "Eastmarch Council", "For the forum alone.", "Not for the forum."),
)
EVERY_CLASS = [*Seen]
PIECES = st.builds(Piece, st.just("said"), st.sampled_from(Seen), st.sampled_from(SORTS))
ALONE = {
    str: st.just("a word of the program"),
    int: st.integers(1, 9),
    bytes: st.just(b"picture"),
    bool: st.booleans(),
    date: st.dates(date(2026, 1, 1), date(2026, 1, 9)),
    datetime: st.just(datetime(2026, 12, 2, 16, 40, tzinfo=UTC)),
    Piece: PIECES,
}
READERS = st.builds(
    Reader,
    st.sampled_from(shipped().audiences),
    st.just("Westmere Council"),
    st.frozensets(st.sampled_from(WHOM)),
    st.sampled_from(("", "P-2026-0001")),
    st.frozensets(st.sampled_from((OURS, THEIRS)), max_size=1),
)


def packs() -> st.SearchStrategy[Pack]:
    """Each piece says what no other says. Of few classes, so that not all of it is left out."""
    few = st.lists(st.sampled_from(Seen), min_size=1, max_size=3, unique=True)
    return st.builds(told_apart, _of(Pack), few)


def told_apart(pack: Pack, few: list[Seen]) -> Pack:
    """Its headings one after the other, too."""
    numbers = count(1)

    def apart(piece: Piece) -> Piece:
        seen = few[EVERY_CLASS.index(piece.seen) % len(few)]
        return replace(piece, says=f"word{next(numbers)}", seen=seen)

    told: Pack = _each(pack, apart)
    agenda = (replace(each, number=at) for at, each in enumerate(told.agenda, start=1))
    return replace(told, agenda=tuple(agenda))


def _each(value: Any, change: Callable[[Piece], Piece]) -> Any:
    if isinstance(value, Piece):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_each(each, change) for each in value)
    if not is_dataclass(value):
        return value
    whole: Any = value
    held = {each.name: _each(getattr(value, each.name), change) for each in fields(value)}
    return replace(whole, **held)


@cache
def _of(hint: Any) -> st.SearchStrategy[Any]:
    if hint in ALONE:
        return ALONE[hint]
    if get_origin(hint) is tuple:
        return st.lists(_of(get_args(hint)[0]), max_size=2).map(tuple)
    if get_origin(hint) is Literal:
        return st.sampled_from(get_args(hint))
    if get_origin(hint) is UnionType:
        return st.one_of(*(_of(each) for each in get_args(hint)))
    return st.none() if hint is type(None) else _built(hint)


def _built(kind: Any) -> st.SearchStrategy[Any]:
    hints = get_type_hints(kind)
    parts = {each.name: _of(hints[each.name]) for each in fields(kind)}
    if "about" in parts:
        parts["about"] = st.sampled_from(WHOM)
    return st.builds(kind, **parts)
