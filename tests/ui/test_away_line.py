"""While you were away: one line above the tiles, what is one record leads to it."""

from PySide6.QtWidgets import QWidget

from orders.alerts.away import Away, Group, while_away
from orders.alerts.looked import due
from tests.clocks import Moved
from tests.orders.alerts.sat import agreement
from tests.orders.lives import LAW, when
from tests.ui.desks import button, buttons, on_screen, words
from tests.ui.shells import let_go, new_shell, sit_down
from ui.away import AwayLine

AWAY = Away(
    when("2026-11-19T17:42"),
    (
        Group("2 deadlines passed", ("A-1", "A-2"), "1 duty broken, 1 local review"),
        Group("1 order recorded", ("SHPO-2026-0019",)),
    ),
)


def line_on(qtbot, away):
    return on_screen(qtbot, AwayLine(away), 900, 80)


def test_it_says_since_when_and_what(qtbot):
    line = line_on(qtbot, AWAY)
    assert words(line)[0] == "While you were away (since 19 November 2026 17:42):"
    assert "2 deadlines passed" in words(line)
    assert buttons(line) == ["1 order recorded, SHPO-2026-0019"]


def test_what_they_are_is_read_out(qtbot):
    line = line_on(qtbot, AWAY)
    said = [each.accessibleDescription() for each in line.findChildren(QWidget)]
    assert "1 duty broken, 1 local review" in said


def test_one_record_leads_to_it(qtbot):
    line, places = line_on(qtbot, AWAY), []
    line.wanted.connect(places.append)
    button(line, "1 order recorded, SHPO-2026-0019").click()
    assert places == ["SHPO-2026-0019"]


def test_it_is_no_window_of_its_own_before_it_has_its_place(qtbot):
    line = AwayLine(AWAY)
    qtbot.addWidget(line)
    assert not line.isVisible()


def test_what_passed_behind_a_locked_desk_is_said_at_the_next_unlock_and_no_more(
    qtbot, tmp_path, register
):
    """E-02: by the ways that an officer goes, and not by its parts."""
    clock = Moved("2026-11-20T09:14")
    shell = new_shell(qtbot, tmp_path, clock)
    sit_down(shell, register, clock=clock)
    agency = agreement(shell.desk.desk, "2026-11-20")
    again(qtbot, shell, register, clock, "2026-11-21T09:00")
    line = line_on(qtbot, away_of(shell))
    assert buttons(line) == [f"1 deadline passed, {agency}"]
    again(qtbot, shell, register, clock, "2026-11-21T09:05")
    assert away_of(shell) is None
    shell.end()


def again(qtbot, shell, register, clock, at):
    """Locked, and unlocked then."""
    shell.lock()
    let_go(qtbot, shell, register)
    clock.set(at)
    sit_down(shell, register, clock=clock)


def away_of(shell):
    return while_away(shell.desk.desk, due(shell.desk.desk, LAW))
