"""What a decision on a licence does, in the words that are read out at the roadside."""

from collections.abc import Callable, Mapping
from datetime import datetime

from disrupt import phrasing
from disrupt.clock import LONDON
from disrupt.moments import as_an_end, day_of
from disrupt.partial import PartialDate
from disrupt.records import LicenceDecision
from orders import working
from orders.licensing import licensing
from orders.licensing_asked import Dated
from orders.licensing_effect import Effect, State

AT_ONCE = "at once for public safety"
NO_DELAY = "; an appeal does not delay it"


def stopped(of: Effect, at: datetime) -> str:
    """Such as “No, from 14:05 today: revoked at once for public safety; an appeal …”."""
    return f"No, {_since(of, at)}: {_done_and_why(of)}"


def not_yet(of: Effect) -> str:
    if of.at_once:
        return f"Yes, until {_day(of)}: then {done(of.decision)} {AT_ONCE}"
    return f"Yes: {done_on(of.decision)}, but not in effect before {_day(of)}"


def held(of: Effect) -> str:
    """By an appeal; and the first moment at which it could have taken effect without one."""
    return f"{not_yet(of)}, and held by an appeal"


def doubted(of: Effect) -> str:
    return f"Not known: {done_on(of.decision)}. {of.why}"


def took_effect(of: Effect) -> str:
    """As it is written to somebody else, of a suspension or a revocation."""
    return TOOK_EFFECT[of.state](of)


def done(decision: LicenceDecision) -> str:
    return licensing().decision(decision.decision).done


def done_on(decision: LicenceDecision) -> str:
    when = decision.decided or decision.notified
    return f"{done(decision)} on {phrasing.day(day_of(when)) if when else 'a day not recorded'}"


def on(when: Dated) -> str:
    """“on 1 March 2027”, “in March 2027”, “at 14:05 on 1 March 2027”."""
    is_a_day = not isinstance(when, PartialDate) or (when.day and not when.about)
    before = "at" if isinstance(when, datetime) else "on" if is_a_day else "in"
    return f"{before} {shown(when)}"


def shown(when: Dated) -> str:
    if isinstance(when, PartialDate):
        return phrasing.partial(when)
    return working.when(as_an_end(when))


def _done_and_why(of: Effect) -> str:
    decision = of.decision
    said = f"{done(decision)} {AT_ONCE}" if of.at_once else done_on(decision)
    if decision.ends:
        said += f", to {phrasing.when(as_an_end(decision.ends))}"
    if decision.appeal_ended:
        return f"{said}, and {licensing().appeal(decision.appeal_outcome).says}"
    return said + (NO_DELAY if of.at_once else "")


def _since(of: Effect, at: datetime) -> str:
    if of.at_its_end or of.day is None or day_of(of.day) != day_of(at):
        return f"since {_day(of)}"
    if isinstance(of.day, datetime):
        return f"from {of.day.astimezone(LONDON):%H:%M} today"
    return "from today"


def _day(of: Effect) -> str:
    day = working.when(of.day) if of.day else phrasing.NOTHING
    return f"the end of {day}" if of.at_its_end else day


def _was_or_will_be(of: Effect) -> str:
    if of.at_once and of.day:
        return f"It takes effect at once, {on(of.day)}, for public safety."
    if of.state == "in effect":
        return f"It has been in effect since {_day(of)}."
    return f"It does not take effect before {_day(of)}."


TOOK_EFFECT: Mapping[State, Callable[[Effect], str]] = {
    "in effect": _was_or_will_be,
    "not yet": _was_or_will_be,
    "held": lambda of: f"It does not take effect before {_day(of)}, and is held by an appeal.",
    "over": lambda _: "It is no longer in effect.",
    "not known": lambda of: f"When it takes effect is not known. {of.why}",
}
