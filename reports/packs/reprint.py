"""An issued copy handed out again: those very bytes, and a new line in register and log."""

from disrupt.errors import Trouble
from disrupt.links import named
from disrupt.records import Disclosure, PackCopy
from disrupt.task import Task
from disrupt.workspace import Workspace
from orders.finding import number_of
from orders.forum import laying
from reports.deliver import said
from reports.packs.kept import content_of
from reports.packs.leaving import ToLeave, begin, end, hand_over, leaving_of, need_way, says
from reports.packs.passphrase import protected
from reports.ways import Way

AT_ITS_READER = {"came_back": None, "came_back_on": None, "recalled": None, "recall_reason": None}
"""Of a copy that left again: it is out once more. What was before stays in its history."""


def reprint(
    desk: Workspace,
    reference: str,
    where: Way,
    purpose: str,
    *,
    passphrase: str = "",
    task: Task | None = None,
) -> PackCopy:
    """Whatever was changed in the records since; refused where its bytes are destroyed."""
    desk.ask("pack")
    desk.ask("deliver")
    need_way(where, passphrase)
    number = number_of(desk, PackCopy, reference)
    with laying.one_unit(desk) as session:
        copy = session.get_one(PackCopy, number)
        said(copy.recipient, purpose)
        content = content_of(copy)
        leaves = protected(content, passphrase) if passphrase else content
        leaving = leaving_of(copy, purpose, where)
        begun = begin(desk, session, copy, leaving)
        disclosure = named(session, Disclosure, (copy.disclosure or "",)).get(copy.disclosure or "")
        about = disclosure.about if disclosure else ()
        of = ToLeave(copy.id, begun, says(copy), leaves, about)
    why = hand_over(desk, of, leaving, task or Task())
    with laying.one_unit(desk) as session:
        end(desk, session, of, why)
        if not why:
            laying.relay(desk, session, session.get_one(PackCopy, number), AT_ITS_READER)
    if why:
        raise Trouble(why, "It is kept as it was: put that right, then print it again.")
    return copy
