"""Where the program's own data lies, and where it keeps what belongs to this computer."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

PROGRAM = Path(__file__).resolve().parent.parent

# What names the folder for settings on each system, and where it lies when nothing does.
SETTINGS_LIE_IN = {
    "win32": ("LOCALAPPDATA", ("AppData", "Local")),
    "darwin": ("", ("Library", "Application Support")),
    "linux": ("XDG_CONFIG_HOME", (".config",)),
}


def resource(*parts: str) -> Path:
    return PROGRAM.joinpath("resources", *parts)


def settings_file(system: str = sys.platform, named: Mapping[str, str] = os.environ) -> Path:
    """In the folder of whoever is signed in here; a relative name counts for nothing."""
    variable, usual = SETTINGS_LIE_IN.get(system, SETTINGS_LIE_IN["linux"])
    wanted = Path(named.get(variable, ""))
    folder = wanted if wanted.is_absolute() else Path.home().joinpath(*usual)
    return folder / "disrupt" / "settings.json"
