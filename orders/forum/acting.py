"""Actions: set by a meeting or without one, rated twice, done with what shows it, opened again."""

from collections.abc import Mapping
from datetime import date

from disrupt import edit, phrasing
from disrupt.checks import Values
from disrupt.errors import Invalid, Trouble
from disrupt.records import Action, Meeting, Plan, Subject
from disrupt.workspace import Workspace
from orders.finding import number_of
from orders.forum.laying import ask, put
from orders.forum.subjects import spelt, spelt_of

RATINGS = ("R", "A", "G")
RATED: Mapping[str, str] = {"action": "action_rag", "outcome": "outcome_rag"}
"""By what is rated, the field that says so."""
REFERS: Mapping[str, type[Subject]] = {"meeting": Meeting, "plan": Plan}


def add(desk: Workspace, values: Values) -> str:
    """Its reference; a meeting, whom it is about and a plan may be named, or none of them."""
    ask(desk, Action, values)
    said = dict(values)
    with desk.store.reading() as session:
        if about := str(said.get("about") or ""):
            said["about"] = spelt(session, about)
        for name, kind in REFERS.items():
            if reference := str(said.get(name) or ""):
                said[name] = spelt_of(session, kind, reference)
    return put(desk, Action, said).reference


def rate(desk: Workspace, reference: str, which: str, letter: str) -> Action:
    """The action or its outcome: red, amber or green; nothing is “not rated”."""
    found = letter.strip().upper()
    if found and found not in RATINGS:
        raise Invalid([f"“{letter}” is no rating: it is R, A or G, or is left empty."])
    return edit.change(desk, _held(desk, reference), {RATED[which]: found or None})


def close(
    desk: Workspace, reference: str, on: date, *, evidence: str = "", outcome: str = ""
) -> Action:
    """It was done on that day; what is not said of evidence and outcome stays as it is."""
    action = _held(desk, reference)
    if action.closed is not None:
        raise Trouble(
            f"{action.reference} was closed on {phrasing.day(action.closed)} already.",
            "Open it again first.",
        )
    if on > desk.today:
        raise Trouble(
            f"{phrasing.day(on)} is ahead: nothing can be done on it yet.",
            "Say the day on which it was done.",
        )
    said = {"evidence": evidence.strip(), "outcome": outcome.strip()}
    return edit.change(
        desk, action, {"closed": on} | {name: text for name, text in said.items() if text}
    )


def _held(desk: Workspace, reference: str) -> Action:
    number = number_of(desk, Action, reference)
    with desk.store.reading() as session:
        return session.get_one(Action, number)
