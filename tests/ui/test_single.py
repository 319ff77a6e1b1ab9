"""One window for each register and user."""

import pytest

from ui.single import Presence


@pytest.fixture
def folder(qtbot, tmp_path):
    return tmp_path


@pytest.fixture
def first(folder):
    here = Presence(folder, folder / "westmere.disrupt")
    assert not here.is_elsewhere()
    here.stay()
    yield here
    here.leave()


def test_a_second_start_brings_the_first_forward_and_goes(qtbot, folder, first):
    second = Presence(folder, folder / "westmere.disrupt")
    with qtbot.waitSignal(first.knocked):
        assert second.is_elsewhere()


def test_another_register_has_a_window_of_its_own(folder, first):
    assert not Presence(folder, folder / "eastmoor.disrupt").is_elsewhere()


def test_another_user_too(folder, first):
    assert not Presence(folder / "bela", folder / "westmere.disrupt").is_elsewhere()


def test_what_a_killed_window_left_there_is_in_nobodys_way(qtbot, folder):
    register = folder / "westmere.disrupt"
    left = Presence(folder, register)
    (folder / left._name.rpartition("/")[2]).touch()
    after = Presence(folder, register)
    assert not after.is_elsewhere()
    after.stay()
    with qtbot.waitSignal(after.knocked):
        assert Presence(folder, register).is_elsewhere()
    after.leave()


def test_where_no_socket_can_be_made_the_window_opens_all_the_same(qtbot, folder):
    (folder / "in the way").touch()
    nowhere = Presence(folder / "in the way", None)
    assert not nowhere.is_elsewhere()
    nowhere.stay()
    nowhere.leave()
