"""Clocks, limits and conditions of the catalogue, said in words."""

from collections.abc import Iterable, Mapping

from orders.given import words_of
from orders.terms import Asks, Clock, Condition, Fact, Limit, Power, Rule, Skip
from orders.working import many, months

COUNTING: Mapping[Rule, str] = {
    "HOURS": "{} from",
    "INCL_DAYS": "{} beginning with",
    "EXCL_DAYS": "{} from, and not counting,",
    "INCL_MONTHS": "{} beginning with",
    "CORR_DATE": "to the same day of the month, {} after",
    "WORK_DAYS_INCL": "{} beginning with",
    "WORK_DAYS_EXCL": "{} after",
    "DAYS_BEFORE": "{} before",
    "LAST_DAYS": "the first of the last {} up to",
    "AGE": "the day before age {} is reached, from",
    "STATED": "as recorded:",
}
UNITS: Mapping[Rule, str] = {
    "HOURS": "hour",
    "WORK_DAYS_INCL": "working day",
    "WORK_DAYS_EXCL": "working day",
}
SKIPPED: Mapping[Skip, str] = {
    "christmas-day": "25 December",
    "good-friday": "Good Friday",
    "saturday": "Saturdays",
    "sunday": "Sundays",
    "bank-holiday": "bank holidays",
    "boxing-day-on-a-saturday": "a 26 December that is a Saturday",
}
ASKED = {
    "said": "said: {}",
    "other_than": "is other than {}",
    "below": "is below {}",
    "below_local": "is below the local setting",
    "over": "is over {}",
    "at_most": "is at most {}",
    "after": "is after “{}”",
    "by": "is not after “{}”",
}


def counting(clock: Clock, power: Power) -> str:
    """“48 hours from service, leaving out 25 December, where hours is over 24”."""
    words = {each.name: f"“{each.label}”" for each in power.clocks}
    words |= {event.id: event.words for event in power.events}
    choice = " or ".join(words[name] for name in clock.begins)
    which = f"the {'latest' if clock.latest else 'earliest'} of " if len(clock.begins) > 1 else ""
    after = "the day after " if clock.day_after else ""
    skipped = ", ".join(SKIPPED[each] for each in clock.skip)
    return "".join(
        (
            f"{COUNTING[clock.rule].format(_amount(clock))} {after}{which}{choice}",
            f", leaving out {skipped}" if skipped else "",
            where(clock.when, clock.unless),
            f", if not after “{clock.not_after}”" if clock.not_after else "",
        )
    )


def _amount(clock: Clock) -> str:
    if clock.count is None:
        said = " and ".join(clock.count_facts) or "the local setting"
        return f"as long as {said} says"
    if clock.rule == "AGE":
        return str(clock.count)
    if clock.rule in ("INCL_MONTHS", "CORR_DATE"):
        return months(clock.count)
    return many(clock.count, UNITS.get(clock.rule, "day"))


def limit(each: Limit) -> str:
    bounds = (("not before", each.at_least), ("not after", each.at_most))
    held = " and ".join(f"{words} “{name}”" for words, name in bounds if name)
    return f"“{each.event}” {held}, else {each.level}{where(each.when, each.unless)}"


def where(when: Condition | None, unless: Condition | None) -> str:
    held = f", where {'; '.join(_asks(when))}" if when else ""
    return held + (f", unless {'; '.join(_asks(unless))}" if unless else "")


def _asks(condition: Condition) -> Iterable[str]:
    for name, wanted in condition.items():
        yield from (f"{name} {said}" for said in _wanted(wanted))


def _wanted(wanted: bool | int | str | tuple[str, ...] | Asks) -> Iterable[str]:
    if isinstance(wanted, Asks):
        asked = ((words, getattr(wanted, name)) for name, words in ASKED.items())
        return [_ask(words, than) for words, than in asked if than not in (None, "")]
    if isinstance(wanted, bool):
        return ["is yes" if wanted else "is no"]
    return [f"is {' or '.join(wanted) if isinstance(wanted, tuple) else wanted}"]


def _ask(words: str, than: object) -> str:
    if isinstance(than, bool):
        return words.format("yes" if than else "no")
    return words.format(than)


def answers(fact: Fact) -> str:
    """What a fact may be answered with."""
    by_kind = {
        "yes-no": "yes or no",
        "number": f"a whole number from {fact.least} to {fact.most}",
        "word": "; ".join(f"{word} ({says})" for word, says in words_of(fact).items()),
    }
    assumed = f"; taken as {fact.assume} when not said" if fact.assume else ""
    return by_kind[fact.kind] + assumed
