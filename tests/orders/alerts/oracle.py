"""What must be seen of every date, kept by hand beside the program: it asks nothing of alerts."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime

from tests.orders.alerts import by_hand
from tests.orders.alerts.by_hand import day_in_london, has_passed, nearer

NOBODY = ""
OVERDUE = "overdue"


@dataclass
class Promise:
    """A date that somebody is to see before it passes."""

    due: date | datetime
    made: datetime
    owner: str
    was_shown: bool = False
    has_gone: bool = False
    """It passed, and somebody has looked since."""


@dataclass
class Aside:
    """What somebody said of a date so that it stands back, and when."""

    did: str
    at: datetime
    due: date | datetime
    act_by: date | None
    owner: str
    until: date | None = None


@dataclass
class Away:
    whose: str
    to_whom: str
    since: date
    until: date | None


@dataclass
class Oracle:
    live: dict = field(default_factory=dict)
    finished: dict = field(default_factory=dict)
    asides: dict = field(default_factory=dict)
    handed: list = field(default_factory=list)
    gone: set = field(default_factory=set)
    """Who has left."""
    last_here: dict = field(default_factory=dict)
    told: Counter = field(default_factory=Counter)
    """How often somebody was told that a date had passed while they were away."""
    looks: list = field(default_factory=list)
    figures: Counter = field(default_factory=Counter)

    def promised(self, key, due, at, owner):
        self.live[key] = Promise(due, at, owner)
        self.finished.pop(key, None)
        self.figures["dates"] += 1

    def moved(self, key, due, at):
        """Another day for the same date: what was said of the first counts no longer."""
        owner = self.live[key].owner
        if due != self.live[key].due:
            self.live[key] = Promise(due, at, owner)
            self.figures["changed dates"] += 1

    def kept(self, key):
        """Finished: it is to be shown no more."""
        self.finished[key] = self.live.pop(key)
        self.figures["finished"] += 1

    def put_aside(self, key, aside):
        self.asides[key] = aside
        self.figures[aside.did] += 1

    def given(self, reference, owner):
        self.figures["given on"] += 1
        for key, promise in self.live.items():
            if key[0] == reference:
                promise.owner = owner

    def handed_over(self, away):
        self.handed.append(away)
        self.figures["handed over"] += 1

    def left(self, who):
        self.gone.add(who)
        self.figures["leavers"] += 1

    def minds(self, key, at):
        """Whose it is that day: on from one to the next, by each hand-over no more than once."""
        owner, day, gone = self.live[key].owner, day_in_london(at), []
        while over := self._handed_on(owner, day, gone):
            gone.append(over)
            owner = over.to_whom
        return NOBODY if owner in self.gone else owner

    def _handed_on(self, owner, day, gone):
        """Of several that hold the one that began last counts."""
        theirs = [each for each in self.handed if each.whose == owner and each not in gone]
        holding = [each for each in theirs if each.since <= day <= (each.until or date.max)]
        return max(holding, key=lambda each: each.since, default=None)

    def looked(self, who, at, rows, mine):
        """Everything that one of them sees as they look."""
        self.looks.append(at)
        shown = {row.item.key: row.item for row in rows}
        assert len(shown) == len(rows), "two rows of one name"
        for key in self.live:
            assert key in shown, f"{key} is not on the list"
            self._stands_right(key, shown[key], at)
        for key, promise in self.finished.items():
            is_back = key in shown and shown[key].found.due.when == promise.due
            assert not is_back, f"{key} is shown after it was finished"
        theirs = {row.item.key for row in mine}
        for key in self.live:
            if self.minds(key, at) in (who, NOBODY):
                assert key in theirs, f"{key} is not on the list of {who}"
        for item in shown.values():
            self._waits_rightly(item, at)

    def _stands_right(self, key, item, at):
        promise = self.live[key]
        assert item.found.due.when == promise.due, f"{key} is shown for another day"
        band = by_hand.band(promise.due, at)
        assert item.place == by_hand.worse(band, by_hand.band(item.act_by, at)), key
        if not has_passed(promise.due, at):
            promise.was_shown |= item.place is not None
            return
        assert item.place == OVERDUE
        if not promise.has_gone:
            promise.has_gone = True
            self.figures["passed"] += 1
            self.figures["passed while nobody looked"] += not promise.was_shown
            assert promise.was_shown or not self._could_be_seen(promise), f"{key} passed unseen"
            was_late = day_in_london(promise.made) > day_in_london(promise.due)
            assert was_late or item.handled.state == "open", f"{key} passed and is not open"

    def _could_be_seen(self, promise):
        """Whether somebody looked while it was near, and had not passed."""
        since = (at for at in self.looks if promise.made <= at)
        return any(by_hand.band(promise.due, at) not in (None, OVERDUE) for at in since)

    def _waits_rightly(self, item, at):
        """Nothing waits past its day, its act-by or its next band, nor longer than was said."""
        state, aside = item.handled.state, self.asides.get(item.key)
        if state not in ("acknowledged", "snoozed"):
            return
        assert aside, f"{item.key} waits, and nobody said so"
        assert aside.did == state
        assert aside.due == item.found.due.when, f"{item.key} waits for another day"
        assert aside.owner == item.owner.name, f"{item.key} waits for another owner"
        for when in (aside.due, aside.act_by):
            then, now = by_hand.band(when, aside.at), by_hand.band(when, at)
            assert not nearer(now, then), f"{item.key} waits, and has come nearer"
        if state == "snoozed":
            assert day_in_london(at) < aside.until, f"{item.key} waits past its day"
            assert not has_passed(aside.due, at), f"{item.key} is snoozed past its end"

    def came_back(self, who, at, passed):
        """Who was away is told of what passed meanwhile, each once; of nothing else of these."""
        since = self.last_here.get(who)
        self.last_here[who] = at
        if since is None:
            return
        gone = {key for key, each in self.live.items() if self._went(each, since, at)}
        for key in gone:
            assert key[0] in passed, f"{who} was not told of {key}, {self.live[key]}, since {since}"
            self.told[who, key, self.live[key].due] += 1
            self.figures["told of what passed while away"] += 1
        assert max(self.told.values(), default=1) == 1, "told twice"
        known = {key[0]: key for key in self.live if key[1] == "agreement_ends"}
        for reference in known.keys() & set(passed):
            assert known[reference] in gone, f"{who} was told again of {reference}"

    @staticmethod
    def _went(promise, since, at):
        """Not, where it had passed before it was recorded."""
        was_late = day_in_london(promise.made) > day_in_london(promise.due)
        passed_then = has_passed(promise.due, since) and promise.made <= since
        return has_passed(promise.due, at) and not passed_then and not was_late

    def counted(self, at, count):
        """What a locked desk says, by what was written at the last lock."""
        near = 0
        for promise in self.live.values():
            was_late = day_in_london(promise.made) > day_in_london(promise.due)
            near += by_hand.band(promise.due, at) in (OVERDUE, "24 hours") and not was_late
        assert count >= near, f"the door says {count} where {near} are near"
        self.figures["times at the door"] += 1

    def clock_put_right(self, now):
        """What was put aside by days that had not come is open; who was here was here by now."""
        self.asides = {key: each for key, each in self.asides.items() if each.at <= now}
        self.last_here = {who: min(at, now) for who, at in self.last_here.items()}
        self.told.clear()
        self.looks = [at for at in self.looks if at <= now]
        for promise in (*self.live.values(), *self.finished.values()):
            promise.made = min(promise.made, now)
            promise.has_gone &= has_passed(promise.due, now)
