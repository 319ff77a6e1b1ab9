"""The papers of a meeting, by their names; what draws them is brought in when it is asked for."""

from collections.abc import Callable, Mapping

from disrupt.workspace import Workspace
from orders.reckoning import Law
from reports.deliver import Document
from reports.forum.words import forum_words


def bring_in_those_of_meetings() -> None:
    from reports.forum import (  # noqa: F401 - to have been brought in is all that is wanted
        action_letters,
        action_plan,
        agenda,
        attendance,
        minutes_paper,
        requests,
    )
    from reports.packs import (  # noqa: F401 - and of its packs
        drawn,
        issuing,
        passphrase,
        recall_list,
        reprint,
    )


def is_unsigned(what: str) -> bool:
    """Whether it bears fixed words that nobody has signed off."""
    return what in LETTERS and not forum_words().signed_off_by


def _agenda(desk: Workspace, law: Law, reference: str) -> Document:
    from reports.forum import agenda

    return agenda.document(agenda.gather(desk, law, reference))


def _minutes(desk: Workspace, law: Law, reference: str) -> Document:
    from reports.forum import minutes, minutes_paper

    return minutes_paper.document(minutes.gather(desk, law, reference))


def _action_plan(desk: Workspace, law: Law, reference: str) -> Document:
    from reports.forum import action_plan

    return action_plan.document(action_plan.gather(desk, law, reference))


def _action_letters(desk: Workspace, law: Law, reference: str) -> Document:
    from reports.forum import action_letters

    return action_letters.document(action_letters.gather(desk, law, reference))


def _attendance(desk: Workspace, law: Law, reference: str) -> Document:
    from reports.forum import attendance

    return attendance.document(attendance.gather(desk, law, reference))


def _requests(desk: Workspace, law: Law, reference: str) -> Document:
    from reports.forum import requests

    return requests.document(requests.gather(desk, law, reference))


def _recall_list(desk: Workspace, _law: Law, reference: str) -> Document:
    from reports.packs import recall_list

    return recall_list.document(recall_list.gather(desk, reference))


LETTERS = ("action letters", "information requests")
OF_MEETINGS: Mapping[str, Callable[[Workspace, Law, str], Document]] = {
    "agenda": _agenda,
    "minutes": _minutes,
    "action plan": _action_plan,
    "action letters": _action_letters,
    "attendance": _attendance,
    "information requests": _requests,
    "recall list": _recall_list,
}
"""They are read and drawn beside the window."""
