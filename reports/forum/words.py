"""The fixed words of a forum's letters, as they stand in their file."""

from dataclasses import dataclass
from functools import cache

from disrupt.paths import resource
from orders.reading import read_file


@dataclass(frozen=True)
class OverdueWords:
    name: str
    """What it is called in the log and in file names."""
    title: str
    says: tuple[str, ...]
    asks: tuple[str, ...]
    at_once: str
    """What is asked where no next meeting is known."""
    beside: str


@dataclass(frozen=True)
class RequestWords:
    name: str
    title: str
    says: tuple[str, ...]
    asks: tuple[str, ...]
    at_once: str
    """What is asked where no last day is recorded."""
    under: str
    no_agreement: str
    ended: str
    beside: str
    whole: str
    nothing_said: str
    """What is asked where nobody wrote it."""


@dataclass(frozen=True)
class ForumWords:
    edition: str
    source: str
    overdue: OverdueWords
    requests: RequestWords
    signed_off_by: str = ""


@cache
def forum_words() -> ForumWords:
    return read_file(ForumWords, resource("text", "forum.toml"))
