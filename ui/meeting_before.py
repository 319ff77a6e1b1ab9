"""A meeting before it begins, in the order in which a chair works: when, papers, agenda, who."""

from disrupt.workspace import Workspace
from orders.reckoning import Law
from ui.before_agenda import AgendaCard
from ui.before_asked import AskedCard
from ui.before_invited import InvitedCard
from ui.before_papers import PapersCard
from ui.before_series import SeriesCard
from ui.before_when import WhenCard
from ui.jobs import Jobs
from ui.meeting_card import AtHand
from ui.meeting_cards import MeetingCards, below
from ui.whole_page import Beside


class BeforePart(MeetingCards):
    def __init__(self, desk: Workspace, law: Law, jobs: Jobs, reference: str) -> None:
        at = AtHand(desk, law, jobs, reference)
        self.when, self.papers = WhenCard(at), PapersCard(at)
        self.agenda, self.invited = AgendaCard(at), InvitedCard(at)
        self.asked, self.series = AskedCard(at), SeriesCard(at)
        super().__init__(
            (self.when, self.papers, self.agenda, self.invited, self.asked, self.series),
            (
                Beside(self.when, self.papers, shares=(1, 1)),
                Beside(self.agenda, below(self.invited, self.asked), shares=(5, 4)),
                self.series,
            ),
        )
