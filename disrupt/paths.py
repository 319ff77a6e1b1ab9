"""Where the program's own data lies."""

from pathlib import Path

PROGRAM = Path(__file__).resolve().parent.parent


def resource(*parts: str) -> Path:
    return PROGRAM.joinpath("resources", *parts)
