"""What is doubtful in how an order is recorded, whatever its power: said beside its dates."""

from collections.abc import Callable, Iterable, Iterator

from disrupt import phrasing
from disrupt.links import references
from disrupt.lists import word_list
from disrupt.moments import day_of
from orders.care import stood_on
from orders.reckoning import Reckoning
from orders.recorded import CARE_BY_BASIS, ENDINGS, SUPERSEDED, Recorded, counts_from
from orders.said import Said
from orders.terms import Power


def doubts(of: Recorded, found: Reckoning) -> Iterator[Said]:
    if why := misjoined(of, found.power):
        yield Said("refused", why)
    for doubt in DOUBTS:
        yield from (Said("warned", f"Check: {says}") for says in doubt(of, found))


def misjoined(of: Recorded, power: Power) -> str:
    """Why what it is said to belong to cannot be that; such a thing ends nothing."""
    order, main = of.order, of.main.order if of.main else None
    if order.main and order.main == order.reference:
        return f"{order.reference} cannot belong to itself."
    if main is None or power.kind != "interim":
        return ""
    if not power.belongs_with(main.power):
        says = word_list("powers").says
        return f"{main.reference} is no application for this: {says(main.power)}."
    if not {*references(order.person)} <= {*references(main.person)}:
        return f"{main.reference} is not against the same people, so it is not their application."
    return ""


def _undated(of: Recorded, _found: Reckoning) -> Iterator[str]:
    for each in of.happenings(*ENDINGS):
        if each.at is None and (counted := counts_from(each)):
            day = phrasing.when(counted)
            yield f"when it was “{each.event}” is not said, so the day of recording counts: {day}."


def _known_in_part(of: Recorded, found: Reckoning) -> Iterator[str]:
    begun = {name for each in found.deadlines for name in each.clock.begins}
    for event in found.power.events:
        if event.id in begun and of.latest(event.id):
            yield (
                f"the whole date is not known of “{event.label}”. The earliest day that it allows "
                "is taken, so nothing is shown as lasting too long; say the whole date."
            )


def _not_in_such_care(of: Recorded, _found: Reckoning) -> Iterator[str]:
    """Where the register says another care than the notice relies on."""
    words, served = CARE_BY_BASIS.get(str(of.facts().get("basis"))), of.when("served")
    held = {each.care for each in stood_on(of.care, day_of(served) if served else None)}
    if words and held and not held & words:
        says = " and ".join(word_list("care").says(each) for each in sorted(held))
        yield f"the register says that the child was {says}: not what the notice relies on."


def _made_the_same_day(of: Recorded, _found: Reckoning) -> Iterator[str]:
    for each in of.happenings(SUPERSEDED):
        if each.at and each.at == of.when("made"):
            yield (
                f"it was made the same day as what ended it ({each.detail}), and the one recorded "
                "later is taken to be the newer. Say the time of each."
            )


DOUBTS: tuple[Callable[[Recorded, Reckoning], Iterable[str]], ...] = (
    _undated,
    _known_in_part,
    _not_in_such_care,
    _made_the_same_day,
)
