"""What a condition may ask of one fact or event."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from functools import cached_property
from typing import Any

Answer = str | int | bool
"""What a fact is answered with."""


@dataclass(frozen=True)
class Asks:
    """What is asked of one fact or event; what was not said answers no, but to `other_than`."""

    said: bool | None = None
    happened: bool | None = None
    """Whether the event is said, where a fact has the same name."""
    other_than: bool | str | None = None
    below: str = ""
    """A word that stands earlier in the fact's list, such as a lower rank."""
    below_local: str = ""
    over: int | None = None
    at_most: int | None = None
    after: str = ""
    """An event or deadline that this event lies after."""
    by: str = ""
    since: date | None = None
    before: date | None = None
    """A day that the law itself names, on or after which this event lies, or before it."""

    @cached_property
    def asked(self) -> Mapping[str, Any]:
        """Each test that is asked for, by its name, and what it asks."""
        held = {each.name: getattr(self, each.name) for each in fields(self)}
        return {name: than for name, than in held.items() if than not in (None, "")}


Wanted = Answer | tuple[str, ...] | Asks
Condition = Mapping[str, Wanted]
