"""Worked cases, a line of JSON each: reckoned, and set beside what each was to give."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, NoReturn

from disrupt.moments import written
from orders.given import quoted
from orders.reckoning import Law, Reckoning, reckon
from orders.said import Said, Sayings

EXPECTED = ("deadlines", "refused", "warned")
"""What a case can expect."""


@dataclass(frozen=True)
class Outcome(Sayings):
    """What one line gave, and where that is not what it expected."""

    line: int
    id: object
    deadlines: Mapping[str, str]
    edition: str = ""
    is_case: bool = True
    was_compared: bool = False
    differs: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return f"Line {self.line}" if self.id is None else quoted(self.id)


class _NoCase(ValueError):
    """Why a line is no case, in a sentence."""


def outcomes(lines: Iterable[str], law: Law) -> Iterable[Outcome]:
    """One for each line that holds anything; a line that is no case is refused like the rest."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _outcome(number, line, law)


def _outcome(number: int, line: str, law: Law) -> Outcome:
    try:
        case = _case(number, line)
    except _NoCase as error:
        return replace(_refused(number, None, error), is_case=False)
    try:
        found = _reckoned(number, case, law)
    except _NoCase as error:
        found = _refused(number, case.get("id"), error)
    return _compared(found, case)


def _refused(line: int, of: object, error: _NoCase) -> Outcome:
    return Outcome((Said("refused", str(error)),), line, of, {})


def _case(number: int, line: str) -> Mapping[str, Any]:
    try:
        case = json.loads(line, parse_constant=_no_number, object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise _NoCase(f"Line {number} cannot be read as JSON: {error}.") from error
    if not isinstance(case, dict):
        raise _NoCase(f"Line {number} is not a case: it must stand in curly brackets.")
    if not isinstance(case.get("id"), str | int | None):
        raise _NoCase(f"Line {number} has an “id” that is neither text nor a whole number.")
    return case


def _no_number(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number")


def _once(pairs: list[tuple[str, Any]]) -> Mapping[str, Any]:
    """JSON itself would take the last of two that have one name, without a word."""
    held: dict[str, Any] = {}
    for key, value in pairs:
        if key in held:
            raise ValueError(f"“{quoted(key)}” is said twice")
        held[key] = value
    return held


def _reckoned(number: int, case: Mapping[str, Any], law: Law) -> Outcome:
    facts, events = _table(case, "facts"), _table(case, "events")
    name = case.get("power")
    if not isinstance(name, str) or name not in law.catalogue:
        raise _NoCase(f"There is no power “{quoted(name)}” in the catalogue.")
    found = reckon(law, name, facts, events)
    return Outcome(found.says, number, case.get("id"), dates(found), found.power.edition)


def _table(case: Mapping[str, Any], name: str) -> Mapping[str, object]:
    held = case.get(name)
    if held is None:
        return {}
    if not isinstance(held, dict):
        raise _NoCase(f"“{name}” must stand in curly brackets.")
    return held


def dates(found: Reckoning) -> Mapping[str, str]:
    return {each.clock.name: written(each.when) for each in found.deadlines}


def _compared(found: Outcome, case: Mapping[str, Any]) -> Outcome:
    if case.get("expect") is None:
        return found
    try:
        differs = tuple(_differing(found, _table(case, "expect")))
    except _NoCase as error:
        differs = (str(error).rstrip("."),)
    return replace(found, was_compared=True, differs=differs)


def _differing(found: Outcome, expected: Mapping[str, Any]) -> Iterable[str]:
    wanted = {**_table(expected, "deadlines")}
    given: dict[str, object] = {**found.deadlines}
    for word in ("refused", "warned"):
        if word in expected:
            wanted[word], given[word] = expected[word], getattr(found, word)
    for name, value in wanted.items():
        if given.get(name) != value:
            yield f"{name}: {quoted(given.get(name, 'nothing'))} instead of {quoted(value)}"
    for name in expected.keys() - set(EXPECTED):
        yield f"“{quoted(name)}” cannot be expected: only {', '.join(EXPECTED)} can"
