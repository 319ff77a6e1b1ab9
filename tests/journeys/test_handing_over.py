"""Somebody goes on leave: what is theirs is handed over by keyboard alone, in a full register."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from disrupt.paths import resource
from disrupt.records import HandOver, Officer
from disrupt.workspace import Workspace
from orders import intake
from tests.conftest import EVERY_ROLE
from tests.desks import held
from tests.journeys.typist import CONTROL
from tests.ui.shells import sit_down

pytestmark = pytest.mark.journeys

NAME = "Officer 4471"


@pytest.fixture
def full(register):
    """The invented register, with one of its officers at it."""
    store = register.open()
    with store.writing("a test") as session:
        session.add(Officer(name=NAME, roles=EVERY_ROLE))
    intake.bring_in(Workspace(store, "a test"), resource("demo"))
    store.close()
    return register


def test_all_that_is_theirs_is_handed_over_for_two_weeks(shell, full, typist, gap):
    sit_down(shell, full, NAME)
    typist.see(lambda: shell.desk.dues.today is not None)
    gap.forget()
    typist.press(Qt.Key.Key_H, CONTROL)
    typist.see(lambda: not shell.desk.page.is_looking)
    typist.tab_to("To whom")
    typist.type("Officer 3186")
    typist.tab_to("From")
    typist.retype("23/11/2026")
    typist.tab_to("Until")
    typist.type("4/12/2026")
    typist.press(Qt.Key.Key_S, CONTROL)
    typist.see(lambda: len(overs(shell)) == 3)
    gap.check()
    typist.says("All that is somebody’s handed over for two weeks", at_most=60)
    over = overs(shell)[-1]
    assert (over.whose, over.to_whom) == (NAME, "Officer 3186")
    assert (over.since, over.until) == (date(2026, 11, 23), date(2026, 12, 4))


def overs(shell):
    return held(shell.desk.desk.store, HandOver)
