"""What the window shows of one kind of record: a list and its page, as a value."""

from collections.abc import Callable
from dataclasses import dataclass

from disrupt.listing import BY_REFERENCE
from disrupt.records import Subject
from disrupt.selecting import Order as By
from disrupt.worked import WorkedOut
from disrupt.workspace import Workspace
from orders.reckoning import Law


@dataclass(frozen=True)
class Screen:
    """One list and its page."""

    title: str
    one: str
    """What a single one of them is called."""
    section: str
    """The heading under which it stands at the left; in none, it is reached from a list beside."""
    icon: str
    kind: type[Subject]
    columns: tuple[str, ...]
    empty: str
    """What belongs here, said where there is nothing yet."""
    worked: Callable[[Law, Workspace], WorkedOut] | None = None
    """What is shown of each beside what is held, and who works it out."""
    order: By = BY_REFERENCE
    """In which order it stands until somebody wants another."""
    topic: str = ""
    """The page of help on a new one, where that is one of its own."""
    beside: tuple[type[Subject], ...] = ()
    """Other lists that one goes to from here: those of these kinds of record."""
    is_typed: bool = True
    """Whether somebody types such a record; else it comes of what is done elsewhere."""
