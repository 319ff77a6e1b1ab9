"""Which power is meant: by a few letters of its name, its short name or a name that it once had."""

from collections.abc import Iterable, Mapping

from disrupt.find import Hit
from disrupt.names import fold
from orders.reckoning import Law
from orders.terms import Power, Status

KIND = "power"
NOT_IN_FORCE: Mapping[Status, str] = {
    "pilot": "pilot",
    "prospective": "not yet in force",
    "historic": "historic",
}


def recordable(law: Law) -> Iterable[Power]:
    """Orders and notices; a clock is neither."""
    return (each for each in law.catalogue if each.kind != "clock")


def meant(law: Law, text: str) -> Power | None:
    """The one that is called exactly so; of a short name that several have, none."""
    wanted = " ".join(text.split()).casefold()
    called = [each for each in recordable(law) if wanted in map(str.casefold, _names(each))]
    whole = [each for each in called if each.name.casefold() == wanted]
    return next(iter(whole or called)) if len(whole or called) == 1 else None


def looked_for(law: Law, text: str) -> tuple[Hit, ...]:
    """Those whose names have every word of it, what can be used now first."""
    words = text.casefold().split()
    found = [each for each in recordable(law) if words and _has(each, words)]
    first = words[0] if words else ""
    found.sort(key=lambda each: (each.short.casefold() != first, *_rank(each, text)))
    return tuple(Hit(each.id, KIND, 0, each.name, _why(each, words)) for each in found)


def _rank(power: Power, text: str) -> tuple[bool, bool, str]:
    """By its letters alone: nobody types the colon of a name."""
    name = fold(power.name)
    return power.status in ("prospective", "historic"), not name.startswith(fold(text)), name


def _names(power: Power) -> tuple[str, ...]:
    return (power.name, power.id, power.short, *power.known_as)


def _has(power: Power, words: Iterable[str]) -> bool:
    names = " ".join((*_names(power), power.act, power.statute)).casefold()
    return all(word in names for word in words)


def _why(power: Power, words: Iterable[str]) -> str:
    wanted = tuple(words)
    once = [name for name in power.known_as if all(word in name.casefold() for word in wanted)]
    parts = (power.short, power.statute, NOT_IN_FORCE.get(power.status, ""))
    said = ", ".join(each for each in parts if each)
    return f"{said}; also “{min(once, key=len)}”" if once else said


def within(name: str) -> str:
    """A name within a sentence; one that is all capitals stays so."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]
