"""What a meeting has left undone: nothing keeps it from ending, and nothing is passed over."""

from dataclasses import dataclass

from disrupt.workspace import Workspace
from orders.forum.inviting import Invitee, invited
from orders.forum.items import UNDECIDED, considered_by, state_of
from orders.forum.phase import find_meeting
from orders.forum.quorum import quorum
from orders.forum.standing import standing_before


@dataclass(frozen=True)
class Unfinished:
    undecided: tuple[str, ...]
    """References of those on the agenda of whom nothing was decided."""
    unanswered: tuple[Invitee, ...]
    missing: tuple[str, ...]
    """What it lacks to be quorate."""

    @property
    def says(self) -> tuple[str, ...]:
        """A sentence each, for whoever ends the meeting."""
        return tuple(filter(None, (self._undecided, self._unanswered, self._not_quorate)))

    @property
    def _undecided(self) -> str:
        several = "; ".join(self.undecided)
        return several and f"Nothing is decided yet of {several}."

    @property
    def _unanswered(self) -> str:
        several = "; ".join(each.says for each in self.unanswered)
        return several and f"Whether they came is not said of {several}."

    @property
    def _not_quorate(self) -> str:
        return f"It is not quorate. {' '.join(self.missing)}" if self.missing else ""


def unfinished(desk: Workspace, reference: str) -> Unfinished:
    with desk.store.reading() as session:
        meeting = find_meeting(desk, session, reference)
        rows = considered_by(session, meeting, standing_before(session, meeting))
        undecided = tuple(about for about, row in rows.items() if state_of(row) in UNDECIDED)
    unanswered = tuple(each for each in invited(desk, reference) if not each.came)
    return Unfinished(undecided, unanswered, quorum(desk, reference).missing)
