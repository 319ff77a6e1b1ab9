"""What finishes a date: its own record where that says so by itself, else that somebody says it."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from disrupt import edit
from disrupt.errors import Invalid
from disrupt.records import Action, Meeting, Plan, Subject
from disrupt.workspace import Workspace
from orders.alerts import acts
from orders.alerts.acts import Said
from orders.alerts.items import Item
from orders.forum import acting, planning

TakeBack = Callable[[], object]
ON_ITS_PAGE: Mapping[str, str] = {
    Meeting.kind_name(): "That is recorded on the page of the meeting, where Enter leads."
}
"""By kind of record, of which of them a word on Today would not say enough."""


def why_not(item: Item) -> str:
    """Why it is not finished from where it is listed."""
    return ON_ITS_PAGE.get(item.found.kind, "")


def finish(desk: Workspace, item: Item, said: Said) -> TakeBack:
    """How it is taken back. What its record says by itself stands there and nowhere else."""
    if reason := why_not(item):
        raise Invalid([reason])
    if closes := CLOSES.get(item.found.kind):
        if not said.outcome.strip():
            raise Invalid(["Say what came of it."])
        return closes(desk, item.found.record, said)
    made = acts.finish(desk, item, said)
    return partial(acts.take_back, desk, [made])


def _close_action(desk: Workspace, record: Subject, said: Said) -> TakeBack:
    """Today; what was said of it shows that it was done."""
    before: str | None = getattr(record, "evidence", None)
    evidence = "; ".join(_words(before, said))
    closed = acting.close(desk, record.reference, desk.today, evidence=evidence)
    return partial(edit.change, desk, closed, {"closed": None, "evidence": before})


def _close_plan(desk: Workspace, record: Subject, said: Said) -> TakeBack:
    before: str | None = getattr(record, "outcome", None)
    outcome = "; ".join(_words(before, said))
    closed = planning.close(desk, record.reference, desk.today, outcome)
    return partial(edit.change, desk, closed, {"closed": None, "outcome": before})


def _words(before: str | None, said: Said) -> Iterator[str]:
    for words in (before or "", said.outcome, said.evidence):
        if words.strip():
            yield words.strip().rstrip(".")


CLOSES: Mapping[str, Callable[[Workspace, Subject, Said], TakeBack]] = {
    Action.kind_name(): _close_action,
    Plan.kind_name(): _close_plan,
}
