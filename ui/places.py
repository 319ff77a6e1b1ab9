"""Where one can be: a list, a record, a record still to be made, or a page of the program."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from disrupt import roles
from disrupt.records import AgendaItem, AreaReturn, HandOver, Letterhead, PackCopy
from disrupt.workspace import Workspace
from ui.pack_places import Copies, HandedCopy, Packs, Recalled, SentOf
from ui.report_places import Behind as Behind
from ui.report_places import Frozen as Frozen
from ui.report_places import Reported as Reported
from ui.screen import SCREENS, Screen

BETWEEN = "\n"
"""It stands in no reference: no record's own draft is taken for another's."""


@dataclass(frozen=True)
class New:
    """A record that is not made yet."""

    screen: Screen
    of: str = ""
    """The reference of another, out of which it is begun."""
    what: str = ""
    """Which of its sort it is to be: of an order, its power."""


@dataclass(frozen=True)
class Card:
    """What is asked about a person or a place at the roadside: what binds there now."""

    reference: str


@dataclass(frozen=True)
class Whole:
    """All that is held of a person or a place, to be read; it is changed elsewhere."""

    reference: str


@dataclass(frozen=True)
class Missing:
    """A child is missing: whom to ask, and where."""

    reference: str


@dataclass(frozen=True)
class Ties:
    """Who is tied to a record, and how it is tied to another."""

    reference: str
    other: str = ""


@dataclass(frozen=True)
class Paper:
    """A paper made of a record, before anybody gets it: a card, a list, the papers of a notice."""

    what: str
    reference: str


@dataclass(frozen=True)
class Help:
    """What there is to say about one sort of page."""

    topic: str


@dataclass(frozen=True)
class Own:
    """A page of the program itself."""

    title: str
    kind: str
    icon: str
    act: str = ""
    """What one must be let do to come here; nothing where everybody may."""
    reads: str = ""
    """The kind of record that one must be let read."""


@dataclass(frozen=True)
class Handed:
    """What was handed over, with the items of one of them open."""

    number: int


@dataclass(frozen=True)
class AtMeeting:
    """A meeting of a forum: before it, in the room, or afterwards."""

    reference: str = ""
    """The one that is under way, else the next, where none is named."""
    part: str = ""
    """Which of the three; the one that its hour asks for, where none is named."""
    about: str = ""
    """Of whom it speaks; whoever comes first on its agenda, where nobody is named."""


Place = (
    Screen
    | str
    | New
    | Card
    | Whole
    | Missing
    | Ties
    | Paper
    | Help
    | Own
    | Handed
    | Reported
    | Behind
    | Frozen
    | AtMeeting
    | Packs
    | Copies
    | HandedCopy
    | Recalled
    | SentOf
)
"""The text is the reference of a record, and leads to its form."""

TODAY = Own("Today", "today", "calendar", act="find")
DIGEST = Own("Digest for the morning", "today", "calendar", act="deliver")
HAND_OVER = Own("Hand over", "hand over", "hand_over", act="find", reads="hand_over")
BRING_IN = Own("Bring in a sheet", "bring in", "bring_in", act="import")
SETTINGS = Own("Settings", "settings", "settings")
KEYS = Own("Keyboard list", "keys", "keyboard")
ABOUT = Own("About Disrupt", "about", "about")
HOTSPOTS = Own("Hotspots", "hotspots", "hotspot", act="show", reads="premises")
REPORTS = Own("Reports", "reports", "reports", act="report")
RETURNS = Own(
    "Area returns typed in by hand", "reports", "reports", act="report", reads="area_return"
)
FORUM = Own("Forum", "meeting", "forum", act="show", reads="meeting")
HELP = Help("start")

TOPICS: dict[type, str] = {
    **{Screen: "list", str: "record", New: "new", Help: "start"},
    **{Card: "card", Whole: "person", Missing: "missing", Paper: "paper"},
    **{Ties: "ties", Handed: "hand-over", AtMeeting: "meeting"},
    **dict.fromkeys((Reported, Behind, Frozen), "reports"),
    **{Packs: "packs", **dict.fromkeys((Copies, HandedCopy, Recalled, SentOf), "copies")},
}
Leads = Mapping[str, Callable[[str], Place]]
CARDS: Leads = {
    **{"person": Card, "premises": Card},
    **{"meeting": AtMeeting, "pack_copy": HandedCopy},
}
"""Where a hit of the search leads, by its kind; to its form else."""
PAGES: Leads = {**CARDS, "person": Whole, "premises": Whole}
"""Where a row of a list leads."""

OF_A_KIND: Mapping[str, str] = {
    **{"order": "order", "meeting": "meeting", "action": "actions", "plan": "plans"},
    **dict.fromkeys(("licence", "licence_decision", "disclosure"), "licensing"),
    **dict.fromkeys(("note", "intelligence"), "notes"),
    **{"premises": "place", "group": "groups", "agency": "agencies", "forum": "forum"},
    "pack_copy": "copies",
    **{"disruption": "disruptions", "operation": "operations", "outcome": "outcomes"},
}
"""The page of help on a record of such a kind, where there is more to say than of any other."""


def topic_of(place: Place, kind: str = "") -> str:
    """Which page of help speaks of this place, where a record of this kind may stand."""
    if isinstance(place, New) and place.screen.topic:
        return place.screen.topic
    if isinstance(place, Screen) and not place.is_typed:
        return place.topic
    if isinstance(place, str | Whole) and kind in OF_A_KIND:
        return OF_A_KIND[kind]
    return place.kind.replace(" ", "-") if isinstance(place, Own) else TOPICS[type(place)]


def card_of(kind: str, reference: str) -> Place:
    return CARDS.get(kind, str)(reference)


def page_of(kind: str, reference: str) -> Place:
    return PAGES.get(kind, str)(reference)


def may_go(desk: Workspace, place: Own) -> bool:
    reads = not place.reads or desk.readable(place.reads)
    return bool(reads) and (not place.act or roles.may(desk.store.actor.roles, place.act))


def may_make(desk: Workspace, screen: Screen) -> bool:
    may_write = roles.may_write(desk.store.actor.roles, screen.kind.kind_name())
    return screen.is_typed and may_write


def new_one(desk: Workspace, kind: str) -> New | None:
    """Of a kind, for whoever may make one."""
    made = (each for each in SCREENS if each.kind.kind_name() == kind and may_make(desk, each))
    return next(map(New, made), None)


def draft_of_new(kind: str, of: str = "") -> str:
    """Under which name a record is put by that has no reference yet."""
    return f"{BETWEEN}{kind}{BETWEEN}{of}" if of else f"{BETWEEN}{kind}"


def draft_of_part(reference: str, kind: str, number: int = 0) -> str:
    """Under which name a dated thing is put by that is being added, or changed by its number."""
    which = (str(number),) if number else ()
    return BETWEEN.join((reference, kind, *which))


LETTERHEAD = draft_of_new(Letterhead.kind_name())
"""Under which name the letterhead is put by: it has no page, and stands in the settings."""
HANDING = draft_of_new(HandOver.kind_name())
RETURNED = draft_of_new(AreaReturn.kind_name())
KEPT_ON: Mapping[str, Own] = {LETTERHEAD: SETTINGS, HANDING: HAND_OVER, RETURNED: RETURNS}


def place_of_draft(name: str) -> Place | None:
    """Where what was put by under this name comes back."""
    if name in KEPT_ON:
        return KEPT_ON[name]
    reference, _, rest = name.partition(BETWEEN)
    kind, _, of = rest.partition(BETWEEN)
    if reference and kind == AgendaItem.kind_name():
        return AtMeeting(reference, "in the room")
    if reference and kind == PackCopy.kind_name():
        return Packs(reference)
    made = (New(screen, of) for screen in SCREENS if screen.kind.kind_name() == kind)
    return reference or next(made, None)
