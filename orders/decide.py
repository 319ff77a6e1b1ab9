"""What is done with a decision on a licence: taken once the law was asked, and entered on NR3S."""

from dataclasses import dataclass

from disrupt import edit, phrasing
from disrupt.checks import Values
from disrupt.errors import Trouble
from disrupt.fields import fields_of
from disrupt.links import named
from disrupt.records import LicenceDecision
from disrupt.workspace import Workspace
from orders.deciding import KIND, field_of, typed
from orders.licences_looked import held_licence
from orders.licensing_decision import ENTRY
from orders.licensing_held import HeldLicence
from orders.reckoning import Law
from orders.said import Said, Sayings


@dataclass(frozen=True)
class Objection:
    """What the law has against it, and beside which field that is told."""

    field: str
    said: Said


@dataclass(frozen=True)
class Taken(Sayings):
    """What came of it: its reference, unless it was refused."""

    reference: str
    objections: tuple[Objection, ...] = ()


def decide(desk: Workspace, law: Law, values: Values) -> Taken:
    """What the law refuses is not written; what it only warns of is, and is said."""
    desk.ask_to_write(KIND)
    held = _held(desk, values)
    says = held.clock(law, typed(values), desk.store.clock.now()).says if held else ()
    if held and (refused := _refused(says)):
        return Taken(refused, "", _objections(law, held, refused))
    return Taken(says, edit.make(desk, LicenceDecision, values).reference)


def objections(
    desk: Workspace, law: Law, seen: LicenceDecision, values: Values
) -> tuple[Objection, ...]:
    """What these values bring against a decision that is held; it was kept as found till now."""
    before = {each.name: getattr(seen, each.name) for each in fields_of(LicenceDecision)}
    held, at = _held(desk, {**before, **values}), desk.store.clock.now()
    if held is None:
        return ()
    known = _refused(held.clock(law, seen, at).says)
    found = _refused(held.clock(law, typed({**before, **values}), at).says)
    return _objections(law, held, tuple(each for each in found if each not in known))


def enter_on_nr3s(desk: Workspace, law: Law, reference: str) -> LicenceDecision:
    """That the decision was entered there today; once, and only where the law has an entry."""
    desk.ask_to_write(KIND)
    at = desk.store.clock.now()
    with desk.store.reading() as session:
        decision = named(session, LicenceDecision, (reference,)).get(reference)
        held = held_licence(session, decision.licence) if decision else None
    if decision is None:
        raise Trouble(
            f"There is no decision {reference} here.", "Look whether it is written as on its page."
        )
    if decision.nr3s_entered:
        day = phrasing.when(decision.nr3s_entered)
        raise Trouble(
            f"{reference} was entered on NR3S already, {day}.",
            "The first entry counts. Where that day is wrong, correct it on its page.",
        )
    if held is None or held.clock(law, decision, at).due(ENTRY) is None:
        raise Trouble(
            f"The law asks for no entry of {reference} on NR3S.",
            "Look whether its decision, its licence, when notice was given and whether it rests "
            "on relevant information are recorded as they are.",
        )
    return edit.change(desk, decision, {"nr3s_entered": desk.today})


def _held(desk: Workspace, values: Values) -> HeldLicence | None:
    with desk.store.reading() as session:
        return held_licence(session, str(values.get("licence") or ""))


def _refused(says: tuple[Said, ...]) -> tuple[Said, ...]:
    return tuple(each for each in says if each.level == "refused")


def _objections(law: Law, held: HeldLicence, says: tuple[Said, ...]) -> tuple[Objection, ...]:
    return tuple(Objection(field_of(law, held.licence, each), each) for each in says)
