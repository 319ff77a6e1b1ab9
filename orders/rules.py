"""What the law says against something happening to an order, beside what its dates say."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from disrupt.moments import When, beginning, ending
from disrupt.records import Order
from orders import working
from orders.conditions import is_after
from orders.recorded import OF_APPLICATIONS
from orders.said import Said
from orders.stages import BEGUN, OVER
from orders.standing import Standing, over_since
from orders.terms import Power

PROLONGS = ("extended", "renewed", "varied")
"""What is done to a living order alone."""
BROKEN = ("breached", "contact after notice")
FOLLOWS_MAKING = (*PROLONGS, *BROKEN, "discharged", "superseded", "ended", "appealed")


@dataclass(frozen=True)
class Happening:
    """One event that somebody is about to record of an order, as it stands when that happens."""

    to: Standing
    event: str
    at: When | None
    person: str = ""

    @property
    def power(self) -> Power:
        return self.to.power

    def by_law(self, topic: str) -> str:
        """The section from which the catalogue has what it says of a topic."""
        provision = self.power.law.get(topic)
        return self.power.cites(provision.section) if provision else self.power.statute

    def refused(self, text: str, topic: str) -> Said:
        return Said("refused", f"{self.power.name}: {text}", self.by_law(topic))


def against(happening: Happening) -> Iterable[Said]:
    """Every rule that it breaks, with its section."""
    for rule in RULES:
        yield from rule(happening)


def _after_the_end(of: Happening) -> Iterable[Said]:
    """An order that is over cannot be prolonged: that would be a new one."""
    ended = over_since(of.to)
    if of.event in PROLONGS and of.at and ended and is_after(of.at, ended):
        yield of.refused(
            f"what has ended cannot be {of.event}. It ended {working.when(ended)}.", "extension"
        )


def _in_its_own_word(of: Happening) -> Iterable[Said]:
    """Contact after a notice that no statute creates is no breach, and is not called one."""
    if of.event in BROKEN and of.event != of.power.breach_word:
        says = of.power.law["breach"].says if "breach" in of.power.law else ""
        yield of.refused(f"record it as “{of.power.breach_word}”. {says}".strip(), "breach")


def _not_in_force(of: Happening) -> Iterable[Said]:
    """Nobody breaks what does not bind them yet, or does not any more."""
    if of.event not in BROKEN or of.at is None:
        return
    ended = over_since(of.to)
    if not of.to.binds_on(of.at, of.person):
        yield of.refused("it could not be enforced then: it was not served by then.", "service")
    elif ended and is_after(of.at, ended):
        yield of.refused(f"it was over by then: it ended {working.when(ended)}.", "greatest")


def _before_it_was_made(of: Happening) -> Iterable[Said]:
    known = [when for event in BEGUN if (when := of.to.of.when(event))]
    if (
        of.event in FOLLOWS_MAKING
        and of.at
        and known
        and is_after(min(known, key=beginning), of.at)
    ):
        yield of.refused(f"“{of.event}” lies before it was made or issued.", "counted")


def _appeal_too_late(of: Happening) -> Iterable[Said]:
    """Where the catalogue has no limit of its own for it; a court may often extend the time."""
    has_own = any(event.id == "appealed" for event in of.power.events)
    last = next((each for each in of.to.found.deadlines if each.clock.name == "appeal"), None)
    if of.event == "appealed" and of.at and last and not has_own and is_after(of.at, last.when):
        says = f"{of.power.name}: this appeal is after {working.when(last.when)}."
        yield Said("warned", f"{says} Ask whether the court extended the time.", last.source)


def _made_already(of: Happening) -> Iterable[Said]:
    """Once a court has made it, there is no application left to be refused or withdrawn."""
    made = of.to.of.when("made")
    is_of_application = of.event in OF_APPLICATIONS and of.power.kind != "notice"
    if is_of_application and made and of.at and not is_after(made, of.at):
        says = f"it was made on {working.when(made)}: what ends it is “discharged”."
        yield of.refused(says, "court")


RULES: tuple[Callable[[Happening], Iterable[Said]], ...] = (
    _in_its_own_word,
    _before_it_was_made,
    _made_already,
    _after_the_end,
    _not_in_force,
    _appeal_too_late,
)


def revived(before: Standing, after: Standing) -> Iterable[Said]:
    """What had run out by now cannot be given a later end, unless it was prolonged in time."""
    ended = before.ends
    if ended is None or before.stage not in OVER or ending(ended) > before.at:
        return
    of_all = (each.at for each in after.of.happenings(*PROLONGS) if not each.condition)
    is_later = after.ends is None or ending(after.ends) > ending(ended)
    if not is_later or any(at and not is_after(at, ended) for at in of_all):
        return
    is_typed = before.of.order.ends != after.of.order.ends
    yield Said(
        "refused" if is_typed else "warned",
        f"{before.power.name}: it ended {working.when(ended)}, and what has ended cannot be "
        "extended. Record when it was extended; or, if its end was mistyped, keep it as found "
        "and say so.",
        Happening(before, "extended", None).by_law("extension"),
    )


def missing_links(power: Power, order: Order) -> Iterable[Said]:
    """Whom the law protects by this power stands on the order, by a reference."""
    if power.child == "required" and not order.child:
        yield Said("refused", f"{power.name}: say which child it protects, by reference.")
    if power.about == "premises" and not order.premises:
        yield Said("refused", f"{power.name}: say which premises it is about.")
    if power.about == "person" and not order.person:
        yield Said("refused", f"{power.name}: say who the respondent is.")
    if power.kind == "interim" and not order.main:
        yield Said("warned", f"{power.name}: say to which application it belongs, by reference.")
