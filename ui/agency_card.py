"""Beside an agency: by when its agreement on sharing information is to be renewed."""

from typing import cast

from disrupt.page import Page
from disrupt.records import Agency
from disrupt.workspace import Workspace
from orders.licensing_duties import of_an_agency
from orders.reckoning import Law
from ui.due_rows import due_card
from ui.extra import Extra


class AgencyCard(Extra):
    def __init__(self, desk: Workspace, law: Law, page: Page) -> None:
        super().__init__(desk, law, page)
        duties = of_an_agency(cast(Agency, page.subject))
        self._column.addWidget(due_card(duties, desk.store.clock.now()))
