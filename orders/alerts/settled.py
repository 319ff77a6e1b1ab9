"""What a force or council settles of its alerts, and what stands beside each kind of date."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from disrupt.paths import resource
from orders.reading import read_file

Stands = Literal["ahead", "to act by", "passed"]
Opens = Literal["page", "options", "done", "paper", "form", "act", "add", "event"]


@dataclass(frozen=True)
class Next:
    """Its words on a button and what it opens, for every date of which all this is so."""

    says: str
    opens: Opens
    """The page; the options; to finish it; its paper; the form; what a key does on its page; to add
    something beside it; to record what happened."""
    of: str = ""
    """At which field; by which act; what is added; which event, where it is known before."""
    kinds: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    powers: tuple[str, ...] = ()
    stands: tuple[Stands, ...] = ()


@dataclass(frozen=True)
class Settled:
    says: str
    undated_days: int
    """Days after which an order without an end is asked after."""
    late_working_days: int
    """Working days after its act-by after which what nobody acknowledged goes to the deputy."""
    snoozes: int
    """How often a date may be snoozed without a reason."""
    on_card: int
    """How many of the next dates stand on the clock card."""
    next: tuple[Next, ...]


@cache
def settled() -> Settled:
    return read_file(Settled, resource("alerts.toml"))
