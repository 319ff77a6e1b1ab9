"""A meeting after it has ended: what was decided, its minutes, actions, and who attended."""

from disrupt import roles
from disrupt.workspace import Workspace
from orders.reckoning import Law
from ui.after_actions import ActionsCard
from ui.after_attended import AttendedCard
from ui.after_copies import CopiesCard
from ui.after_decided import DecidedCard
from ui.after_minutes import MinutesCard
from ui.after_overdue import OverdueCard
from ui.jobs import Jobs
from ui.meeting_card import AtHand
from ui.meeting_cards import MeetingCards
from ui.whole_page import Beside


class AfterPart(MeetingCards):
    def __init__(self, desk: Workspace, law: Law, jobs: Jobs, reference: str) -> None:
        at = AtHand(desk, law, jobs, reference)
        self.decided, self.minutes, self.to_do = DecidedCard(at), MinutesCard(at), ActionsCard(at)
        self.overdue, self.attended = OverdueCard(at), AttendedCard(at)
        self.copies = CopiesCard(at)
        if not roles.may(desk.roles, "pack"):
            self.copies.hide()
        super().__init__(
            (
                *(self.decided, self.minutes, self.copies),
                *(self.to_do, self.overdue, self.attended),
            ),
            (
                self.decided,
                Beside(self.minutes, self.copies, shares=(3, 2)),
                self.to_do,
                Beside(self.overdue, self.attended, shares=(2, 3)),
            ),
        )
