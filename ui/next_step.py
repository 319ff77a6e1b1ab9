"""Where the next step for a date is taken, and what is begun there."""

from collections.abc import Callable, Mapping

from disrupt.records import OrderEvent
from orders.alerts.items import Item
from orders.alerts.settled import Next, Opens
from orders.alerts.steps import next_step
from ui.detail import RecordPage
from ui.page import Page
from ui.papers import DECISION, LETTER
from ui.places import Paper, Place, Whole, page_of

PAPERS: Mapping[str, str] = {"disclosure": LETTER, "licence_decision": DECISION}
"""By the kind of record."""


def leads_to(item: Item) -> Place:
    """To the form of its record, where it opens no place of its own."""
    return PLACES.get(next_step(item).opens, _form)(item)


def begin(page: Page | None, step: Next) -> None:
    """With the keyboard where the first thing is to be typed."""
    does = BEGINS.get(step.opens)
    if does and isinstance(page, RecordPage):
        does(page, step.of)


def _form(item: Item) -> Place:
    return item.found.reference


def _page(item: Item) -> Place:
    return page_of(item.found.kind, item.found.reference)


def _options(item: Item) -> Place:
    """They stand with whom or what it is about."""
    about = item.found.about
    return Whole(about[0]) if about else _form(item)


def _paper(item: Item) -> Place:
    return Paper(PAPERS[item.found.kind], item.found.reference)


def _record(page: RecordPage, event: str) -> None:
    page.beside.add(OrderEvent.kind_name(), {"event": event} if event else {})


PLACES: Mapping[Opens, Callable[[Item], Place]] = {
    "page": _page,
    "options": _options,
    "paper": _paper,
}
BEGINS: Mapping[Opens, Callable[[RecordPage, str], None]] = {
    "form": RecordPage.edit,
    "act": lambda page, name: page.beside.act(name),
    "add": lambda page, part: page.beside.add(part, {}),
    "event": _record,
}
