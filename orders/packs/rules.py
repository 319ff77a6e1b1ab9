"""What is settled of packs: how long a copy is kept, and what a disclosure says of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from disrupt.fields import Seen
from disrupt.paths import resource
from orders.reading import Unreadable, read_file
from orders.terms import Confidence


@dataclass(frozen=True)
class Rules:
    title: str
    source: str
    confidence: Confidence
    says: str
    keep_years: int
    purpose: str
    gateway: str
    necessity: str
    classes: Mapping[str, str]
    """By the class of a piece, the word for it in a disclosure."""

    def keep_until(self, issued: date) -> date:
        """The last day on which the bytes of a copy are kept; of 29 February, 1 March."""
        year = issued.year + self.keep_years
        try:
            return issued.replace(year=year)
        except ValueError:
            return date(year, 3, 1)

    def words(self, seen: Iterable[Seen]) -> tuple[str, ...]:
        """Such as “identity; markers”, each once and in the order of the table."""
        held = {each.value for each in seen}
        return tuple(dict.fromkeys(word for name, word in self.classes.items() if name in held))


def read_rules(path: Path) -> Rules:
    rules = read_file(Rules, path)
    wanted = {each.value for each in Seen} - {Seen.NOBODY.value}
    if wrong := sorted(wanted ^ rules.classes.keys()):
        raise Unreadable(f"{path.name}, classes: not as in the table: {'; '.join(wrong)}.")
    return rules


@cache
def shipped() -> Rules:
    return read_rules(resource("packs.toml"))
