"""Whoever waits is told how far it has come, and may stop it at any step."""

import gc
from contextlib import suppress

import pytest

from disrupt.errors import Stopped
from disrupt.find import find
from disrupt.records import Person
from disrupt.soundness import verify
from disrupt.task import Task
from orders import intake
from orders.intake import bring_in, look
from tests import make
from tests.desks import PEOPLE, folder_of, held, log
from tests.sampled import sampled
from tests.store.meddling import everything as raw


class Watched(Task):
    """It remembers what was reached, and stops at one such step, when that has come once more."""

    def __init__(self, last: str = "", times: int = 1) -> None:
        super().__init__()
        self.steps: list[tuple[str, int, int]] = []
        self._last, self._times = last, times

    def reach(self, doing: str, done: int = 0, of: int = 0) -> None:
        self._times -= doing == self._last
        if doing == self._last and not self._times:
            self.stop()
        super().reach(doing, done, of)
        self.steps.append((doing, done, of))

    def named(self) -> list[str]:
        return list(dict.fromkeys(doing for doing, *_ in self.steps))


MANY = 1100
OF_MANY = "".join(f"N-{number},Exley,alleged\n" for number in range(MANY))
SHEET = f"reference,family_name,status\n{OF_MANY},Mercer,\n"
STATUSES = "person,status\nN-1,charged\n"
STEPS = [
    *(("Reading", 1), ("Reading people.csv", 1500), ("Reading person_statuses.csv", 1)),
    *(("Making a copy first", 1), ("Looking up what is held", 2), ("Looking for namesakes", 1)),
    *(("Comparing people.csv", 1000), ("Comparing person_statuses.csv", 1)),
    *(("Comparing", 7), ("Writing", 1), ("Writing", 4), ("Writing", 5)),
]


@pytest.fixture
def sheets(tmp_path):
    return folder_of(tmp_path / "in", people=SHEET, person_statuses=STATUSES)


def test_whoever_waits_is_told_how_far_it_has_come(desk, sheets):
    task = Watched()
    bring_in(desk, sheets, task)
    assert task.named() == [
        *("Reading", "Reading people.csv", "Reading person_statuses.csv", "Making a copy first"),
        *("Looking up what is held", "Comparing people.csv", "Comparing person_statuses.csv"),
        *("Comparing", "Writing"),
    ]
    assert ("Reading people.csv", MANY, MANY + 1) in task.steps
    assert ("Comparing people.csv", 0, MANY + 1) in task.steps
    writing = [(done, of) for doing, done, of in task.steps if doing == "Writing"]
    assert writing[:2] == [(0, 2 * MANY + 2), (intake.AT_ONCE, 2 * MANY + 2)]


def test_a_look_is_told_of_too_and_writes_nothing(desk, sheets):
    task = Watched()
    look(desk, sheets, task)
    assert "Comparing" in task.named()
    assert not {"Making a copy first", "Writing"} & set(task.named())


@pytest.mark.parametrize("stop", sampled(STEPS, 5))
def test_stopped_at_any_step_nothing_of_it_is_kept(desk, register, sheets, stop):
    make.person(desk, family_name="Tallow")
    before, lines = everything_but_the_log(register), len(log(desk.store))
    with pytest.raises(Stopped):
        bring_in(desk, sheets, Watched(*stop))
    assert everything_but_the_log(register) == before
    assert {line.event for line in log(desk.store)[lines:]} <= {"backup begun", "backup made"}
    assert verify(desk).ok
    assert bring_in(desk, sheets)[PEOPLE].new == MANY + 1


def everything_but_the_log(register):
    held = raw(register)
    return {name: rows for name, rows in held.items() if name not in ("audit", "revision")}


@pytest.mark.parametrize("step", ["Reading people.csv", "Comparing people.csv", "Comparing"])
def test_a_look_that_was_stopped_showed_nothing_and_is_not_in_the_log(desk, register, sheets, step):
    before = raw(register)
    with pytest.raises(Stopped):
        look(desk, sheets, Watched(step))
    assert raw(register) == before


def test_what_is_changed_is_written_in_batches_too_and_the_log_has_every_change(desk, sheets):
    bring_in(desk, sheets)
    people_before = held(desk.store, Person)
    task = Watched()
    changed = folder_of(sheets.parent / "more", people=SHEET.replace("Exley", "Ember"))
    assert bring_in(desk, changed, task)[PEOPLE].changed == MANY
    writing = [done for doing, done, _ in task.steps if doing == "Writing"]
    assert writing == [0, intake.AT_ONCE, 2 * intake.AT_ONCE]
    assert {each.version for each in held(desk.store, Person)} == {1, 2}
    assert len(people_before) == len(held(desk.store, Person))
    assert len(log(desk.store, "changed")) == MANY
    assert verify(desk).ok
    assert len(find(desk, "ember")) == 50


@pytest.mark.parametrize("last", ["", "Comparing", "Writing"])
def test_what_was_set_aside_from_the_collector_is_given_back_whatever_came_of_it(
    desk, sheets, last, monkeypatch
):
    monkeypatch.setattr(intake, "gc", gc)  # and not the quick one of the tests
    with suppress(Stopped):
        bring_in(desk, sheets, Watched(last))
    assert (gc.isenabled(), gc.get_freeze_count()) == (True, 0)
