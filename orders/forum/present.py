"""Who is in the room of a meeting, as far as it is recorded; without anybody, nothing is shown."""

from dataclasses import dataclass

from disrupt.errors import Trouble
from disrupt.workspace import Workspace
from orders.forum.agencies import agencies
from orders.forum.agenda import Phase
from orders.forum.forums import plain
from orders.forum.inviting import rows_of
from orders.forum.phase import find_meeting, phase_of
from orders.forum.quorum_rules import PRESENT

NOT_NOW: dict[Phase, Trouble] = {
    "before": Trouble(
        "The meeting has not begun.", "Begin it: then what is shown is told to those present."
    ),
    "over": Trouble(
        "The meeting is over, and nobody is there to be shown anything.",
        "Give its minutes to whoever needs them.",
    ),
}


@dataclass(frozen=True)
class Present:
    """Agencies that came, of those that were asked."""

    meeting: str
    came: int
    asked: int

    @property
    def says(self) -> str:
        of = f"{self.came} of {self.asked} {'agency' if self.asked == 1 else 'agencies'}"
        return f"those present at {self.meeting}: {of}"


def present(desk: Workspace, reference: str) -> Present:
    """While the meeting is held; a Trouble where it is not, or where nobody has come."""
    desk.ask("deliver")
    now = desk.store.clock.now()
    with desk.store.reading() as session:
        meeting = find_meeting(desk, session, reference)
        if refused := NOT_NOW.get(phase_of(meeting, now)):
            raise refused
        rows = rows_of(session, meeting)
        # Somebody of no agency stands for themselves.
        key = agencies(session).key
        who = {row.id: key(row.agency or row.name) for row in rows}
        came = {who[row.id] for row in rows if plain(row.came) == PRESENT}
        if not came:
            raise Trouble(
                f"Nobody is recorded as present at {meeting.reference}.",
                "Record who came: what is shown is a disclosure to them.",
            )
        return Present(meeting.reference, len(came), len({*who.values()}))
