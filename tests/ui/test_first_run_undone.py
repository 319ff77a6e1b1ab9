"""A register that is not made to the end leaves nothing behind, and shows itself to nobody."""

from reports import deliver
from tests.conftest import PASSPHRASE
from tests.store.entry import enter
from tests.ui.desks import words
from tests.ui.doors import fill, hold_the_lane, press_make, quiet


def test_a_failure_half_way_leaves_nothing_and_is_told(qtbot, first, tmp_path, monkeypatch):
    def full(*_words, **_more):
        raise OSError(28, "No space left on device", "sheet.pdf")

    page = fill(first, tmp_path)
    monkeypatch.setattr(deliver, "write_whole", full)
    page.save()
    quiet(qtbot, first)
    assert any("could not be written" in each for each in words(page))
    assert sorted(path.name for path in tmp_path.iterdir()) == []
    assert page.make.isEnabled()
    assert page.secret.box.text() == PASSPHRASE


def test_a_register_that_cannot_take_its_place_takes_its_sheet_along(
    qtbot, first, tmp_path, monkeypatch
):
    page = fill(first, tmp_path)
    monkeypatch.setattr("pathlib.Path.rename", _no_rename)
    page.save()
    quiet(qtbot, first)
    assert list(tmp_path.iterdir()) == []


def _no_rename(_path, _wanted):
    raise OSError(13, "Permission denied", "eastmoor.disrupt")


def test_a_making_that_is_dropped_leaves_nothing_open(qtbot, first, tmp_path):
    page = fill(first, tmp_path)
    page.save()
    assert page.make.text() == "Making the register…"
    page.save()
    first.jobs.drop()
    first.jobs.end()
    qtbot.waitUntil(lambda: not (tmp_path / "eastmoor.disrupt" / "holder.json").exists())
    if (tmp_path / "eastmoor.disrupt").exists():
        enter(tmp_path / "eastmoor.disrupt").close()
    assert first.stores == []


def test_a_lock_while_it_is_made_shows_it_to_nobody(qtbot, first, tmp_path):
    hold = hold_the_lane(first)
    fill(first, tmp_path).save()
    first.door.lock()
    hold.set()
    quiet(qtbot, first)
    assert first.door.start.isVisible()
    assert not (tmp_path / "eastmoor.disrupt" / "holder.json").exists()
    press_make(first)
    assert first.door.make.make.isEnabled()
