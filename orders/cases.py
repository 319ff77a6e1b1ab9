"""Worked cases, a line of JSON each: reckoned, and set beside what each was to give."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, NoReturn

from disrupt.clock import wall_time
from orders.clock import Law, Reckoning, reckon
from orders.given import quoted
from orders.moments import When
from orders.said import Said


@dataclass(frozen=True)
class Answer:
    """What one case gave, and where that is not what it expected."""

    id: object
    deadlines: Mapping[str, str]
    says: tuple[Said, ...]
    edition: str = ""
    was_compared: bool = False
    differs: tuple[str, ...] = ()

    @property
    def refused(self) -> bool:
        return any(said.level == "refused" for said in self.says)

    @property
    def warned(self) -> bool:
        return any(said.level == "warned" for said in self.says)


class _NoCase(ValueError):
    """Why a line is no case, in a sentence."""


def answers(lines: Iterable[str], law: Law) -> Iterable[Answer]:
    """One for each line that holds anything; a line that is no case is refused like the rest."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _answered(number, line, law)


def written(when: When) -> str:
    return wall_time(when) if isinstance(when, datetime) else when.isoformat()


def _answered(number: int, line: str, law: Law) -> Answer:
    try:
        case = _case(number, line)
    except _NoCase as error:
        return _no_answer(None, error)
    try:
        answer = _reckoned(case, law)
    except _NoCase as error:
        answer = _no_answer(case.get("id"), error)
    return _compared(answer, case)


def _no_answer(of: object, error: _NoCase) -> Answer:
    return Answer(of, {}, (Said("refused", str(error)),))


def _case(number: int, line: str) -> Mapping[str, Any]:
    try:
        case = json.loads(line, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise _NoCase(f"Line {number} is not JSON: {error}.") from error
    if not isinstance(case, dict):
        raise _NoCase(f"Line {number} is not a case: it must stand in curly brackets.")
    if not isinstance(case.get("id"), str | int | None):
        raise _NoCase(f"Line {number} has an “id” that is neither text nor a whole number.")
    return case


def _no_number(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number")


def _reckoned(case: Mapping[str, Any], law: Law) -> Answer:
    facts, events = _table(case, "facts"), _table(case, "events")
    name = case.get("power")
    if not isinstance(name, str) or name not in law.catalogue:
        raise _NoCase(f"There is no power “{quoted(name)}” in the catalogue.")
    reckoning = reckon(law, name, facts, events)
    return Answer(case.get("id"), _dates(reckoning), reckoning.says, reckoning.power.edition)


def _table(case: Mapping[str, Any], name: str) -> Mapping[str, object]:
    held = case.get(name)
    if held is None:
        return {}
    if not isinstance(held, dict):
        raise _NoCase(f"“{name}” must stand in curly brackets.")
    return held


def _dates(reckoning: Reckoning) -> Mapping[str, str]:
    return {each.clock.name: written(each.when) for each in reckoning.deadlines}


def _compared(answer: Answer, case: Mapping[str, Any]) -> Answer:
    if case.get("expect") is None:
        return answer
    try:
        differs = tuple(_differing(answer, _table(case, "expect")))
    except _NoCase as error:
        differs = (str(error).rstrip("."),)
    return replace(answer, was_compared=True, differs=differs)


def _differing(answer: Answer, expected: Mapping[str, Any]) -> Iterable[str]:
    wanted = {**_table(expected, "deadlines")}
    given: dict[str, object] = {**answer.deadlines}
    for word in ("refused", "warned"):
        if word in expected:
            wanted[word], given[word] = expected[word], getattr(answer, word)
    return (
        f"{name}: {quoted(given.get(name, 'nothing'))} instead of {quoted(value)}"
        for name, value in wanted.items()
        if given.get(name) != value
    )
