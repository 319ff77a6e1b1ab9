"""The law as it lies in its files: every power, in every edition, checked as it is read."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, cached_property
from pathlib import Path

from disrupt.moments import When
from disrupt.paths import resource
from orders.local import Commenced
from orders.reading import Unreadable, read_file
from orders.sense import faults
from orders.terms import Power

EDITION_SIGN = "@"


@dataclass(frozen=True)
class Catalogue:
    """Powers by their id; of each its editions, the latest last."""

    editions: Mapping[str, tuple[Power, ...]]

    def __contains__(self, name: str) -> bool:
        return name in self.editions

    def __iter__(self) -> Iterator[Power]:
        """Each power in its latest edition."""
        return (self.latest(name) for name in sorted(self.editions))

    def latest(self, name: str) -> Power:
        return self.editions[name][-1]

    @cached_property
    def called(self) -> Mapping[str, str]:
        """The power by everything that it is or was called, with nothing but its letters."""
        named = [(name, power) for power in self for name in (power.name, *power.known_as) if name]
        by_short = {letters(power.short): power.id for power in self}
        by_name = {letters(name): power.id for name, power in named}
        return by_short | by_name | {letters(power.id): power.id for power in self}

    def edition(self, name: str, edition: str) -> Power | None:
        """The one of that name, while it is held."""
        return next((each for each in self.editions[name] if each.edition == edition), None)

    def power(self, name: str, when_of: Callable[[str], When | None]) -> Power:
        """The edition that an event selects; the latest where it selects none."""
        latest_first = reversed(self.editions[name])
        chosen = (each for each in latest_first if each.is_in_force(when_of))
        return next(chosen, self.latest(name))

    def commenced(self, entered: Mapping[str, Commenced]) -> "Catalogue":
        """With pending powers in force from the day that somebody entered."""
        return Catalogue(
            {
                name: _in_order(_in_force(each, entered.get(name)) for each in editions)
                for name, editions in self.editions.items()
            }
        )


def letters(name: str) -> str:
    """A name as two who write it differently would agree on it."""
    return "".join(sign for sign in name.casefold() if sign.isalnum())


def _in_force(power: Power, entered: Commenced | None) -> Power:
    if entered is None or not power.is_pending:
        return power
    return replace(
        power,
        status="in force",
        in_force_from=entered.on,
        in_force_section=entered.instrument,
        explanation="",
    )


def _in_order(editions: Iterable[Power]) -> tuple[Power, ...]:
    """The latest last; one that is pending before them all, for it replaces nothing yet."""
    return tuple(sorted(editions, key=lambda power: power.in_force_from or date.min))


def read_catalogue(folder: Path) -> Catalogue:
    """One file a power: NAME.toml, and NAME@EDITION.toml for an edition that it replaced."""
    files: dict[str, Power] = {}
    editions: dict[str, list[Power]] = defaultdict(list)
    for path in sorted(folder.glob("*.toml")):
        name = path.stem.partition(EDITION_SIGN)[0]
        files[path.name] = read_file(Power, path, id=name)
        editions[name].append(files[path.name])
    _refuse_nonsense(files, editions)
    return Catalogue({name: _in_order(powers) for name, powers in editions.items()})


def _refuse_nonsense(files: Mapping[str, Power], powers: Collection[str]) -> None:
    wrong = [f"{file}, {fault}" for file, power in files.items() for fault in faults(power, powers)]
    if wrong:
        raise Unreadable("\n".join(wrong))


@cache
def shipped() -> Catalogue:
    return read_catalogue(resource("catalogue"))
