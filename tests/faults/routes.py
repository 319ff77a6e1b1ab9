"""Ways by which a licensing officer may try to come at what is not for them, each a function."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from disrupt import edit
from disrupt.errors import Trouble
from disrupt.find import called, find
from disrupt.listing import Listing, copied, look, page
from disrupt.page import show
from disrupt.records import (
    Child,
    Intelligence,
    Licence,
    LicenceDecision,
    Link,
    Note,
    Order,
    OrderEvent,
    Person,
    Premises,
    Sighting,
)
from disrupt.reveal import reveal
from disrupt.selecting import Filter
from disrupt.selecting import Order as By
from disrupt.store import drafts, filters
from disrupt.task import Task
from disrupt.trail import Asked, trail
from disrupt.workspace import Workspace
from orders import intake, local
from orders.actions import record
from orders.around import children_of, counted, orders_of, sightings_of, timeline
from orders.decisions_looked import decision_looked
from orders.dossier import binds, controls_of, options_of, state_of
from orders.hotspots import hotspots
from orders.licences_looked import licence_looked
from orders.linked import linked
from orders.missing import missing
from orders.noted import noted
from orders.options import measures
from orders.reckoning import the_law
from orders.standing import standing
from orders.touched import touches
from orders.welfare import welfare
from reports import card, cawn, frozen, licence_letters, licence_notice, registers
from reports.figures.pursue import Asked as Reporting
from reports.gathered import GATHERED, gathered
from tests.desks import people
from tests.reports.reported import QUARTER, small

LAW = the_law(local.shipped())
P, PERSON, CHILD, HIDDEN = "P-2026-0001", "N-2026-0001", "C-2026-0001", "IN-2026-0001"
PNC = "2099/0000001G"


@dataclass(frozen=True)
class Case:
    """What is held, and by which words what is not for them could be known."""

    cawn: str
    sighting: str
    folder: object


def make_case(desk: Workspace, folder: object) -> Case:
    known = {"family_name": "Exley", "pnc_id": PNC, "note": "Zqpartner lives near."}
    edit.make(desk, Person, known)
    edit.make(desk, Premises, {"name": "Moonlight Lounge"})
    edit.make(desk, Child, {"authority": "Zqharbour"})
    edit.make(desk, Licence, {"kind": "private hire driver", "holder": PERSON})
    edit.make(desk, LicenceDecision, {"licence": "L-2026-0001", "decision": "suspend"})
    seen = {"text": "Zqinformant saw them.", "about": (P, PERSON), "grade": "2BP"}
    edit.make(desk, Intelligence, seen)
    edit.make(desk, Note, {"text": "Zqwitness saw a child.", "about": (P, CHILD)})
    met = {"people": (PERSON,), "child": CHILD, "place": P, "note": "Zqwatcher saw it."}
    sighting = edit.make(desk, Sighting, met)
    edit.make(desk, Link, {"one": PERSON, "other": CHILD, "note": "Zqcousin of hers."})
    said = {"person": PERSON, "child": CHILD, "served": "2026-11-02"}
    notice = record(desk, LAW, "cawn", said, as_found="Zqreason for it.")
    closed = {"premises": P, "child": CHILD, "served": "2026-11-02"}
    record(desk, LAW, "closure-notice", closed, as_found="Zqreason for it.")
    filters.keep(desk.store, "people", {"Zqfilter": [{"column": "pnc_id", "contains": PNC}]})
    drafts.keep(desk.store, CHILD, {"authority": "Zqharbour"})
    return Case(notice.reference, sighting.reference, folder)


def listed(desk: Workspace, kind: type, *columns: str, **more: object) -> str:
    looked = look(desk, Listing(kind, ("reference", *columns), **more))
    shown = [column.name for column in looked.columns]
    return f"{shown} {looked.all} {page(desk, looked, 0, 50)}"


def shown(desk: Workspace, reference: str) -> str:
    seen = show(desk, reference)
    said = {field.name: value for field, value in seen.values}
    dated = [[vars(part) for part in each.held] for each in seen.dated]
    return f"{seen.says} {said} {dated} {[str(each) for each in seen.history]} {seen.stage}"


def filed(desk: Workspace, case: Case) -> str:
    return str(intake.bring_in(desk, people(case.folder, "reference,pnc_id\nN-2026-0001,\n")))


def around(desk: Workspace, reference: str) -> str:
    seen = show(desk, reference)
    told = (counted(desk, seen), orders_of(desk, LAW, seen), children_of(desk, seen))
    happened = (sightings_of(desk, seen), timeline(desk, seen), state_of(desk, LAW, seen))
    bound = (binds(desk, LAW, seen), controls_of(desk, LAW, seen), linked(desk, seen))
    return f"{told} {happened} {bound} {options_of(desk, LAW, seen)}"


Route = Callable[[Workspace, Case], object]

# Each comes back with something that they may see, or with nothing.
QUIET: Mapping[str, Route] = {
    "a search for its words": lambda d, c: find(d, "zqinformant"),
    "a search for part of them": lambda d, c: find(d, "qinform"),
    "a search for what sounds like them": lambda d, c: find(d, "sqinformand"),
    "a search for its reference": lambda d, c: [h for h in find(d, HIDDEN) if "IN-" in str(h)],
    "a search for the child": lambda d, c: [h for h in find(d, CHILD) if h.reference == CHILD],
    "a search for her authority": lambda d, c: find(d, "Zqharbour"),
    "a search for a PNC number": lambda d, c: [h.why for h in find(d, PNC) if "PNC" in h.why],
    "a search for part of one": lambda d, c: [h for h in find(d, "2099/0000001") if "PNC" in h.why],
    "a search for a note of both": lambda d, c: find(d, "zqwitness"),
    "what its reference is called": lambda d, c: called(d, "intelligence", (HIDDEN,)),
    "what any reference is called": lambda d, c: called(d, "any", (HIDDEN, CHILD, c.cawn)),
    "what the child is called": lambda d, c: called(d, "child", (CHILD,)),
    "columns asked for by name": lambda d, c: listed(d, Person, "pnc_id", "note", "status"),
    "a filter on a hidden column": lambda d, c: listed(
        d, Person, filters=(Filter("pnc_id", contains="2099"),)
    ),
    "an order by a hidden column": lambda d, c: listed(d, Person, order=By("pnc_id")),
    "a column of orders": lambda d, c: listed(d, Order, "child", "as_found"),
    "a filter on the child of orders": lambda d, c: listed(
        d, Order, filters=(Filter("child", contains="C-"),)
    ),
    "the notes": lambda d, c: listed(d, Note, "text", "grade", "handling"),
    "somebody's saved filter": lambda d, c: filters.kept(d.store, "people"),
    "somebody's draft": lambda d, c: (drafts.all_of(d.store), drafts.taken(d.store, CHILD)),
    "the person": lambda d, c: shown(d, PERSON),
    "the place": lambda d, c: shown(d, P),
    "the licence": lambda d, c: shown(d, "L-2026-0001"),
    "the decision": lambda d, c: shown(d, "LD-2026-0001"),
    "what is around a person": lambda d, c: around(d, PERSON),
    "what is around a place": lambda d, c: around(d, P),
    "what binds at the place": lambda d, c: binds(d, LAW, show(d, P)),
    "the measures": lambda d, c: measures(d, LAW, PERSON),
    "the measures of a place": lambda d, c: measures(d, LAW, P),
    "a copy of cells": lambda d, c: copied(d, ("pnc_id",), (PERSON,)),
    "what is sensitive": lambda d, c: reveal(d, show(d, PERSON).subject, ("pnc_id",)),
    "the hotspots": lambda d, c: hotspots(d, 365, Task()),
    "what is noted of the place": lambda d, c: noted(d, show(d, P)),
    "the welfare line": lambda d, c: welfare(show(d, PERSON)),
    "the licence looked at": lambda d, c: licence_looked(d, LAW, "L-2026-0001"),
    "the decision looked at": lambda d, c: decision_looked(d, LAW, "LD-2026-0001"),
    "the notice of the decision": lambda d, c: licence_notice.gather(d, LAW, "LD-2026-0001"),
    "the next reference": lambda d, c: (
        edit.make(d, Licence, {"kind": "operator", "holder": PERSON}).reference
    ),
}
# What must be refused, and the refusal stands in the log.
REFUSED: Mapping[str, Route] = {
    "the page of it": lambda d, c: shown(d, HIDDEN),
    "the page in small letters": lambda d, c: shown(d, HIDDEN.lower()),
    "the page of the child": lambda d, c: shown(d, CHILD),
    "the page of the sighting": lambda d, c: shown(d, c.sighting),
    "the page of the order": lambda d, c: shown(d, c.cawn),
    "the page of a note of both": lambda d, c: shown(d, "NT-2026-0001"),
    "the list of intelligence": lambda d, c: listed(d, Intelligence, "text"),
    "the list of children": lambda d, c: listed(d, Child, "born"),
    "the list of sightings": lambda d, c: listed(d, Sighting, "child"),
    "the export": lambda d, c: registers.export(d, c.folder / "out", replace=False),
    "an import": filed,
    "the log": lambda d, c: trail(d, Asked(record=HIDDEN)),
    "a new one": lambda d, c: edit.make(d, Intelligence, {"text": "x"}),
    "a change of the person": lambda d, c: edit.change(d, show(d, PERSON).subject, {"pnc_id": PNC}),
    "an order with the child": lambda d, c: record(
        d, LAW, "closure-notice", {"premises": P, "child": CHILD}
    ),
    "a note about the person": lambda d, c: edit.make(
        d, Note, {"text": "x", "kind": "fact", "about": (PERSON,)}
    ),
    "the grade of a note": lambda d, c: edit.make(
        d, Note, {"text": "x", "kind": "fact", "about": (P,), "grade": "2BP"}
    ),
    "a part of the order": lambda d, c: edit.make(d, OrderEvent, {"event": "varied"}, order_id=1),
    "a link to the child": lambda d, c: edit.make(d, Link, {"one": PERSON, "other": CHILD}),
    "the pocket card": lambda d, c: card.gather(d, LAW, PERSON),
    **{
        f"the report “{name}”": lambda d, c, name=name: gathered(d, LAW, name, Reporting(QUARTER))
        for name in GATHERED
    },
    "a frozen report": lambda d, c: frozen.keep(d, "Q3", small()),
}
# What answers to a reference as it does to one of nothing, word for word.
AS_NOTHING: Mapping[str, Callable[[Workspace, str], object]] = {
    "its page": shown,
    "its standing": lambda d, of: standing(d, LAW, of),
    "its papers": lambda d, of: cawn.gather(d, LAW, of),
    "what it touches": lambda d, of: touches(d, LAW, of),
    "who is with her": lambda d, of: missing(d, LAW, of),
    "its measures": lambda d, of: measures(d, LAW, of),
    "a note about it": lambda d, of: edit.make(
        d, Note, {"text": "x", "kind": "fact", "about": (P, of)}
    ),
    "a decision from it": lambda d, of: edit.make(
        d, LicenceDecision, {"licence": "L-2026-0001", "decision": "suspend", "disclosure": of}
    ),
    "a decision on it": lambda d, of: edit.make(
        d, LicenceDecision, {"licence": of, "decision": "suspend"}
    ),
    "an order with it": lambda d, of: record(
        d, LAW, "closure-notice", {"premises": P, "child": of}
    ),
    "an order after it": lambda d, of: record(
        d, LAW, "closure-notice", {"premises": P, "main": of}
    ),
    "an order on it": lambda d, of: record(d, LAW, "closure-notice", {"premises": of}),
    "its reference again": lambda d, of: edit.make(
        d, Note, {"text": "x", "kind": "fact", "about": (P,), "reference": of}
    ),
    "what it is called": lambda d, of: called(d, "any", (of,)),
    "its licence": lambda d, of: licence_looked(d, LAW, of),
    "its notice": lambda d, of: licence_notice.gather(d, LAW, of),
    "its letter": lambda d, of: licence_letters.gather(d, LAW, of),
}


def answer(route: Callable[[], object]) -> str:
    """All that comes back by it: what it gives, or what it says in refusing."""
    try:
        return repr(route())
    except Trouble as trouble:
        return f"{type(trouble).__name__}: {trouble} {trouble.remedy}"


def seated(desk: Workspace) -> Workspace:
    """Somebody of another name, who keeps licensing, at the same register."""
    desk.store.actor = replace(desk.store.actor, name="lena", roles=("licensing-officer",))
    return Workspace(desk.store, "a test")
