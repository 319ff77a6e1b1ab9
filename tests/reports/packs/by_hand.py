"""Packs that nobody gathered: a meeting with one subject, and of it a piece of each class asked."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any

from disrupt.fields import Seen
from disrupt.records import Meeting, Person
from orders.packs.pack import Head, Heading, Listed, Pack
from orders.packs.pieces import Piece
from reports.packs.paper_value import Asked, PackPaper

NOW = datetime(2026, 11, 20, 9, 14, tzinfo=UTC)
SOURCE = "zqcanary at the rank"


def paper(meeting: Meeting, about: Person, asked: Asked, *seen: Seen) -> PackPaper:
    head = Head(meeting.reference, meeting.id, "Perpetrator forum", NOW, "", "Westmere", NOW)
    beside = tuple(Piece(SOURCE, each) for each in seen)
    listed = Listed(about.reference, Piece("Exley, Robin", Seen.IDENTITY), beside)
    agenda = (Heading(1, "Review cases", (listed,)),)
    pack = Pack(head, "Said in confidence.", agenda, (), (), (), None)
    return PackPaper(pack, (), asked.audience, asked.agency, "")


def papers(meeting: Meeting, about: Person, seen: Iterable[Seen]) -> Callable[..., Any]:
    """In place of what is gathered: one for each sort of reader."""

    def by_reader(_desk, _law, _meeting, asked, *, as_at=None, task=None, gathered=None):
        wanted = {(each.audience, each.agency): each for each in asked}
        return tuple(paper(meeting, about, each, *seen) for each in wanted.values())

    return by_reader
