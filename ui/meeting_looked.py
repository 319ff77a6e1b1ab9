"""What the head of a meeting's page says of it, read beside the window."""

from dataclasses import dataclass

from disrupt.workspace import Workspace
from orders.forum.inviting import Invitee, invited
from orders.forum.meetings import Listed, meetings
from orders.forum.quorum import Quorum, quorum

CAME = frozenset({"yes"})


@dataclass(frozen=True)
class MeetingLooked:
    of: Listed
    listed: tuple[Listed, ...]
    """All meetings of its forum."""
    quorum: Quorum
    invited: tuple[Invitee, ...]

    @property
    def here(self) -> str:
        """Such as “5 of 9”."""
        here = sum(each.came in CAME for each in self.invited)
        return f"{here} of {len(self.invited)}"


def looked(desk: Workspace, reference: str) -> MeetingLooked:
    listed = meetings(desk)
    of = next(each for each in listed if each.reference.casefold() == reference.casefold())
    same = tuple(each for each in listed if each.forum == of.forum)
    return MeetingLooked(of, same, quorum(desk, of.reference), invited(desk, of.reference))
