"""What belongs to this computer lies where each system keeps such things."""

from pathlib import Path

import pytest

from disrupt.paths import resource, settings_file

HOME = Path.home()


def test_what_comes_with_the_program_is_there():
    assert resource("lists", "sex.toml").is_file()


@pytest.mark.parametrize(
    ("system", "named", "folder"),
    [
        ("linux", {}, HOME / ".config"),
        ("linux", {"XDG_CONFIG_HOME": str(HOME / "elsewhere")}, HOME / "elsewhere"),
        ("linux", {"XDG_CONFIG_HOME": ""}, HOME / ".config"),
        ("linux", {"XDG_CONFIG_HOME": "elsewhere"}, HOME / ".config"),
        ("freebsd14", {}, HOME / ".config"),
        ("darwin", {"XDG_CONFIG_HOME": "elsewhere"}, HOME / "Library" / "Application Support"),
        ("win32", {}, HOME / "AppData" / "Local"),
        ("win32", {"LOCALAPPDATA": str(HOME / "profile")}, HOME / "profile"),
    ],
)
def test_the_settings_lie_in_the_folder_of_whoever_is_signed_in(system, named, folder):
    assert settings_file(system, named) == folder / "disrupt" / "settings.json"


def test_the_system_says_where_when_nobody_else_does(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    assert settings_file().name == "settings.json"
