"""Who is put onto an agenda: referred to a meeting one by one, and taken off it again."""

from disrupt.checks import Values
from disrupt.errors import Invalid, Trouble
from disrupt.records import AgendaItem, Meeting
from disrupt.workspace import Workspace
from orders.finding import number_of
from orders.forum.agenda_of import headings_of
from orders.forum.decisions import MISSING, REASON
from orders.forum.drawing_up import need_ahead
from orders.forum.items import REFERRED, UNDECIDED, WITHDRAWN, fitting, item_about, state_of
from orders.forum.laying import ask, lay, one_unit, relay
from orders.forum.standing import standing_before
from orders.forum.subjects import spelt

ASKED = ("item", "reason", "support", "referred_by")


def refer(desk: Workspace, meeting: str, about: str, values: Values) -> AgendaItem:
    """Why it is necessary and proportionate is always said; where it is to stand need not be."""
    said = {name: values[name] for name in ASKED if values.get(name)}
    ask(desk, AgendaItem, said)
    if not str(said.get(REASON) or "").strip():
        raise Invalid([MISSING[REASON]])
    number = number_of(desk, Meeting, meeting)
    with desk.store.reading() as session:
        about = spelt(session, about)
    with one_unit(desk) as session:
        at = session.get_one(Meeting, number)
        need_ahead(desk, at)
        row = item_about(session, at, about)
        if row and state_of(row) != WITHDRAWN:
            raise Trouble(
                f"{about} is on this agenda already.", "Open them there, and add to what is said."
            )
        fits = fitting(session, {about: about in standing_before(session, at)})[about]
        item = str(said.get("item") or fits)
        known = {each.item.casefold(): each.item for each in headings_of(session, at)}
        kept = {**said, "item": known.get(item.strip().casefold(), item), "state": REFERRED}
        if row:
            return relay(desk, session, row, kept)
        return lay(desk, session, AgendaItem, {**kept, "about": about}, meeting_id=at.id)


def take_off(desk: Workspace, meeting: str, about: str) -> None:
    """Only while nothing is decided of them; that they stood there stays in the log."""
    ask(desk, AgendaItem)
    number = number_of(desk, Meeting, meeting)
    with one_unit(desk) as session:
        at = session.get_one(Meeting, number)
        need_ahead(desk, at)
        row = item_about(session, at, about)
        if row is None or state_of(row) == WITHDRAWN:
            raise Trouble(
                f"{about} stands on no row of this agenda.", "Look whether it is another meeting’s."
            )
        if state_of(row) not in UNDECIDED:
            raise Trouble(
                f"This meeting has decided of {row.about} already: {row.state}.",
                "Decide it anew, where that was wrong.",
            )
        relay(desk, session, row, {"state": WITHDRAWN})
