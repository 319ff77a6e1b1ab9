"""One copy, as its own page shows it."""

from disrupt.records import PackCopy
from disrupt.workspace import Workspace
from orders.finding import number_of
from orders.packs.copies import Listed, listed


def copy_looked(desk: Workspace, reference: str) -> Listed:
    """That somebody looked is in the log before they do."""
    number = number_of(desk, PackCopy, reference)
    with desk.store.viewing(PackCopy.kind_name(), number, desk.reason) as session:
        (found,) = listed(session, only=(session.get_one(PackCopy, number).reference,))
        return found
