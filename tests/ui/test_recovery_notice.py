"""Whoever keeps the ways in is asked for the recovery code until it was typed back."""

import pytest

from disrupt import officers
from tests.desks import seat
from tests.ui.desks import button, said
from ui.recovery_notice import SAYS


def test_an_administrator_is_asked_until_it_is_proven(qtbot, opened, register, desk):
    window = opened()
    assert SAYS in said(window)
    window.recovery.code.setText(register.made.recovery_code)
    button(window.recovery, "Type it back").click()
    qtbot.waitUntil(window.recovery.isHidden)
    assert officers.recovery_is_proven(desk)
    assert SAYS not in said(opened())


def test_a_wrong_code_is_said_and_can_be_typed_again(qtbot, opened):
    window = opened()
    window.recovery.code.setText("0000 0000 0000 0000 0000 0000 0000 0000")
    window.recovery.code.returnPressed.emit()
    qtbot.waitUntil(window.bar.isVisible)
    assert button(window.recovery, "Type it back").isEnabled()


@pytest.mark.parametrize("role", ["disruption-officer", "auditor"])
def test_nobody_else_is_asked(opened, store, role):
    assert SAYS not in said(opened(seat(store, role)))
