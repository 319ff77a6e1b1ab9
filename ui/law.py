"""The commands that ask the law: they need no register, and nobody's name."""

import json
from argparse import Namespace
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path

from disrupt.errors import Misworded, Trouble
from disrupt.moments import is_when
from orders import cases, local, tactics
from orders.reading import Unreadable
from orders.reckoning import Law, reckon, the_law
from orders.terms import Power
from orders.working import many
from ui import law_as_json, law_telling
from ui.saying import advise, either
from ui.secret import Secrets

DONE = 0


def powers(asked: Namespace, _secrets: Secrets) -> int:
    law = the_law_of(asked)
    if asked.power:
        power = _power(law, asked.power)
        either(asked, law_as_json.power(power), law_telling.power(power))
    else:
        every = list(law.catalogue)
        lines = chain(law_telling.powers(every), law_telling.tactics(tactics.shipped()))
        either(asked, [law_as_json.power(each) for each in every], lines)
    return DONE


def clock(asked: Namespace, _secrets: Secrets) -> int:
    if asked.cases and not asked.power:
        return _worked_cases(the_law_of(asked), Path(asked.cases))
    if asked.cases or not asked.power:
        raise Misworded("The clock takes a power or --cases FILE.", "Give one of the two.")
    return _reckoning(asked, the_law_of(asked))


def _reckoning(asked: Namespace, law: Law) -> int:
    facts, events = _sorted_out(_power(law, asked.power), asked.said)
    found = reckon(law, asked.power, facts, events)
    either(asked, law_as_json.reckoning(found), law_telling.reckoning(found))
    if found.refused:
        raise Trouble(
            "This was refused: the reasons stand under Refused.",
            "Correct what was said, or ask a lawyer.",
        )
    return DONE


def _worked_cases(law: Law, path: Path) -> int:
    found = [_shown(each) for each in cases.outcomes(_lines(path), law)]
    if wrong := " ".join(_wrong(found)):
        raise Trouble(wrong, "Each is named above: put right the line, the case or the catalogue.")
    if compared := sum(each.was_compared for each in found):
        advise(f"All {compared} cases came out as expected.")
    return DONE


def _shown(found: cases.Outcome) -> cases.Outcome:
    """As soon as it is reckoned."""
    print(json.dumps(law_as_json.outcome(found)))
    advise(*(f"{found.name} differs: {each}." for each in found.differs))
    if not found.is_case:
        advise(*(said.text for said in found.says))
    return found


def _wrong(found: Sequence[cases.Outcome]) -> Iterable[str]:
    if differing := sum(bool(each.differs) for each in found):
        compared = sum(each.was_compared for each in found)
        yield f"{differing} of {compared} cases came out differently."
    if unread := sum(not each.is_case for each in found):
        yield f"{many(unread, 'line')} could not be read."


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise Trouble(f"{path.name} is not in UTF-8.", "Save the cases in UTF-8.") from error


def the_law_of(asked: Namespace) -> Law:
    try:
        said = getattr(asked, "settings", None)
        settings = Path(said) if said else None
        return the_law(local.read_local(settings) if settings else local.shipped())
    except Unreadable as error:
        raise Trouble(
            f"The local settings cannot be used: {error}", "Correct the file, or leave it out."
        ) from error


def _power(law: Law, name: str) -> Power:
    if name not in law.catalogue:
        raise Misworded(
            f"There is no power “{name}” in the catalogue.", "“disrupt powers” lists them all."
        )
    return law.catalogue.latest(name)


def _sorted_out(power: Power, said: list[str]) -> tuple[Mapping[str, object], Mapping[str, object]]:
    """Facts and events; where one word names both, a date is the event."""
    fact_ids = {fact.id for fact in power.facts}
    event_ids = {event.id for event in power.events}
    facts: dict[str, object] = {}
    events: dict[str, object] = {}
    for each in said:
        key, value = _parted(each, power, fact_ids | event_ids)
        is_event = key in event_ids and (key not in fact_ids or is_when(value))
        kind = events if is_event else facts
        if key in kind:
            raise Misworded(f"“{key}” is said twice.", "Say it once.")
        kind[key] = value
    return facts, events


def _parted(said: str, power: Power, known: Collection[str]) -> tuple[str, str]:
    key, sign, value = said.partition("=")
    if not sign or key not in known:
        raise Misworded(
            f"“{said}” says nothing about {power.name}.",
            f"Say key=value, with one of: {', '.join(sorted(known))}. "
            f"“disrupt powers {power.id}” says what each means.",
        )
    return key, value
