"""One call, one valid record, in a real register."""

from typing import Any

from disrupt import edit
from disrupt.records import Person
from disrupt.records.person import Address, Marker, Status
from disrupt.workspace import Workspace

ROBIN = {"family_name": "Exley", "given_names": "Robin"}


def person(desk: Workspace, **values: Any) -> Person:
    return edit.make(desk, Person, {**ROBIN, **values})


def status(desk: Workspace, of: Person, word: str = "alleged", **values: Any) -> Status:
    said = {"status": word, "recorded_on": desk.today, **values}
    return edit.make(desk, Status, said, person_id=of.id)


def address(desk: Workspace, of: Person, **values: Any) -> Address:
    said = {"address": "31 Tallow Row", "recorded_on": desk.today, **values}
    return edit.make(desk, Address, said, person_id=of.id)


def marker(desk: Workspace, of: Person, word: str = "violence", **values: Any) -> Marker:
    said = {"marker": word, "recorded_on": desk.today, **values}
    return edit.make(desk, Marker, said, person_id=of.id)
