"""An office as it goes: by chance, from one seed, day after day, with an oracle looking on."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random

from sqlalchemy import select

from disrupt import edit
from disrupt.errors import Invalid
from disrupt.moments import written
from disrupt.page import show
from disrupt.partial import PartialDate
from disrupt.records import Agency, HandOver, Licence, Officer, Order, OrderDeadline, Person
from orders.actions import happen
from orders.alerts import acts
from orders.alerts.acts import Said
from orders.alerts.away import while_away
from orders.alerts.said import count
from orders.alerts.today import Asked, today
from tests.conftest import Register
from tests.orders.alerts.by_hand import day_in_london
from tests.orders.alerts.oracle import NOBODY, OVERDUE, Aside, Away, Oracle
from tests.orders.alerts.sat import AGREEMENT, card, closure, sat
from tests.orders.lives import LAW, order

OFFICERS = ("anna", "bela", "carl", "dana")
OWNERS = (*OFFICERS, NOBODY)
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
HERS = {"kind": "private hire driver", "authority": "Westmere DC"}


def partial(day):
    return PartialDate(day.year, day.month, day.day)


@dataclass
class Office:
    register: Register
    chance: Random
    oracle: Oracle = field(default_factory=Oracle)
    seen: datetime = LONG_AGO
    """The latest that the log has seen."""
    card: object = None
    edits: int = 1
    """How much is done at one sitting, at most."""

    def sits(self, who, at):
        """Somebody unlocks, looks, does this and that, looks again, and locks."""
        self.seen = max(self.seen, at)
        if self.card:
            self.oracle.counted(self.seen, count(self.card, at))
        with sat(self.register, written(at), who) as desk:
            found = self._look(desk, who)
            self._hear(desk, who, found)
            for _ in range(self.chance.randint(0, self.edits)):
                self.chance.choice(DOES)(self, desk, found)
                found = self._look(desk, who)
            self.card = card(desk)

    def leaves(self, who, at):
        """For good."""
        self.seen = max(self.seen, at)
        with sat(self.register, written(at)) as desk:
            self._hear(desk, "anna", self._look(desk, "anna"))
            with desk.store.writing("a test") as session:
                officer = session.scalar(select(Officer).where(Officer.name == who))
                officer.left_on = self.today
        self.oracle.left(who)

    def puts_the_clock_right(self, at):
        with sat(self.register, written(at)) as desk:
            self._hear(desk, "anna", self._look(desk, "anna"))
            acts.put_clock_right(desk, "The clock had been set forward by mistake.")
        self.seen = at
        self.oracle.clock_put_right(at)
        self.oracle.figures["clocks put right"] += 1

    def _look(self, desk, who):
        found = today(desk, LAW)
        assert found.due.seen.now == self.seen
        self.oracle.looked(who, self.seen, found.due.rows, found.rows(Asked("mine")))
        return found

    def _hear(self, desk, who, found):
        away = while_away(desk, found.due)
        groups = away.groups if away else ()
        passed = [of for each in groups if "deadline" in each.says for of in each.references]
        self.oracle.came_back(who, self.seen, passed)

    @property
    def today(self):
        return day_in_london(self.seen)

    def some_day(self, first=1, last=150):
        return self.today + timedelta(days=self.chance.randint(first, last))

    def owner(self):
        return self.chance.choice(OWNERS)

    def promise(self, key, due, owner):
        self.oracle.promised(key, due, self.seen, owner)

    def one_of(self, *names):
        """A date of these names that is still to be met."""
        known = sorted(key for key in self.oracle.live if key[1] in names)
        return self.chance.choice(known) if known else None


def agrees(office, desk, found):
    day, owner = office.some_day(-3), office.owner()
    said = {"name": f"Agency {office.today}", AGREEMENT: partial(day), "owner": owner or None}
    office.promise((edit.make(desk, Agency, said).reference, AGREEMENT), day, owner)


def agrees_anew(office, desk, found):
    """Its day is another."""
    if key := office.one_of(AGREEMENT):
        day = office.some_day()
        edit.change(desk, show(desk, key[0]).subject, {AGREEMENT: partial(day)})
        office.oracle.moved(key, day, office.seen)


def lets_lapse(office, desk, found):
    """There is no such day any more."""
    if key := office.one_of(AGREEMENT):
        edit.change(desk, show(desk, key[0]).subject, {AGREEMENT: None})
        office.oracle.kept(key)


def hears_where_they_are(office, desk, found):
    day, owner = office.some_day(), office.owner()
    said = {"whereabouts": "custody", "whereabouts_until": partial(day), "owner": owner or None}
    made = edit.make(desk, Person, {"family_name": "Exley", **said})
    office.promise((made.reference, "whereabouts_until"), day, owner)


def licenses(office, desk, found):
    day, owner = office.some_day(20, 300), office.owner()
    granted = {"granted": partial(office.today), "ends": partial(day)}
    number = str(office.chance.randint(10_000, 99_999))
    said = {**HERS, **granted, "number": number, "owner": owner or None}
    office.promise((edit.make(desk, Licence, said).reference, "ends"), day, owner)


def makes_an_order(office, desk, found):
    """For some months, and served."""
    first, last, owner = office.today, office.some_day(30, 400), office.owner()
    robin = edit.make(desk, Person, {"family_name": "Exley", "born": PartialDate(1985, 6, 3)})
    dates = {"made": first, "served": first, "ends": last, "owner": owner or None}
    made = order(desk, "sro", robin.reference, **dates)
    office.promise((made.reference, "ends"), last, owner)


def is_varied(office, desk, found):
    """The court lets it end on another day."""
    if key := an_order(office):
        day = office.some_day(5, 400)
        edit.change(desk, show(desk, key[0]).subject, {"ends": day})
        office.oracle.moved(key, day, office.seen)


def is_discharged(office, desk, found):
    if key := an_order(office):
        happen(desk, LAW, key[0], "discharged", office.today, as_found="as it was")
        office.oracle.kept(key)


def an_order(office):
    live = office.oracle.live
    known = sorted(key for key in live if key[0].startswith("O-") and key[1] == "ends")
    return office.chance.choice(known) if known else None


def closes(office, desk, found):
    """By a notice of 24 hours."""
    issued = written(office.seen)
    reference = closure(desk, issued)
    office.promise((reference, "ends"), office.seen + timedelta(hours=24), NOBODY)


def looks_after(office, desk, found):
    """A warning notice, whose review comes every three months."""
    robin = edit.make(desk, Person, {"family_name": "Exley", "born": PartialDate(1985, 6, 3)})
    owner = office.owner()
    said = {"served": office.seen, "facts": ("basis=s2",), "owner": owner or None}
    made = order(desk, "cawn", robin.reference, **said)
    if due := kept_date(desk, made.reference, "review"):
        office.promise((made.reference, "review"), due, owner)


def is_reviewed(office, desk, found):
    if key := office.one_of("review"):
        happen(desk, LAW, key[0], "reviewed", office.today, as_found="as it was")
        office.oracle.moved(key, kept_date(desk, *key), office.seen)


def kept_date(desk, reference, name):
    """As it lies in the register."""
    with desk.store.reading() as session:
        wanted = select(OrderDeadline.due).join(Order, Order.id == OrderDeadline.order_id)
        stands = OrderDeadline.replaced_on.is_(None), OrderDeadline.name == name
        return session.scalar(wanted.where(Order.reference == reference, *stands))


def one_row(office, found, *states, but=None):
    rows = [row.item for row in found.due.rows if row.item.handled.state in states]
    near = [each for each in rows if each.place and each.place != but]
    return office.chance.choice(near) if near else None


def acknowledges(office, desk, found):
    if item := one_row(office, found, "open"):
        acts.acknowledge(desk, [item], Said(next_step="application drafted"))
        office.oracle.put_aside(item.key, aside(office, "acknowledged", item))


def snoozes(office, desk, found):
    item = one_row(office, found, "open", but=OVERDUE)
    if item is None:
        return
    said = Said(reason="the clerk is away", until=office.some_day(1, 60))
    try:
        kept = acts.snooze(desk, item, said)
    except Invalid:
        office.oracle.figures["snoozes refused"] += 1
    else:
        office.oracle.put_aside(item.key, aside(office, "snoozed", item, kept.until))


def aside(office, did, item, until=None):
    return Aside(did, office.seen, item.found.due.when, item.act_by, item.owner.name, until)


def finishes(office, desk, found):
    """Mostly what is near."""
    item = one_row(office, found, "open", "acknowledged", "snoozed")
    if item is None:
        return
    kept = acts.finish(desk, item, Said(outcome="renewed", evidence="the decision"))
    if office.chance.random() < 0.1:
        acts.take_back(desk, [kept])
    elif item.key in office.oracle.live:
        office.oracle.kept(item.key)


def gives(office, desk, found):
    if item := one_row(office, found, "open", "acknowledged"):
        to = office.chance.choice([each for each in OFFICERS if each not in office.oracle.gone])
        acts.give(desk, [item], to)
        office.oracle.given(item.found.reference, to)


def hands_over(office, desk, found):
    """For a fortnight, from today or a few days on."""
    whose, to_whom = office.chance.sample(OFFICERS, 2)
    since = office.some_day(0, 5)
    until = since + timedelta(days=14)
    edit.make(desk, HandOver, {"whose": whose, "to_whom": to_whom, "since": since, "until": until})
    office.oracle.handed_over(Away(whose, to_whom, since, until))


DOES = (
    *(agrees, agrees_anew, lets_lapse, hears_where_they_are, licenses, makes_an_order, is_varied),
    *(is_discharged, closes, looks_after, is_reviewed, gives, hands_over),
    *(acknowledges, acknowledges, snoozes, snoozes, *4 * (finishes,)),
)
"""What may be done at a sitting, and how likely it is."""
