"""A desk warns, open or locked, by moments and counts: at the door, beside the clock, unasked."""

from collections.abc import Iterator

import pytest

from disrupt import edit
from disrupt.records import Premises
from disrupt.settings import FIELDS
from disrupt.workspace import Workspace
from orders.alerts import acts
from orders.alerts.looked import due
from orders.intake import bring_in
from tests.clocks import Moved
from tests.desks import folder_of
from tests.orders.alerts.sat import agreement, closure, sat
from tests.orders.lives import LAW
from tests.ui.shells import CANARY, let_go, new_shell, shown, sit_down
from ui.shell import Shell
from ui.watch import MINUTE

NOW = "2026-11-20T09:14"
ONE = "1 thing ends today at 15:00."


@pytest.fixture
def clock():
    return Moved(NOW)


@pytest.fixture
def shell(qtbot, tmp_path, clock) -> Iterator[Shell]:
    opened = new_shell(qtbot, tmp_path, clock)
    yield opened
    opened.end()


@pytest.fixture
def told(shell):
    """What was told unasked, each a heading and its words."""
    heard: list[tuple[str, str]] = []
    shell.watch.noticed.connect(lambda *said: heard.append(said))
    return heard


@pytest.fixture
def ending(register):
    """A notice that ends today at 15:00, and nothing else that is near."""
    with sat(register, NOW) as desk:
        order = closure(desk)
        take_away_the_rest(desk)
    return order


def take_away_the_rest(desk):
    """What a notice asks for beside its end."""
    for row in due(desk, LAW).rows:
        if row.item.found.due.lost != "ends for good":
            acts.finish(desk, row.item, acts.Said(outcome="done"))


def lock(qtbot, shell, register, clock):
    sit_down(shell, register, clock=clock)
    shell.lock()
    let_go(qtbot, shell, register)
    qtbot.waitUntil(lambda: not shell._jobs._under_way)


def minute(shell, clock, at):
    """The clock is then, and a minute is over."""
    clock.set(at)
    shell.watch._minutes.timeout.emit()


def at_the_door(shell):
    line = shell.outside.door.unlock.due
    return f"{line.said.text()} {line.words.text()}" if line.isVisible() else ""


def test_locked_an_hour_before_a_notice_ends_the_door_and_the_tray_say_so_within_a_minute(
    qtbot, shell, register, ending, clock, told
):
    lock(qtbot, shell, register, clock)
    minute(shell, clock, "2026-11-20T13:59")
    told.clear()
    minute(shell, clock, "2026-11-20T14:00")
    assert at_the_door(shell) == f"{ONE} Unlock to see it."
    assert shell.tray.icon.toolTip() == f"Disrupt. {ONE}"
    assert told == [("Within the hour", f"{ONE} Unlock to see it.")]
    assert shell.watch._minutes.isActive()
    assert shell.watch._minutes.interval() == MINUTE == 60_000


def test_it_is_told_24_4_and_1_hours_before_each_once_also_after_a_sleep(
    qtbot, shell, register, ending, clock, told
):
    lock(qtbot, shell, register, clock)
    told.clear()
    for at in ("11:00", "11:01", "11:02", "14:30", "14:31", "14:59"):
        minute(shell, clock, f"2026-11-20T{at}")
    assert [heading for heading, _ in told] == ["Within 4 hours", "Within the hour"]


def test_midnight_in_london_changes_the_day(qtbot, shell, register, clock):
    with sat(register, NOW) as desk:
        agreement(desk, "2026-11-21")
    lock(qtbot, shell, register, clock)
    minute(shell, clock, "2026-11-20T23:59")
    assert at_the_door(shell) == "1 thing is due tomorrow. Unlock to see it."
    minute(shell, clock, "2026-11-21T00:00")
    assert at_the_door(shell) == "1 thing is due today. Unlock to see it."
    minute(shell, clock, "2026-11-22T00:00")
    assert at_the_door(shell) == "1 thing is overdue. Unlock to see it."


def test_after_it_ended_it_is_overdue_and_a_clock_set_back_does_not_bring_it_back(
    qtbot, shell, register, ending, clock
):
    clock.set("2026-11-20T15:10")
    lock(qtbot, shell, register, clock)
    minute(shell, clock, "2026-11-20T08:00")
    assert at_the_door(shell) == "1 thing is overdue. Unlock to see it."


def test_nothing_near_says_nothing(qtbot, shell, register, clock, told):
    with sat(register, NOW) as desk:
        agreement(desk, "2027-11-21")
    lock(qtbot, shell, register, clock)
    minute(shell, clock, "2026-11-20T10:00")
    assert at_the_door(shell) == ""
    assert shell.tray.icon.toolTip() == "Disrupt."
    assert told == []


def test_it_is_worked_out_once_for_several_saves(qtbot, shell, register, clock):
    sit_down(shell, register, clock=clock)
    qtbot.waitUntil(lambda: shell.watch._card is not None)
    times = []
    shell.watch.looked.connect(lambda: times.append(shell.watch.count))
    for name in ("First", "Second", "Third"):
        agreement(shell.desk.desk, "2026-11-21", name)
    qtbot.waitUntil(lambda: bool(times))
    assert times == [3]


