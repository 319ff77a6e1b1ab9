"""A wrong try is told in one sentence, and the next one waits, longer each time."""

from datetime import timedelta

from disrupt.clock import Clock
from tests.conftest import CLOCK, PASSPHRASE
from tests.store.entry import WRONG
from tests.ui.desks import words
from tests.ui.doors import knock, quiet
from ui.door_delay import SECOND, WAITS, Delay, told


def test_a_wrong_passphrase_is_told_in_one_sentence_and_waits(qtbot, at_door, register):
    at = at_door(register.folder)
    knock(qtbot, at, "wrong wrong wrong")
    assert f"{WRONG} Next try in 1 second." in words(at.page)
    assert not at.page.enter.isEnabled()
    assert at.page.passphrase.hasFocus()
    assert at.page.passphrase.selectedText() == "wrong wrong wrong"
    qtbot.waitUntil(at.page.enter.isEnabled)
    assert WRONG in words(at.page)
    knock(qtbot, at, PASSPHRASE)
    assert len(at.stores) == 1


def test_the_same_sentence_for_a_name_that_is_not_there(qtbot, at_door, register):
    at = at_door(register.folder)
    knock(qtbot, at, PASSPHRASE, "nobody")
    assert f"{WRONG} Next try in 1 second." in words(at.page)


def test_enter_in_the_wait_is_remembered_and_tried_when_it_is_over(qtbot, at_door, register):
    at = at_door(register.folder)
    knock(qtbot, at, "wrong wrong wrong")
    knock(qtbot, at, PASSPHRASE)
    assert at.stores == []
    qtbot.waitUntil(lambda: len(at.stores) == 1)


def test_unless_one_types_on_or_turns_elsewhere(qtbot, at_door, register):
    at = at_door(register.folder)
    for turn_away in (
        lambda: qtbot.keyClick(at.page.passphrase, "x"),
        at.page.sheet.click,
        at.page.other.click,
        at.door.lock,
    ):
        at.page._delay.failed(CLOCK.ticks())
        at.page.open()
        assert at.page._asked_again
        turn_away()
        assert not at.page._asked_again
    quiet(qtbot, at)
    assert at.stores == []


def test_what_was_wrong_is_no_longer_said_once_one_types_again(qtbot, at_door, register):
    at = at_door(register.folder)
    knock(qtbot, at, "wrong wrong wrong")
    qtbot.keyClick(at.page.passphrase, "t")
    assert WRONG not in " ".join(words(at.page))
    assert "Next try in 1 second." in words(at.page)


def test_the_wait_grows_with_each_failure_and_ends_with_a_success():
    delay, waits = Delay(), []
    for _ in range(8):
        delay.failed(5)
        waits.append(delay.left(5))
    assert waits == [*WAITS, WAITS[-1], WAITS[-1]]
    assert delay.left(5 + 30 * SECOND) == 0
    assert delay.left(5 + 29 * SECOND + 1) == 1
    delay.failed(5)
    delay.succeeded()
    assert delay.left(6) == 0
    delay.failed(5)
    assert delay.left(5) == WAITS[0]


def test_the_wait_is_told_in_words():
    assert [told(seconds) for seconds in (0, 1, 4)] == [
        *("", "Next try in 1 second.", "Next try in 4 seconds.")
    ]


def test_a_clock_that_is_set_does_not_shorten_the_wait(qtbot, at_door, register):
    clock = Clock(CLOCK.now() + timedelta(days=1))
    at = at_door(register.folder, clock=clock)
    knock(qtbot, at, "wrong wrong wrong")
    assert not at.page.enter.isEnabled()
