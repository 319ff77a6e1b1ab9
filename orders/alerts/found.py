"""One date of one record, as its source gives it, before anybody is asked about it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from disrupt.records import Subject
from orders.licensing_dues import Due
from orders.reckoning import Law


@dataclass(frozen=True)
class Found:
    record: Subject
    due: Due
    stage: str = ""
    """How far the record has got, where that is known of its kind."""
    recorded: date | None = None
    """The day on which the date became known here."""
    power: str = ""
    """The power whose clock gave it."""
    family: str = ""
    """The reference that linked records have in common: their clocks stand together."""
    about: tuple[str, ...] = ()
    """The references of whom or what it is about, beside the record itself."""
    read_in: tuple[str, str] | None = None
    """Where somebody wrote it down: the kind of row, and its field."""
    owner: str = ""
    """Whose it is, where the record itself leaves that open."""
    deputy: str = ""

    @property
    def kind(self) -> str:
        return self.record.kind_name()

    @property
    def reference(self) -> str:
        return self.record.reference

    @property
    def name(self) -> str:
        """Of the date: with the reference, what tells it from every other."""
        return self.due.name


Source = Callable[[Session, Law, datetime], Iterable[Found]]
"""All that one kind of record has due, finished things left out."""
