"""Where an officer was when it was locked: nothing of what they saw there."""

from dataclasses import dataclass
from pathlib import Path

from ui.places import Place


@dataclass(frozen=True)
class Left:
    folder: Path
    officer: str
    place: Place | None
