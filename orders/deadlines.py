"""Every date that a power sets for what was said of an order, each reckoned when asked for."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from disrupt.moments import When, beginning, day_of, ending
from orders import working
from orders.ages import is_of_age, last_under
from orders.asks import Answer
from orders.conditions import applies, is_after
from orders.dates import ONE_DAY, counted
from orders.given import Given, words_of
from orders.holidays import Unreckonable
from orders.local import Local
from orders.provisions import Evidence
from orders.remarks import lacks_its_time, remarks, seems_to_end
from orders.said import Said
from orders.terms import Age, Clock, Confidence, Kind, Level, Power
from orders.working import Begin

CONFIDENCE: Mapping[Evidence, Confidence] = {
    "read": "high",
    "official": "high",
    "secondary": "medium",
    "unverified": "low",
}
# A notice or a duty stands on that date; an order made by a court stands without it.
UNRECKONED: Mapping[Kind, Level] = {
    **{"order": "warned", "interim": "warned"},
    **{"notice": "refused", "clock": "refused"},
}
SURELY: tuple[Confidence, ...] = ("high", "medium", "low")


@dataclass(frozen=True)
class Deadline:
    """One date, its working in words, and what it rests on."""

    clock: Clock
    when: When
    working: str
    source: str
    confidence: Confidence
    corresponding: date | None = None
    """A last day on which some would read the wording; a stated end there is only warned of."""
    from_day_alone: bool = False
    """Hours counted from the beginning of a day, as nobody said at what time it began."""
    act_by: datetime | None = None
    """Where the wall clock seems to run out before the hours do."""
    remarks: tuple[Said, ...] = ()


@dataclass(frozen=True)
class Awaited:
    """A date that cannot be reckoned yet, and what it would begin with."""

    clock: Clock
    begins: str


class Deadlines:
    """The dates of one power for one set of answers, and what its conditions may ask."""

    def __init__(self, power: Power, given: Given, local: Local) -> None:
        self.power, self._given, self._local = power, given, local
        self._found: dict[str, Sequence[Deadline | Said]] = {}
        self._clocks = () if power.is_pending else power.clocks
        self._answers: Mapping[str, Answer] = {**self._ages(), **given.facts}

    def all(self) -> tuple[Deadline, ...]:
        found = (self.deadline(name) for name in self._names())
        return tuple(each for each in found if each)

    def failures(self) -> Iterable[Said]:
        """Dates that could not be worked out without guessing."""
        given = (each for name in self._names() for each in self._given_by(name))
        return (each for each in given if isinstance(each, Said))

    def deadline(self, name: str) -> Deadline | None:
        """The earliest of what the clocks of that name give."""
        known = [each for each in self._given_by(name) if isinstance(each, Deadline)]
        return min(known, key=lambda each: ending(each.when), default=None)

    def awaited(self) -> Iterable[Awaited]:
        for clock in self._clocks:
            if not self.deadline(clock.name) and self._applies(clock) and not self._begins(clock):
                yield Awaited(clock, " or ".join(self._words(name) for name in clock.begins))

    def answer(self, name: str) -> Answer | None:
        return self._answers.get(name)

    def event(self, name: str) -> When | None:
        return self._given.events.get(name)

    def when(self, name: str) -> When | None:
        """A reckoned date; where there is none, an event of that name."""
        reckoned = self.deadline(name)
        return reckoned.when if reckoned else self.event(name)

    def label(self, name: str) -> str:
        """Of a reckoned date; where there is none, of the event of that name."""
        reckoned = self.deadline(name)
        return reckoned.clock.label if reckoned else self.event_label(name)

    def event_label(self, name: str) -> str:
        (event,) = (each for each in self.power.events if each.id == name)
        return event.label

    def is_end(self, name: str) -> bool:
        return any(event.is_end for event in self.power.events if event.id == name)

    def is_known_in_part(self, name: str) -> bool:
        """Whether a date begins with an event of which only a part is known."""
        found = self.deadline(name)
        begins = found.clock.begins if found else (name,)
        return any(each in self._given.latest for each in begins)

    def ages_in_doubt(self) -> Iterable[Age]:
        """Where a birthday that a year does not have decides."""
        for each, born, on in self._asked_ages():
            eve = last_under(each, born)
            if eve.leapling and on == eve.last:
                yield each

    def rank(self, fact: str, word: str) -> int:
        (asked,) = (each for each in self.power.facts if each.id == fact)
        return list(words_of(asked)).index(word)

    def local(self, setting: str) -> str | int | None:
        return self._local.setting(setting, self.power.id)

    def _ages(self) -> dict[str, Answer]:
        """Where only a part of a birth is known, an age that all of that part allows."""
        found: dict[str, Answer] = {}
        for each, born, on in self._asked_ages():
            latest = day_of(self._given.latest.get(each.born, born))
            if is_of_age(each, born, on) is is_of_age(each, latest, on):
                found[each.id] = is_of_age(each, born, on)
        return found

    def _asked_ages(self) -> Iterable[tuple[Age, date, date]]:
        """Each age that can be worked out, with the birth and the day on which it is asked."""
        for each in self.power.ages:
            born, on = self.event(each.born), self._first(each.on)
            if born and on:
                yield each, day_of(born), day_of(on)

    def _first(self, names: Iterable[str]) -> When | None:
        return next((when for name in names if (when := self.event(name))), None)

    def _names(self) -> Iterable[str]:
        return dict.fromkeys(clock.name for clock in self._clocks)

    def _given_by(self, name: str) -> Sequence[Deadline | Said]:
        """What the clocks of that name give; a sentence where one of them cannot be reckoned."""
        if name not in self._found:
            asked = [each for each in self._clocks if each.name == name and self._applies(each)]
            found = [self._reckoned(clock) for clock in asked]
            self._found[name] = [each for each in found if each and not self._falls_away(each)]
        return self._found[name]

    def _applies(self, clock: Clock) -> bool:
        settled = not clock.count_local or self.local(clock.count_local) is not None
        return settled and applies(clock, self)

    def _reckoned(self, clock: Clock) -> Deadline | Said | None:
        begins, number = self._begins(clock), self._number(clock)
        if not begins or number is None:
            return None
        try:
            return self._deadline(clock, begins, number)
        except Unreckonable as error:
            level = UNRECKONED[self.power.kind]
            return Said(level, f"{clock.label}: {error}", self.power.cites(clock.section))

    def _falls_away(self, found: Deadline | Said) -> bool:
        if isinstance(found, Said) or not found.clock.not_after:
            return False
        bound = self.when(found.clock.not_after)
        return bound is not None and is_after(found.when, bound)

    def _begins(self, clock: Clock) -> Begin | None:
        """The earliest of what the clock may begin with, or the latest where it says so."""
        if clock.on:
            return Begin("", clock.on)
        known = [begin for name in clock.begins if (begin := self._begin(name, clock))]
        chosen = max if clock.latest else min
        found = chosen(known, key=lambda begin: beginning(begin.when), default=None)
        if not found or not clock.day_after:
            return found
        return Begin(f"the day after {found.words},", day_of(found.when) + ONE_DAY, found.surely)

    def _begin(self, name: str, clock: Clock) -> Begin | None:
        """An event; where there is none of that name, another clock."""
        if happened := self.event(name):
            return Begin(self._words(name), happened)
        reckoned = self.deadline(name) if name != clock.name else None
        if not reckoned:
            return None
        label, open_to = _within(reckoned.clock.label), reckoned.corresponding
        return Begin(label, reckoned.when, reckoned.confidence, open_to)

    def _words(self, name: str) -> str:
        events = {event.id: event.words for event in self.power.events}
        clocks = {clock.name: _within(clock.label) for clock in self.power.clocks}
        return (clocks | events)[name]

    def _number(self, clock: Clock) -> int | None:
        if clock.count_local:
            return int(self.local(clock.count_local) or 0)
        said = [self.answer(name) for name in clock.count_facts]
        if None in said:
            return None
        return (clock.count or 0) + sum(int(each) for each in said if each is not None)

    def _deadline(self, clock: Clock, begins: Begin, number: int) -> Deadline:
        found = counted(clock.rule, number, begins.when, clock.skip)
        source = self.power.cites(clock.section)
        words = working.in_words(clock.rule, number, begins, found)
        return Deadline(
            clock=clock,
            when=found.last,
            working=f"{words}; {source}",
            source=source,
            confidence=max(confidence_of(clock, self.power), begins.surely, key=SURELY.index),
            corresponding=begins.corresponding if clock.rule == "STATED" else found.corresponding,
            from_day_alone=lacks_its_time(clock, begins.when),
            act_by=seems_to_end(begins.when, found),
            remarks=tuple(remarks(clock, begins, found, source)),
        )


def _within(label: str) -> str:
    """A label within a sentence."""
    return label[:1].lower() + label[1:]


def confidence_of(clock: Clock, power: Power) -> Confidence:
    """What was read in part is no surer than the power as a whole."""
    found = [CONFIDENCE[clock.evidence]]
    if clock.evidence == "official":
        found.append(power.confidence)
    if clock.unsettled:
        found.append("medium")
    return max(found, key=SURELY.index)