def test_a_new_start_says_it_before_anybody_unlocks_where_there_is_a_keyring(
    qtbot, shell, register, ending, clock, computer, tmp_path
):
    lock(qtbot, shell, register, clock)
    shell.end()
    another = new_shell(qtbot, tmp_path / "another", Moved("2026-11-20T14:10"))
    another.outside.arrive(register.folder)
    qtbot.waitUntil(lambda: at_the_door(another) == f"{ONE} Unlock to see it.")
    another.end()


def test_and_nothing_where_there_is_none(qtbot, shell, register, ending, clock, tmp_path):
    lock(qtbot, shell, register, clock)
    assert at_the_door(shell) == f"{ONE} Unlock to see it."
    shell.end()
    assert not register.files.cards.exists()
    another = new_shell(qtbot, tmp_path / "another", Moved("2026-11-20T14:10"))
    another.outside.arrive(register.folder)
    qtbot.waitUntil(lambda: not another._jobs._under_way)
    assert at_the_door(another) == ""
    another.end()


def test_nothing_of_one_register_is_said_at_the_door_of_another(
    qtbot, shell, register, ending, clock, tmp_path
):
    lock(qtbot, shell, register, clock)
    shell.outside.door.begin(tmp_path / "another.disrupt")
    assert at_the_door(shell) == ""


def test_names_stand_in_none_of_it(qtbot, shell, register, clock, told, computer):
    with sat(register, NOW) as desk:
        edit.make(desk, Premises, {"name": CANARY})
        agreement(desk, "2026-11-20", CANARY)
        order = closure(desk)
    lock(qtbot, shell, register, clock)
    minute(shell, clock, "2026-11-20T14:00")
    said = shown() + shell.tray.icon.toolTip() + repr(told)
    assert told
    assert CANARY not in said
    assert order not in said


def test_a_day_brings_one_notice_however_much_is_overdue(qtbot, shell, register, clock, told):
    """E-05."""
    with sat(register, NOW) as desk:
        for number in range(5):
            agreement(desk, f"2026-11-{21 + number}", f"Agency {number}")
    lock(qtbot, shell, register, clock)
    told.clear()
    for day in range(21, 28):
        for hour in range(24):
            minute(shell, clock, f"2026-11-{day}T{hour:02}:00")
    assert len(told) == 7
    assert {heading for heading, _ in told} == {"Today"}


def test_a_second_comes_only_with_what_ends_or_is_to_be_acted_on_that_day(
    qtbot, shell, register, ending, clock, told
):
    """E-05."""
    with sat(register, NOW) as desk:
        agreement(desk, "2026-11-20")
    lock(qtbot, shell, register, clock)
    for hour in range(10, 24):
        minute(shell, clock, f"2026-11-20T{hour:02}:00")
    assert [heading for heading, _ in told] == ["Today", "Within 4 hours", "Within the hour"]


def test_hundreds_that_are_brought_in_after_they_passed_are_told_to_nobody(
    qtbot, shell, register, clock, told, tmp_path
):
    """E-15."""
    sit_down(shell, register, clock=clock)
    qtbot.waitUntil(lambda: shell.watch._card is not None)
    lines = (f"AG-2026-{n:04},Agency {n},2026-11-{1 + n % 19:02}" for n in range(1, 501))
    text = "\n".join(("reference,name,agreement_ends", *lines))
    times = []
    shell.watch.looked.connect(lambda: times.append(shell.watch.count))
    bring_in(shell.desk.desk, folder_of(tmp_path / "in", agencies=text))
    qtbot.waitUntil(lambda: bool(times))
    assert len(due(shell.desk.desk, LAW).rows) == 500
    assert (shell.watch.count, told) == (0, [])


def test_nor_does_a_new_start_bring_another_that_day(
    qtbot, shell, register, ending, clock, told, computer, tmp_path
):
    lock(qtbot, shell, register, clock)
    minute(shell, clock, "2026-11-20T09:20")
    assert len(told) == 1
    shell.end()
    another = new_shell(qtbot, tmp_path, Moved("2026-11-20T09:30"))
    again: list[str] = []
    another.watch.noticed.connect(lambda heading, _says: again.append(heading))
    another.outside.arrive(register.folder)
    qtbot.waitUntil(lambda: at_the_door(another) != "")
    minute(another, another.watch._clock, "2026-11-20T10:00")
    assert again == []
    minute(another, another.watch._clock, "2026-11-20T11:00")
    assert again == ["Within 4 hours"]
    another.end()


def test_there_is_no_setting_that_switches_it_off():
    """E-05."""
    assert {each.name for each in FIELDS} == {"theme", "scale", "idle_minutes"}


def test_what_is_due_is_whole_where_the_desktop_shows_no_notice(
    qtbot, shell, register, ending, clock
):
    """E-09: there is no tray here, and do-not-disturb is as good as none."""
    assert not shell.tray.icon.isVisible()
    sit_down(shell, register, clock=clock)
    rows = due(shell.desk.desk, LAW).rows
    assert [row.item.found.reference for row in rows] == [ending]


def test_it_shows_itself_again_when_the_tray_is_pressed(shell):
    shell.showMinimized()
    shell.tray.icon.activated.emit(shell.tray.icon.ActivationReason.Trigger)
    assert not shell.isMinimized()


def test_a_register_that_cannot_be_read_for_it_is_said(qtbot, shell, register, clock, tmp_path):
    (tmp_path / "local.toml").write_text("nothing = that is known")
    sit_down(shell, register, clock=clock)
    qtbot.waitUntil(lambda: "local settings" in shell.desk.bar.words.text())
    assert isinstance(shell.desk.desk, Workspace)
