"""The links of a record, each in a line: to whom or what, as what, and from when to when."""

from collections.abc import Mapping

from disrupt.lists import word_list
from disrupt.page import Page
from disrupt.records import Link
from disrupt.workspace import Workspace
from orders.entries import Entry
from orders.happened import lasted
from orders.network_looked import ENDED, NOW, Named, links_of, named_of


def linked(desk: Workspace, page: Page) -> tuple[Entry, ...]:
    """What holds now first; only what its reader may see both ends of."""
    held = links_of(desk, page.reference)
    known = named_of(desk, (_far(each, page) for each in held))
    told = (_entry(each, known, page) for each in held)
    return tuple(sorted(told, key=lambda each: each.state != NOW))


def _entry(link: Link, known: Mapping[str, Named], page: Page) -> Entry:
    far = known[_far(link, page)]
    role = word_list("link_roles").says(link.role) if link.role else ""
    return Entry(
        kind=far.kind,
        reference=far.reference,
        says=far.called,
        state=_state(link, page),
        beside=" · ".join(part for part in (role, lasted(link)) if part),
        names=True,
    )


def _far(link: Link, page: Page) -> str:
    return link.other if link.one == page.reference else link.one


def _state(link: Link, page: Page) -> str:
    """Of what has not begun, nothing: its day says so."""
    if link.until and link.until.latest() < page.as_at:
        return ENDED
    return NOW if not link.since or link.since.earliest() <= page.as_at else ""
