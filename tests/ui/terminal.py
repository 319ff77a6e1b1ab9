"""The command line as a person meets it: words and lines in, two streams and a status out."""

import csv
import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.conftest import PASSPHRASE

PROGRAM = Path(__file__).resolve().parents[2] / "main.py"
ANNA = ("--user", "anna")


@dataclass(frozen=True)
class Answer:
    """What a command left: its exit status, and what it printed where."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def advice(self) -> list[str]:
        return self.err.splitlines()


Disrupt = Callable[..., Answer]


def command(*words: object) -> list[str]:
    return [sys.executable, str(PROGRAM), *map(str, words)]


def run(*words: object, typed: str = PASSPHRASE, **settings: Any) -> Answer:
    """A command as a program of its own."""
    done = subprocess.run(
        command(*words), input=typed, capture_output=True, text=True, check=False, **settings
    )
    return Answer(done.returncode, done.stdout, done.stderr)


def sheets(folder: Path, **files: list[dict[str, str]]) -> Path:
    """A folder of the open format, with these rows in each file."""
    folder.mkdir(exist_ok=True)
    for name, rows in files.items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, rows[0].keys())
            writer.writeheader()
            writer.writerows(rows)
    return folder
