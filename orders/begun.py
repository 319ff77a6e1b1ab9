"""The values with which a record is begun: out of another one, or out of whose desk it is."""

from collections.abc import Callable, Mapping

from sqlalchemy.orm import Session

from disrupt.errors import Trouble
from disrupt.links import named
from disrupt.records import (
    SUBJECTS,
    Action,
    Disclosure,
    Disruption,
    Forum,
    Group,
    Intelligence,
    Licence,
    LicenceDecision,
    Meeting,
    Note,
    Operation,
    Order,
    Outcome,
    Person,
    Plan,
    Premises,
    Subject,
)
from disrupt.workspace import Workspace
from orders.known import ARREST, CONVICTED
from orders.licences_looked import held_licence
from orders.licensing_disclosed import answer, proposed
from orders.own_agency import agency_of
from orders.reckoning import Law

Begun = dict[str, object]
PURSUE, NOT_YET_ASSIGNED = "pursue", "0"


def begun(desk: Workspace, law: Law, kind: str, of: str) -> Begun:
    """What somebody would type of it first. That they looked at the other stands in the log."""
    desk.ask("show")
    desk.ask_to_write(kind)
    if not of:
        return ALONE[kind](desk)
    ways = {source: way for (made, source), way in WAYS.items() if made == kind}
    for source, way in ways.items():
        with desk.store.reading() as session:
            found = named(session, source, (of,)).get(of)
        if found:
            with desk.store.viewing(source.kind_name(), found.id, desk.reason) as session:
                return way(desk, law, session, session.get_one(source, found.id))
    raise Trouble(f"There is no record {of} here.", "Look whether it is written as on its page.")


def _on_a_licence(desk: Workspace, law: Law, session: Session, licence: Licence) -> Begun:
    return {"licence": licence.reference, "decided": desk.today}


def _of_a_disclosure(desk: Workspace, law: Law, session: Session, of: Disclosure) -> Begun:
    return proposed(session, law, of, desk.store.clock.now())


def _as_an_answer(desk: Workspace, law: Law, session: Session, of: LicenceDecision) -> Begun:
    """As it is sent now; nothing where the decision answers none."""
    received = of.disclosure or ""
    found = named(session, Disclosure, (received,)).get(received)
    held = held_licence(session, of.licence)
    if found is None or held is None:
        return {}
    at = desk.store.clock.now()
    return {
        **answer(law, found, held.licence, of, at=at),
        "at": at.replace(second=0, microsecond=0),
    }


def _noted(desk: Workspace, law: Law, session: Session, of: Subject) -> Begun:
    """Of a note: what it is about, and that it was said now."""
    at = desk.store.clock.now()
    return {"about": (of.reference,), "at": at.replace(second=0, microsecond=0)}


def _done(desk: Workspace) -> Begun:
    with desk.store.reading() as session:
        return _today(desk, session)


def _done_to(desk: Workspace, law: Law, session: Session, of: Subject) -> Begun:
    """To whom, where, or as part of what."""
    area = getattr(of, "area", None)
    return {**_today(desk, session), of.kind_name(): of.reference, "area": area}


def _today(desk: Workspace, session: Session) -> Begun:
    """Of a disruption: that it was done today, against those who exploit, and by which agency."""
    return {"at": desk.today, "strand": PURSUE, "agency": agency_of(desk, session)}


def _came_of(desk: Workspace, law: Law, session: Session, of: Outcome) -> Begun:
    """The next outcome of the same case; code 0 until another is assigned."""
    arrest = of.reference if of.kind == ARREST else of.arrest
    same = {name: getattr(of, name) for name in ("person", "offence", "family", "cse", "area")}
    return {**same, "arrest": arrest, "at": desk.today, "code": NOT_YET_ASSIGNED}


def _of_a_person(desk: Workspace, law: Law, session: Session, of: Person) -> Begun:
    said = {"person": of.reference, "area": of.area}
    return {**said, "at": desk.today, "code": NOT_YET_ASSIGNED}


def _on_conviction(desk: Workspace, law: Law, session: Session, of: Outcome) -> Begun:
    """Of an order: against whom, and the day of the conviction."""
    whom = (of.person,) if of.person else ()
    return {"person": whom, CONVICTED: of.at, "area": of.area}


def _to_do(desk: Workspace, law: Law, session: Session, of: Subject) -> Begun:
    """Of an action or a plan: whom it is about, and whose agency does it until another is said."""
    return {"about": of.reference, "agency": agency_of(desk, session)}


def _step_of(desk: Workspace, law: Law, session: Session, of: Plan) -> Begun:
    """Of an action that is a step of a plan."""
    return {"plan": of.reference, "about": of.about, "agency": of.agency, "owner": of.owner}


def _of_a_forum(desk: Workspace, law: Law, session: Session, of: Forum) -> Begun:
    """Of a meeting out of its series: where the forum meets, and by which rule."""
    same = {name: getattr(of, name) for name in ("place", "rule", "statement", "owner", "deputy")}
    return {**same, "forum": of.reference}


Way = Callable[..., Begun]
WAYS: Mapping[tuple[str, type[Subject]], Way] = {
    (LicenceDecision.kind_name(), Licence): _on_a_licence,
    (LicenceDecision.kind_name(), Disclosure): _of_a_disclosure,
    (Disclosure.kind_name(), LicenceDecision): _as_an_answer,
    **{(made.kind_name(), of): _noted for made in (Note, Intelligence) for of in SUBJECTS},
    **{(Disruption.kind_name(), of): _done_to for of in (Person, Premises, Group, Operation)},
    **{(made.kind_name(), of): _to_do for made in (Action, Plan) for of in (Person, Premises)},
    (Action.kind_name(), Plan): _step_of,
    (Meeting.kind_name(), Forum): _of_a_forum,
    (Outcome.kind_name(), Outcome): _came_of,
    (Outcome.kind_name(), Person): _of_a_person,
    (Order.kind_name(), Outcome): _on_conviction,
}
"""By what is made, and out of what."""
ALONE: Mapping[str, Callable[[Workspace], Begun]] = {Disruption.kind_name(): _done}
"""By what is made, where it is begun out of nothing else."""
