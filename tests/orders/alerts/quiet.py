"""A sensible officer with a hundred dates: what is new to her each morning, and what she does."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from random import Random

from disrupt import edit
from disrupt.clock import LONDON
from disrupt.moments import written
from disrupt.page import show
from disrupt.partial import PartialDate
from disrupt.records import Agency, Child, Licence, Person
from orders.actions import happen
from orders.alerts import acts
from orders.alerts.acts import Said
from orders.alerts.grouped import folded
from orders.alerts.said import HOURS, heading
from orders.alerts.today import Asked, today
from tests.conftest import Register
from tests.orders.alerts.by_hand import DAY, day_in_london
from tests.orders.alerts.office import partial
from tests.orders.alerts.sat import AGREEMENT, card, closure, sat
from tests.orders.lives import LAW, order

HER = {"owner": "anna"}
MORNING, EVENING = time(8, 30), time(17, 0)
SOON = 7
"""Days before a date in which she does what it is for."""
YEAR = 365
TAXI = {"kind": "private hire driver", "authority": "Westmere DC", "dbs_kind": "enhanced"}
MANY = {"risk order": 11, "warning notice": 5, "licence": 8, "agreement": 4, "whereabouts": 3}
"""Of each, how many are hers: a hundred dates together."""


@dataclass
class Officer:
    register: Register
    chance: Random
    new: list = field(default_factory=list)
    """The day, and what was put in front of her unasked."""
    live: list = field(default_factory=list)
    """How many dates were hers, each morning."""

    def begins(self, day):
        """With records at every age."""
        with self._sat(day, MORNING) as desk:
            for what, many in MANY.items():
                for number in range(many):
                    MAKES[what](desk, day, self.chance, number)
            self._does_what_is_new(desk, day)

    def works(self, day):
        """What is new in the morning she does or acknowledges; a notice may come in the day."""
        with self._sat(day, MORNING) as desk:
            if self.chance.random() < 0.02:
                closure(desk, written(desk.store.clock.now()))
            new = self._does_what_is_new(desk, day)
            self.new += [(day, each) for each in new]
            known = card(desk)
        for hour in range(9, 17):
            at = moment(day, time(hour))
            told = heading(known, at - timedelta(hours=1), at)
            self.new += [(day, told)] if told in HOURS.values() else []

    def _does_what_is_new(self, desk, day):
        rows = today(desk, LAW).rows(Asked("mine"))
        self.live.append(len(rows))
        stand = [row.item for row in rows if row.item.place and not folded(row)]
        for item in stand:
            if is_soon(item, day):
                DOES.get(item.found.name, finishes)(desk, item, day)
        later = [item for item in stand if not is_soon(item, day)]
        for band in {item.place for item in later}:
            together = [item for item in later if item.place == band]
            acts.acknowledge(desk, together, Said(reason="on this week's list"))
        return sorted({item.found.family or item.found.reference for item in stand})

    def _sat(self, day, hour):
        return sat(self.register, written(moment(day, hour)))


def moment(day, hour):
    return datetime.combine(day, hour, LONDON).astimezone(UTC)


def is_soon(item, day):
    return (day_in_london(item.when) - day).days <= SOON


def finishes(desk, item, day):
    acts.finish(desk, item, Said(outcome="done", evidence="the papers"))


def ends(desk, item, day):
    """What takes its place runs as long again."""
    finishes(desk, item, day)
    if item.found.kind == "licence":
        later(desk, item, "ends", day, 3 * YEAR)
    elif item.found.power == "sro":
        risk_order(desk, day, 0)


def is_reviewed(desk, item, day):
    happen(desk, LAW, item.found.reference, "reviewed", day, as_found="as it was")


def again(days):
    return lambda desk, item, day: later(desk, item, item.found.name, day, days)


def later(desk, item, name, day, days):
    record = show(desk, item.found.reference).subject
    edit.change(desk, record, {name: partial(day + timedelta(days=days))})


def is_checked(desk, item, day):
    later(desk, item, "dbs_checked", day, 0)


DOES = {
    "review": is_reviewed,
    "ends": ends,
    "check": is_checked,
    AGREEMENT: again(YEAR),
    "medical_due": again(YEAR),
    "training_due": again(3 * YEAR),
    "whereabouts_until": again(120),
}
"""What is done by a date, by its name; anything else is finished."""


def risk_order(desk, day, age):
    made = day - timedelta(days=age)
    robin = edit.make(desk, Person, {"family_name": "Exley", "born": PartialDate(1985, 6, 3)})
    dates = {"made": made, "served": made, "ends": made + timedelta(days=2 * YEAR)}
    order(desk, "sro", robin.reference, **dates, **HER)


def makes_risk_order(desk, day, chance, number):
    risk_order(desk, day, chance.randint(0, 2 * YEAR))


def makes_warning_notice(desk, day, chance, number):
    robin = edit.make(desk, Person, {"family_name": "Exley", "born": PartialDate(1985, 6, 3)})
    child = edit.make(
        desk, Child, {"authority": "Westmere", "born": PartialDate(2013, 1 + number, 4)}
    )
    served = moment(day - timedelta(days=chance.randint(0, 90)), MORNING)
    said = {"served": served, "child": child.reference, "facts": ("basis=s2",)}
    order(desk, "cawn", robin.reference, **said, **HER)


def makes_licence(desk, day, chance, number):
    dates = {"ends": 3 * YEAR, "medical_due": YEAR, "training_due": 3 * YEAR}
    ahead = {name: day + timedelta(days=chance.randint(1, most)) for name, most in dates.items()}
    behind = {"granted": day - 2 * YEAR * DAY, "dbs_checked": day - chance.randint(0, 180) * DAY}
    said = {name: partial(each) for name, each in {**ahead, **behind}.items()}
    edit.make(desk, Licence, {**TAXI, "number": f"0{number}", **said, **HER})


def makes_agreement(desk, day, chance, number):
    ends = partial(day + timedelta(days=chance.randint(1, YEAR)))
    edit.make(desk, Agency, {"name": f"Agency {number}", AGREEMENT: ends, **HER})


def makes_whereabouts(desk, day, chance, number):
    until = partial(day + timedelta(days=chance.randint(1, 120)))
    said = {"family_name": "Exley", "whereabouts": "custody", "whereabouts_until": until}
    edit.make(desk, Person, {**said, **HER})


MAKES = {
    "risk order": makes_risk_order,
    "warning notice": makes_warning_notice,
    "licence": makes_licence,
    "agreement": makes_agreement,
    "whereabouts": makes_whereabouts,
}


def weeks(new, first):
    """How many came in each week, the first day of which is a Monday."""
    return Counter((day - first).days // 7 for day, _ in new)
