"""One window for each user."""

import pytest

from ui.single import Presence


@pytest.fixture
def folder(qtbot, tmp_path):
    return tmp_path


@pytest.fixture
def first(folder):
    here = Presence(folder)
    assert not here.is_elsewhere()
    here.stay()
    yield here
    here.leave()


def test_a_second_start_brings_the_first_forward_and_goes(qtbot, folder, first):
    second = Presence(folder)
    with qtbot.waitSignal(first.knocked):
        assert second.is_elsewhere()


def test_another_user_has_a_window_of_their_own(folder, first):
    assert not Presence(folder / "bela").is_elsewhere()


def test_what_a_killed_window_left_there_is_in_nobodys_way(qtbot, folder):
    left = Presence(folder)
    (folder / left._name.rpartition("/")[2]).touch()
    after = Presence(folder)
    assert not after.is_elsewhere()
    after.stay()
    with qtbot.waitSignal(after.knocked):
        assert Presence(folder).is_elsewhere()
    after.leave()


def test_where_no_socket_can_be_made_the_window_opens_all_the_same(qtbot, folder):
    (folder / "in the way").touch()
    nowhere = Presence(folder / "in the way")
    assert not nowhere.is_elsewhere()
    nowhere.stay()
    nowhere.leave()
