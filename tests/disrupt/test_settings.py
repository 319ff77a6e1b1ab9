"""What belongs to this computer is kept whole, and a strange file of it never stops the program."""

import json
from dataclasses import asdict, fields, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from disrupt import checks, settings
from disrupt.errors import Invalid, Trouble
from disrupt.settings import Layout, Settings, Tries
from tests.conftest import CLOCK

USUAL = Settings()
OURS = Settings(
    theme="dark",
    scale=150,
    idle_minutes=10,
    last_register="/forces/westmere.disrupt",
    layouts={"people": Layout(("reference", "family_name"), {"reference": 140}, "born", True)},
    tries={"e3b0c442": Tries(3, 1_790_000_000)},
    told_at="2026-11-20T09:14:00+00:00",
)
UNREADABLE = "The settings of this computer could not be read, so the usual ones are used."
PARTLY = "Some settings of this computer could not be read, so the usual ones are used for them."


@pytest.fixture
def path(tmp_path) -> Path:
    return tmp_path / "config" / "disrupt" / "settings.json"


def written(path: Path, content: bytes | str) -> Path:
    path.parent.mkdir(parents=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_without_a_file_the_usual_settings_hold_and_nothing_is_said(path):
    assert settings.load(path) == (USUAL, "")
    assert not path.exists()


def test_the_usual_settings_are_these():
    assert asdict(USUAL) == {
        "theme": "follow",
        "scale": 100,
        "idle_minutes": 5,
        "last_register": "",
        "layouts": {},
        "tries": {},
        "told_at": "",
    }


def test_what_is_saved_comes_back(path):
    settings.save(OURS, path)
    assert settings.load(path) == (OURS, "")


def test_saving_again_leaves_one_file_for_this_user_alone(path):
    settings.save(USUAL, path)
    settings.save(OURS, path)
    assert list(path.parent.iterdir()) == [path]
    assert (path.stat().st_mode | path.parent.stat().st_mode) & 0o077 == 0


@pytest.mark.parametrize(
    "content",
    [
        *(b"", b"\xff\xfe\x00", b"{", b"null", b"[]", b"7", b'"dark"', b"\x00" * 5000),
        *(b"[" * 100_000, b'{"scale": ' + b"9" * 5000 + b"}"),
    ],
    ids=range(10),
)
def test_a_damaged_file_gives_the_usual_settings_and_a_sentence(path, content):
    assert settings.load(written(path, content)) == (USUAL, UNREADABLE)
    assert path.read_bytes() == content


def test_what_cannot_be_opened_gives_the_usual_settings_and_a_sentence(path):
    path.mkdir(parents=True)
    assert settings.load(path) == (USUAL, UNREADABLE)


@pytest.mark.parametrize(
    ("name", "strange"),
    [
        *(("theme", each) for each in ("purple", "Dark", "", 1, None, ["dark"])),
        *(("scale", each) for each in (99, 201, 150.0, "150", True, None, 10**30)),
        *(("idle_minutes", each) for each in (0, 31, -5, True, "never", {})),
        *(("last_register", each) for each in (None, 5, ["a"])),
        *(("layouts", each) for each in ([], "people", {"people": []}, {"people": "x"})),
        *(("layouts", {"people": {"columns": each}}) for each in ("abc", [1], {}, None)),
        *(("layouts", {"people": {"widths": each}}) for each in ([], {"a": 0}, {"a": "9"})),
        *(("layouts", {"people": {"sorted_by": each}}) for each in (1, None, [])),
        *(("tries", each) for each in ([], {"e3": {}}, {"e3": {"failed": 0, "last_at": 5}})),
        *(("tries", {"e3": {"failed": 1, "last_at": each}}) for each in (-1, "now", 10**30)),
        *(("told_at", each) for each in (0, None, "now", "2026-11-20T09:14:00")),
    ],
)
def test_one_strange_setting_is_the_usual_one_and_the_others_stay(path, name, strange):
    held = json.dumps({**asdict(OURS), name: strange})
    usual = replace(OURS, **{name: getattr(USUAL, name)})
    assert settings.load(written(path, held)) == (usual, PARTLY)


def test_what_a_newer_version_keeps_beside_them_does_no_harm(path):
    held = json.dumps({**asdict(OURS), "sound": "loud"})
    assert settings.load(written(path, held)) == (OURS, "")


def test_a_column_that_is_named_twice_is_shown_once(path):
    columns = {"columns": ["born", "reference", "born", "born"]}
    held = json.dumps({"layouts": {"people": columns}})
    found, said = settings.load(written(path, held))
    assert (found.layouts["people"].columns, said) == (("born", "reference"), "")


ANYTHING = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats() | some.text(),
    lambda inner: some.lists(inner) | some.dictionaries(some.text(), inner),
    max_leaves=8,
)
NAMES = some.sampled_from([each.name for each in fields(Settings)])


@given(held=some.dictionaries(NAMES | some.text(), ANYTHING))
def test_whatever_json_stands_in_the_file_settings_come_of_it(tmp_path_factory, held):
    path = tmp_path_factory.mktemp("config") / "settings.json"
    path.write_text(json.dumps(held))
    found, _ = settings.load(path)
    settings.save(found, path)
    assert settings.load(path) == (found, "")


def test_a_folder_that_does_not_take_them_is_said(path):
    written(path.parent, b"a file where the folder should be")
    with pytest.raises(Trouble) as refusal:
        settings.save(OURS, path)
    assert refusal.value.message == (
        "The settings of this computer could not be kept: File exists."
    )


def test_a_layout_is_kept_beside_those_of_other_screens():
    premises = Layout(("name",), {})
    both = OURS.with_layout("premises", premises)
    assert both.layouts == {**OURS.layouts, "premises": premises}
    assert OURS.layouts.keys() == {"people"}


def test_their_page_shows_what_holds():
    assert [field.name for field in settings.FIELDS] == ["theme", "scale", "idle_minutes"]
    assert settings.as_typed(OURS) == {"theme": "dark", "scale": "150", "idle_minutes": "10"}


def test_there_is_nothing_to_remark_on_the_usual_ones():
    typed = settings.as_typed(USUAL)
    assert checks.remarks(settings.FIELDS, typed, CLOCK.today()) == ()
    assert settings.changed(USUAL, typed) == USUAL


def test_what_is_typed_on_their_page_is_changed_and_the_rest_stays():
    typed = {"theme": "light", "scale": " 200 % ", "idle_minutes": "30"}
    wanted = replace(OURS, theme="light", scale=200, idle_minutes=30)
    assert settings.changed(OURS, typed) == wanted


def test_all_that_is_wrong_on_their_page_is_said_at_once():
    typed = {"theme": "purple", "scale": "2000", "idle_minutes": None}
    with pytest.raises(Invalid) as refusal:
        settings.changed(OURS, typed)
    assert refusal.value.message == (
        "Choose the colours from the list."
        " The size of text is a number from 100 to 200."
        " The minutes to a lock are a number from 1 to 30."
    )


@pytest.mark.parametrize("minutes", ["", "0", "31", "five", "-5", "5.5", "٥", "9" * 5000])
def test_minutes_that_are_none_of_1_to_30_are_refused(minutes):
    with pytest.raises(Invalid, match="from 1 to 30"):
        settings.changed(USUAL, {"idle_minutes": minutes})
