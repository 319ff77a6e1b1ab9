"""Settings are drawn as any form, kept on this computer, and worn at once."""

from dataclasses import replace

import keyring
import pytest
from keyring.backends import fail

from disrupt.settings import Layout, load
from disrupt.store import quick
from tests.ui.desks import button, retype, said, typed
from ui.places import SETTINGS


@pytest.fixture
def page(opened):
    window = opened()
    window.go(SETTINGS)
    return window


@pytest.fixture
def without_keyring(computer):
    keyring.set_keyring(fail.Keyring())


def is_quick(store):
    return quick.is_chosen(store.slots(), "anna")


def test_what_is_saved_is_worn_at_once_and_kept(page, device, tmp_path):
    retype(page.page.form, "scale", "150 %")
    retype(page.page.form, "idle_minutes", "10")
    page.save()
    kept, _ = load(tmp_path / "settings.json")
    assert (kept.scale, kept.idle_minutes) == (150, 10)
    assert "Saved." in said(page)
    assert typed(page.page.form, "scale") == "150"
    assert "Locks after 10 minutes" in said(page.navigation)


def test_every_number_that_is_not_allowed_is_said_beside_its_field(page, device):
    retype(page.page.form, "scale", "500")
    retype(page.page.form, "idle_minutes", "never")
    page.save()
    assert "The size of text is a number from 100 to 200." in said(page.page)
    assert "The minutes to a lock are a number from 1 to 30." in said(page.page)
    assert device.settings.scale == 100


def test_an_empty_box_is_named_as_missing_once(page):
    retype(page.page.form, "scale", "")
    page.save()
    assert "Size of text, per cent is missing." in said(page.page)
    assert "is a number from 100 to 200." not in said(page.page)


def test_saving_without_a_change_does_nothing(page, tmp_path):
    page.save()
    assert not button(page.page, "Save").isEnabled()
    assert not (tmp_path / "settings.json").exists()


def test_what_the_disk_does_not_take_holds_all_the_same_and_is_said(page, device, tmp_path):
    (tmp_path / "settings.json").mkdir()
    retype(page.page.form, "idle_minutes", "10")
    page.save()
    assert "The settings of this computer could not be kept" in said(page.bar)
    assert device.settings.idle_minutes == 10


def test_the_columns_of_every_list_go_back_to_how_they_were(opened, device):
    device.change(replace(device.settings, layouts={"People": Layout(("reference",))}))
    window = opened()
    window.go(SETTINGS)
    button(window.page, "Columns as they were at first").click()
    assert device.settings.layouts == {}
    assert not button(window.page, "Columns as they were at first").isEnabled()


def test_quick_unlock_is_allowed_and_stopped_here(qtbot, computer, page, store):
    assert "eight hours" in said(page.page)
    button(page.page, "Allow quick unlock here").click()
    qtbot.waitUntil(lambda: is_quick(store))
    qtbot.waitUntil(lambda: button(page.page, "Stop quick unlock here").isEnabled())
    button(page.page, "Stop quick unlock here").click()
    qtbot.waitUntil(lambda: not is_quick(store))
    qtbot.waitUntil(lambda: button(page.page, "Allow quick unlock here").isEnabled())


def test_a_computer_without_a_keyring_says_so(qtbot, without_keyring, page):
    button(page.page, "Allow quick unlock here").click()
    qtbot.waitUntil(lambda: "has no keyring" in said(page.bar))
    assert button(page.page, "Allow quick unlock here").isEnabled()


def test_the_keyboard_begins_in_the_first_box(page):
    assert page.focusWidget().objectName() == "theme"
    page.navigation.setFocus()
    page.edit()
    assert page.focusWidget().objectName() == "theme"
