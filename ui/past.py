"""A record's history as sentences; what of it is sensitive is shown only on a click."""

from functools import cache, partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from disrupt import phrasing
from disrupt.fields import fields_of
from disrupt.history import Sentence
from disrupt.page import Page
from disrupt.records import Subject, parts_of
from disrupt.reveal import reveal
from disrupt.workspace import Workspace
from ui.parts import Card, Muted
from ui.veil import MASK, SHOW, Named, Texts, Veiled

A_FEW = 20
"""Sentences of history that are shown at once."""


class PastCard(Card):
    def __init__(self, desk: Workspace, page: Page) -> None:
        super().__init__("History")
        self.column.addWidget(Past(desk, page))


class Past(QWidget):
    """The newest first, each with when and why."""

    def __init__(self, desk: Workspace, page: Page) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for each in page.history[:A_FEW]:
            column.addWidget(sentence(desk, page, each))
            column.addWidget(Muted(f"{phrasing.moment(each.at)} · {each.reason}"))
        if len(page.history) > A_FEW:
            column.addWidget(Muted(f"and {len(page.history) - A_FEW} earlier"))


class SinceCard(Card):
    """What others did to a record while somebody was typing into it."""

    def __init__(self) -> None:
        super().__init__("Changed by others since you began; what you typed stands below")
        self.hide()

    def tell(self, desk: Workspace, page: Page, sentences: int) -> None:
        """All that came after so many sentences, in the order in which it was done."""
        for each in reversed(page.history[: len(page.history) - sentences]):
            self.column.addWidget(sentence(desk, page, each))
        self.show()


def sentence(desk: Workspace, page: Page, each: Sentence) -> Named | Veiled:
    """Who did what; as much of it as is sensitive waits for a click."""
    whole = f"{each.who} {each.says}"
    done, _, what = whole.partition(": ")
    nameless, open_to_all = f"{done}: {MASK}", unveiled(what, type(page.subject))
    if open_to_all == what:
        return Named(whole, nameless)
    texts = Texts(whole, f"{done}: {open_to_all}{SHOW}", nameless)
    return Veiled(texts, done, partial(reveal, desk, page.subject, ("history",)))


def unveiled(what: str, kind: type[Subject]) -> str:
    """As much of what a sentence says as comes before anything sensitive."""
    starts = (what.find(label) for label in _veiled(kind))
    return what[: min((at for at in starts if at >= 0), default=len(what))]


@cache
def _veiled(kind: type[Subject]) -> tuple[str, ...]:
    """As a sentence begins what it says of a field: “Source “a”” or “Source from “a” to “b””."""
    return tuple(
        f"{field.label} {follows}"
        for each in (kind, *parts_of(kind))
        for field in fields_of(each)
        if field.sensitive
        for follows in ("“", "from “")
    )
