"""Whatever is held of somebody, a place or a child stands in their pack, under its own class."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from disrupt.clock import Clock
from disrupt.fields import Seen
from disrupt.records import (
    PARTS,
    Child,
    Disruption,
    Licence,
    LicenceDecision,
    Note,
    Outcome,
    OutcomeCondition,
    Person,
    Premises,
    Record,
    Sighting,
    Vehicle,
)
from disrupt.workspace import Workspace
from orders.intake import bring_in
from orders.packs.gather import gather
from orders.packs.pieces import Piece
from orders.packs.walk import within
from tests.faults.canary_room import HELD, NOW, Laid, Words, lay_out, reference, word
from tests.orders.lives import LAW

PEOPLE, CHILD, PLACE = {1, 2, 5}, {3}, {4}
CONCERNING: dict[type[Record], set[int]] = {
    **dict.fromkeys((Person, Outcome, OutcomeCondition, Licence, LicenceDecision, Vehicle), PEOPLE),
    **{part: PEOPLE for part in PARTS if part.belongs_to == "person_id"},
    **{part: PLACE for part in PARTS if part.belongs_to == "premises_id"},
    **{Premises: PLACE, Child: CHILD},
    **{Disruption: PEOPLE | PLACE, Sighting: PEOPLE | CHILD},
}
"""Of each kind, those that refer to whoever is on the agenda; of all else, every one."""
UNTOLD = {("person", "support_contact"), ("agenda_item", "score")}
"""Whom to ask is for whoever keeps the record; what was written of a score is not how it stands."""
TEXT, SEALED = ("intelligence", "text"), {Seen.CONDITIONAL}
"""Its words stand under what they say of themselves."""
NAMES = {("person", "family_name"), ("person", "given_names"), ("premises", "name")}
"""These stand also in what is said of others."""


def laid_out(folder: Path) -> Words:
    """Each licence and each vehicle is somebody’s, and no note has a condition."""
    laid = lay_out(folder, max(PEOPLE))
    for sheet in folder.glob("*.csv"):
        text = sheet.read_text()
        for number in range(1, max(PEOPLE) + 1):
            whose = reference(Person, number)
            text = text.replace(word(Licence, "holder", number), whose)
            text = text.replace(word(Vehicle, "keeper", number), whose)
            text = text.replace(word(Note, "handling", number), "")
        sheet.write_text(text)
    return laid


def pieces(value: object) -> Iterator[Piece]:
    return (each for each in within(value) if isinstance(each, Piece))


def is_told(where: Laid) -> bool:
    kind, field = where.kind.kind_name(), where.field
    is_here = where.number in CONCERNING.get(where.kind, {where.number})
    refers = {("licence", "holder"), ("vehicle", "keeper")}
    return is_here and where.seen is not Seen.NOBODY and (kind, field) not in UNTOLD | refers


def test_each_field_that_is_for_somebody_is_told_under_its_class_and_no_other(tmp_path, register):
    laid = laid_out(tmp_path / "sheets")
    with closing(register.open(clock=Clock(NOW))) as store:
        desk = Workspace(store, "a test")
        bring_in(desk, tmp_path / "sheets")
        told = [(each.says.casefold(), each.seen) for each in pieces(gather(desk, LAW, HELD))]
    found = {each: {seen for says, seen in told if each in says} for each in laid}
    wrong = [each for each, where in laid.items() if not _is_right(where, found[each])]
    assert wrong == []


def _is_right(where: Laid, found: set[Seen]) -> bool:
    """What is said of a child is told to fewer, whatever it is."""
    name = (where.kind.kind_name(), where.field)
    if name in NAMES:
        return Seen.IDENTITY in found or not is_told(where)
    wanted = {where.seen} if is_told(where) else set()
    return found - {Seen.CHILD} == (SEALED if name == TEXT else wanted) - {Seen.CHILD}
