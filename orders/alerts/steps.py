"""The next step for a date: what the first button of its row says, and what it opens."""

from orders.alerts.items import Item
from orders.alerts.settled import Next, Stands, settled


def next_step(item: Item) -> Next:
    """The first of the table that fits; the last fits whatever is due."""
    return next(each for each in settled().next if _fits(each, item))


def _fits(step: Next, item: Item) -> bool:
    found = item.found
    wanted = (
        (step.stands, where(item)),
        (step.kinds, found.kind),
        (step.lost, found.due.lost),
        (step.steps, found.due.step),
        (step.powers, found.power),
    )
    named = not step.names or any(is_called(found.name, each) for each in step.names)
    return named and all(not words or word in words for words, word in wanted)


def where(item: Item) -> Stands:
    """Whether its own day, or the day to act by, put it where it stands."""
    if item.band == "overdue":
        return "passed"
    return "to act by" if item.is_by_act else "ahead"


def is_called(name: str, wanted: str) -> bool:
    """A name may go on with what tells it from others, as in “tell PNC”."""
    return f"{name} ".startswith(f"{wanted} ")
