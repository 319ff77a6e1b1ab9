"""What one audience sees of a pack: the same value, without whatever is not for that reader."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from operator import is_
from typing import Any, get_type_hints

from disrupt.fields import Seen
from disrupt.lists import word_list
from orders.audiences import OF_ANYBODY, Audience, Word, sees
from orders.forum.forums import plain
from orders.packs import masking
from orders.packs.masking import ABOUT, Names, without_names
from orders.packs.ordering import by_name
from orders.packs.pack import Pack
from orders.packs.pieces import Piece, Told
from orders.packs.reader import Reader
from orders.packs.subject import Tie
from orders.packs.walk import changed, names_of

THIS_PLACE = Piece(masking.THIS_PLACE, Seen.ORDERS)
OF_NOBODY: frozenset[Word] = frozenset({"no", "counts", "profile, suppressed"})
"""What tells of nobody in particular stands in figures, and in no piece."""
THINGS = (Seen.DRIVER, Seen.ORDERS)
"""A licence or an order is of whoever has it on their page."""
NOTHING: tuple[object, ...] = (None, ())
Held = dict[str, Any]
NOT = re.compile(r"\b(?:not|no|never|nor|neither|cannot|except|excluding|without)\b|n['’]t\b", re.I)
SENTENCE = re.compile(r"[.;\n]")


def for_reader(pack: Pack, reader: Reader, names: Names) -> Pack:
    """Whoever is not seen is not there, nor counted, nor named in what is said of others."""
    left = _left(pack, reader)
    if sees(reader.audience, Seen.IDENTITY) in OF_ANYBODY:
        return left
    of_vehicles = "vehicles" in sees(reader.audience, Seen.CONTACT)
    return without_names(left, names, reader.place, vehicles=of_vehicles)


def _left(pack: Pack, reader: Reader) -> Pack:
    if all(sees(reader.audience, seen) in OF_NOBODY for seen in Seen):
        return Pack(pack.head, "", (), (), (), (), None)
    left: Pack = _Left(reader).of(pack, "", "")
    return by_name(left) if sees(reader.audience, Seen.SCORE) == "no" else left


@dataclass(frozen=True)
class _Asked:
    reader: Reader
    about: str
    sort: str
    field: str


Rule = Callable[[_Asked], str | None]
"""What stays of its sort, which tells this reader nothing new; None where nothing is seen."""


def _nothing(_asked: _Asked) -> None:
    return None


def _all_of_it(_asked: _Asked) -> str:
    return ""


def _linked(asked: _Asked) -> str | None:
    return "" if asked.about in asked.reader.linked else None


def _linked_and(*sorts: str) -> Rule:
    def rule(asked: _Asked) -> str | None:
        return asked.sort if asked.sort in sorts and _linked(asked) is not None else None

    return rule


def _own(asked: _Asked) -> str | None:
    return asked.sort if plain(asked.sort) in asked.reader.names else None


def _own_place(asked: _Asked) -> str | None:
    return "" if asked.reader.place and asked.about == asked.reader.place else None


def _result(asked: _Asked) -> str | None:
    return asked.sort if asked.sort == "result" else None


def _welfare_line(asked: _Asked) -> str | None:
    return "" if asked.field == "welfare" else None


def _if_named(asked: _Asked) -> str | None:
    """The audience stands in for the condition, which is not told."""
    audience = asked.reader.audience
    return audience if names_audience(asked.sort, audience) else None


def names_audience(condition: str, audience: Audience) -> bool:
    """In a sentence that forbids nothing: “not to the forum” names it too."""
    return any(not NOT.search(each) for each in _naming(condition, audience))


def forbids_beside(condition: str, audience: Audience) -> bool:
    """It is named, but only where something is forbidden in the same sentence."""
    return any(_naming(condition, audience)) and not names_audience(condition, audience)


def _naming(condition: str, audience: Audience) -> list[str]:
    called = "|".join(re.escape(each) for each in {audience, word_list("audiences").says(audience)})
    named = re.compile(rf"(?<!\w)(?:{called})(?!\w)", re.IGNORECASE)
    return [each for each in SENTENCE.split(condition) if named.search(each)]


RULES: Mapping[Word, Rule] = {
    "yes": _all_of_it,
    "all": _all_of_it,
    "order of the list, and its parts": _all_of_it,
    "welfare line": _welfare_line,
    "linked": _linked,
    "linked: address": _linked_and("address"),
    "linked: address, vehicles": _linked_and("address", "vehicles"),
    "linked: violence, weapons": _linked_and("violence", "weapons"),
    "own": _own,
    "its own place": _own_place,
    "result": _result,
    "only if its condition names this audience": _if_named,
    "no": _nothing,
    "counts": _nothing,
    "profile, suppressed": _nothing,
}


@dataclass(frozen=True)
class _Left:
    reader: Reader

    @cached_property
    def _rules(self) -> Mapping[Seen, Rule]:
        return {seen: RULES[sees(self.reader.audience, seen)] for seen in Seen}

    def of(self, value: Any, about: str, field: str) -> Any:  # noqa: ANN401 - any part of a pack
        if isinstance(value, Piece):
            return self._piece(value, about, field)
        if isinstance(value, tuple):
            left = (self.of(each, about, field) for each in value)
            stays = tuple(each for each in left if each not in NOTHING)
            return value if len(stays) == len(value) and all(map(is_, stays, value)) else stays
        return self._told(value, about) if names_of(type(value)) else value

    def _piece(self, piece: Piece, about: str, field: str) -> Piece | None:
        sort = self._rules[piece.seen](_Asked(self.reader, about, piece.sort, field))
        return None if sort is None else changed(piece, {"sort": sort})

    def _told(self, value: Any, about: str) -> Any:  # noqa: ANN401
        whose, kind = _whose(value, about), type(value)
        held = {name: getattr(value, name) for name in names_of(kind)}
        left = {name: self.of(each, whose, name) for name, each in held.items()}
        left |= self._own_name(kind, held, left, whose)
        if isinstance(value, Told) and _is_gone(value, left):
            return None
        return changed(value, left | _emptied(kind, held, left))

    def _own_name(self, kind: type, held: Held, left: Held, whose: str) -> Held:
        name = ABOUT.get(kind, "")
        is_own = bool(whose) and whose == self.reader.place
        unnamed = is_own and held.get(name) is not None and left[name] is None
        return {name: THIS_PLACE} if unnamed else {}


def _is_gone(value: Told, left: Held) -> bool:
    enough = [left[name] not in NOTHING for name in value.one_of]
    return any(left[name] in NOTHING for name in value.needs) or not any(enough or [True])


def _whose(value: object, about: str) -> str:
    """Whom a part is about; a tie is as much about its other end, but for a thing of theirs."""
    if isinstance(value, Tie):
        is_thing = value.to.seen in THINGS or value.to.sort == "vehicles"
        return about if is_thing else value.about or about
    own: str | None = getattr(value, "about", None)
    return about if own is None else own


def _emptied(kind: type, held: Held, left: Held) -> Held:
    """What is never missing is empty instead."""
    gone = (name for name in _pieces(kind) if left[name] is None)
    return {name: replace(held[name], says="", sort="") for name in gone}


@cache
def _pieces(kind: type) -> tuple[str, ...]:
    return tuple(name for name, of in get_type_hints(kind).items() if of is Piece)
