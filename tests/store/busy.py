"""A register in which something has happened, closed, with each line of its log known."""

import shutil
from pathlib import Path

from disrupt import edit
from disrupt.records import Person
from disrupt.store.line import Line
from disrupt.workspace import Workspace
from tests import make
from tests.conftest import Register

# Lines 1 and 2 are the first two officers.
UNLOCKED, PERSON, STATUS, TOLD, SECOND, CHANGED = 3, 4, 5, 6, 7, 8
LAST = CHANGED


def copied(register: Register, folder: Path) -> Register:
    shutil.copytree(register.folder, folder)
    return Register(folder, register.made)


def busy_register(template: Register, folder: Path) -> Register:
    register = copied(template, folder)
    store = register.open()
    desk = Workspace(store, "a test")
    person = make.person(desk, note="as found")
    make.status(desk, person)
    told = Line("told", subject_kind="person", subject_id=person.id, recipient="a housing officer")
    store.note(told, "safeguarding")
    make.person(desk, family_name="Tallowby")
    edit.change(desk, person, {"note": "looked at again"})
    store.close()
    return register


def first_person(desk: Workspace) -> Person:
    with desk.store.reading() as session:
        return session.get_one(Person, 1)
