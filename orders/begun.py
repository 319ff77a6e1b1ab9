"""The values with which a record is begun from another one: a decision, or the answer to it."""

from collections.abc import Callable, Mapping

from sqlalchemy.orm import Session

from disrupt.errors import Trouble
from disrupt.links import named
from disrupt.records import (
    SUBJECTS,
    Disclosure,
    Intelligence,
    Licence,
    LicenceDecision,
    Note,
    Subject,
)
from disrupt.workspace import Workspace
from orders.licences_looked import held_licence
from orders.licensing_disclosed import answer, proposed
from orders.reckoning import Law

Begun = dict[str, object]


def begun(desk: Workspace, law: Law, kind: str, of: str) -> Begun:
    """What somebody would type of it first. That they looked at the other stands in the log."""
    desk.ask("show")
    desk.ask_to_write(kind)
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


Way = Callable[..., Begun]
WAYS: Mapping[tuple[str, type[Subject]], Way] = {
    (LicenceDecision.kind_name(), Licence): _on_a_licence,
    (LicenceDecision.kind_name(), Disclosure): _of_a_disclosure,
    (Disclosure.kind_name(), LicenceDecision): _as_an_answer,
    **{(made.kind_name(), of): _noted for made in (Note, Intelligence) for of in SUBJECTS},
}
"""By what is made, and out of what."""
