"""What a key leads to, whichever page is open: the pages of the program itself."""

from disrupt.workspace import Workspace
from ui.deeds import Deeds
from ui.page import disruption_of
from ui.places import FORUM, HAND_OVER, KEYS, SETTINGS, TODAY, Own, Place, may_go, may_make
from ui.screen import DISRUPTIONS


class Leads(Deeds):
    desk: Workspace

    def go(self, place: Place) -> None:
        raise NotImplementedError

    def today(self) -> None:
        self._lead(TODAY)

    def forum(self) -> None:
        self._lead(FORUM)

    def hand_over(self) -> None:
        self._lead(HAND_OVER)

    def keys(self) -> None:
        self._lead(KEYS)

    def settings(self) -> None:
        self._lead(SETTINGS)

    def disrupt(self) -> None:
        """Of whom or what the page is about, where something can be done to them."""
        if may_make(self.desk, DISRUPTIONS):
            self.go(disruption_of(self.page))

    def _lead(self, place: Own) -> None:
        """Where somebody may not go, nothing is refused."""
        if may_go(self.desk, place):
            self.go(place)
