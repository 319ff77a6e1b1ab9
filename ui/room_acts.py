"""What is done in the room about one subject: each a unit of work of its own."""

from collections.abc import Mapping
from dataclasses import dataclass

from disrupt.workspace import Workspace
from orders.forum import acting, action_lines, deciding, minuting, recording
from orders.forum.agenda import Heading
from orders.forum.consider import considered
from orders.forum.considered import ActionLine, Decided
from orders.forum.items import decided_of
from orders.reckoning import Law
from ui.new_action import NewAction
from ui.subject_panel import Looked


@dataclass(frozen=True)
class RoomActs:
    desk: Workspace
    law: Law
    meeting: str

    def look(self, about: str) -> Looked:
        """That it was looked at is in the log."""
        found = considered(self.desk, self.law, self.meeting, about)
        return Looked(found, deciding.open_now(self.desk, self.meeting, about))

    def decide(self, about: str, values: Mapping[str, str], seen: Decided | None) -> Decided:
        """What stands of them now."""
        row = deciding.decide(self.desk, self.meeting, about, values, seen=seen)
        return decided_of(row)

    def add(self, about: str, new: NewAction) -> str:
        values = {"action": new.action, "owner": new.owner, "agency": new.agency, "due": new.due}
        return acting.add(self.desk, {**values, "meeting": self.meeting, "about": about})

    def actions(self, about: str) -> tuple[ActionLine, ...]:
        return action_lines.actions_about(self.desk, about, self.meeting)

    def rate(self, reference: str, which: str, letter: str) -> None:
        acting.rate(self.desk, reference, which, letter)

    def close(self, reference: str) -> None:
        acting.close(self.desk, reference, self.desk.today)

    def record(self, about: str, agency: str, state: str) -> None:
        recording.record(self.desk, self.meeting, about, agency, state=state)

    def minute(self, item: Heading, text: str) -> None:
        minuting.minute(self.desk, self.meeting, item.item, text, number=item.number)
