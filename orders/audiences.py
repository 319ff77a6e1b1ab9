"""Who sees what: the table of audiences as it lies in its file, and what it leaves of a subject."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Literal

from disrupt.fields import Seen, field_of
from disrupt.paths import resource
from disrupt.records import RECORDS, AgendaItem, Recorded
from orders.forum.considered import Considered, Decided, Said
from orders.reading import Unreadable, read_file

Audience = Literal["forum", "licensing", "health-and-social-care", "housing", "premises", "public"]
Word = Literal[
    "yes",
    "no",
    "all",
    "linked",
    "linked: address",
    "linked: address, vehicles",
    "linked: violence, weapons",
    "own",
    "its own place",
    "counts",
    "result",
    "welfare line",
    "order of the list, and its parts",
    "only if its condition names this audience",
    "profile, suppressed",
]
"""All that the table can say of a class."""
OF_ANYBODY = ("yes", "all", "welfare line", "order of the list, and its parts")
"""What is seen of everybody: no more has to be known of whom it is said, or to whom."""


@dataclass(frozen=True)
class Table:
    """By class, how much of it each audience sees."""

    title: str
    source: str
    audiences: tuple[Audience, ...]
    lines: Mapping[str, Mapping[str, Word]]

    def sees(self, audience: Audience, seen: Seen) -> Word:
        """What is in no pack is seen by nobody."""
        return "no" if seen is Seen.NOBODY else self.lines[seen.value][audience]


def read_table(path: Path) -> Table:
    table = read_file(Table, path)
    if wrong := list(_faults(table)):
        raise Unreadable("\n".join(f"{path.name}, {fault}" for fault in wrong))
    return table


def _faults(table: Table) -> Iterable[str]:
    """Each class is decided for each audience, and nothing else stands there."""
    yield from _differing("lines", {each.value for each in Seen} - {Seen.NOBODY.value}, table.lines)
    for line, words in table.lines.items():
        yield from _differing(line, table.audiences, words)


def _differing(where: str, wanted: Iterable[str], held: Iterable[str]) -> Iterable[str]:
    yield from (f"{where}: nothing is said of “{each}”." for each in sorted({*wanted} - {*held}))
    yield from (f"{where}: “{each}” means nothing here." for each in sorted({*held} - {*wanted}))


@cache
def shipped() -> Table:
    return read_table(resource("audiences.toml"))


def sees(audience: Audience, seen: Seen) -> Word:
    return shipped().sees(audience, seen)


def for_audience(considered: Considered, audience: Audience) -> Considered:
    """Without whatever that audience does not see of everybody."""
    return _Filter(audience).passed(considered)


@dataclass(frozen=True)
class _Filter:
    audience: Audience

    def passed(self, whole: Considered) -> Considered:
        acts, scored = self._may(Seen.ACTIONS), self._may(Seen.SCORE)
        return replace(
            whole,
            name=whole.name if self._may(_names(whole.kind)) else "",
            status=self._one(whole.status),
            welfare=self._one(whole.welfare),
            contact=self._one(whole.contact),
            changed=self._those(whole.changed),
            binds=self._those(whole.binds),
            ends_next=self._those(whole.ends_next),
            justice=self._those(whole.justice),
            open=self._those(whole.open),
            ruled_out=self._those(whole.ruled_out),
            plans=whole.plans if acts else (),
            actions=whole.actions if acts else (),
            decided=self._decided(whole.decided),
            recorded=whole.recorded if self._may(field_of(Recorded, "state").seen) else (),
            score=whole.score if scored else None,
            no_score=whole.no_score if scored else "",
        )

    def _may(self, seen: Seen) -> bool:
        return sees(self.audience, seen) in OF_ANYBODY

    def _one(self, said: Said | None) -> Said | None:
        return said if said and self._may(said.seen) else None

    def _those(self, said: tuple[Said, ...]) -> tuple[Said, ...]:
        return tuple(each for each in said if self._may(each.seen))

    def _decided(self, decided: Decided) -> Decided:
        """Each word of the row by the class of its own field."""
        hidden = [name for name in vars(decided) if not self._may(field_of(AgendaItem, name).seen)]
        return replace(decided, **dict.fromkeys(hidden, ""))


def _names(kind: str) -> Seen:
    """Of a child that is its reference; where there is no such record, nobody's name is known."""
    return field_of(RECORDS[kind], "reference").seen if kind else Seen.IDENTITY
