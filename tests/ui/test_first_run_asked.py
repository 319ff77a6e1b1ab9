"""All that is wrong with a register that is asked for is told at once, each in its sentence."""

import pytest

from tests.conftest import PASSPHRASE
from tests.ui.desks import words
from tests.ui.doors import fill, press_make
from ui.first_run_asked import ALONE, Founding

GOOD = {
    **{"register": "eastmoor", "kind": "police", "controller": "Eastmoor", "officer": "anna"},
    **{"roles": ("administrator",), "passphrase": PASSPHRASE, "again": PASSPHRASE},
}


def founding(tmp_path, **other):
    return Founding(**{**GOOD, "place": str(tmp_path), "sheet": str(tmp_path / "sheet"), **other})


def test_a_register_that_can_be_made_has_nothing_wrong_with_it(tmp_path):
    asked = founding(tmp_path, register=" eastmoor.disrupt ")
    assert asked.wrong() == {}
    assert asked.folder == tmp_path / "eastmoor.disrupt"
    assert asked.paper == tmp_path / "sheet.pdf"
    assert PASSPHRASE not in repr(asked)


@pytest.mark.parametrize(
    ("name", "typed", "says"),
    [
        ("register", "  ", "Give the register a name."),
        ("register", ".hidden", "A name does not begin with a dot"),
        ("register", "../up", "A name does not begin with a dot"),
        ("register", "a:b", "A name does not begin with a dot"),
        ("register", "taken", "taken.disrupt is there already."),
        ("officer", " Recovery ", "cannot be a sign-in name."),
        ("passphrase", "eleven char", "A passphrase has at least 12 characters."),
        ("again", "tallow cinder merce", "It is not the same as above."),
        ("roles", (), ALONE),
        ("roles", ("disruption-officer",), ALONE),
    ],
)
def test_each_thing_that_is_wrong_has_its_sentence(tmp_path, name, typed, says):
    (tmp_path / "taken.disrupt").mkdir()
    assert says in founding(tmp_path, **{name: typed}).wrong()[name]


def test_a_sheet_is_refused_where_it_may_not_lie(tmp_path):
    (tmp_path / "there.pdf").write_bytes(b"")
    for place, says in (
        ("there", "there.pdf is there already."),
        ("eastmoor.disrupt/sheet", "The sheet cannot lie in the register."),
        ("nowhere/sheet", "There is no such folder."),
    ):
        assert founding(tmp_path, sheet=str(tmp_path / place)).wrong() == {"sheet": says}


def test_all_that_is_wrong_is_told_at_once_and_the_first_has_the_keyboard(first, tmp_path):
    press_make(first)
    page = first.door.make
    page.lines["place"].setText(str(tmp_path / "nowhere"))
    page.lines["sheet"].setText("")
    page.roles["administrator"].setChecked(False)
    page.secret.again.setText("x")
    page.save()
    said = words(page)
    assert {
        *("Give the register a name.", "There is no such folder.", "Say whose register it is."),
        *("Type the name that you will unlock with.", ALONE),
        *("It is not the same as above.", "Say where the recovery sheet goes."),
    } <= set(said)
    assert any(each.startswith("A passphrase has at least 12 characters.") for each in said)
    assert "8 things are still to be put right; nothing was made." in said
    assert page.lines["register"].hasFocus()
    assert page.lines["register"].accessibleDescription().endswith("Give the register a name.")


def test_what_was_put_right_is_no_longer_told(first, tmp_path):
    page = fill(first, tmp_path, controller="")
    page.save()
    assert "One thing is still to be put right; nothing was made." in words(page)
    assert page.lines["controller"].hasFocus()
    page.lines["controller"].setText("Eastmoor Police")
    page.save()
    assert "Say whose register it is." not in words(page)
