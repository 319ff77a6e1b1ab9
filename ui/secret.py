"""A command's passphrases: from the terminal, standard input or a named file, never an argument."""

import os
import sys
from getpass import getpass
from pathlib import Path

from disrupt.errors import Trouble

FILE = "DISRUPT_PASSPHRASE_FILE"
COPY_FILE = "DISRUPT_PACK_PASSPHRASE_FILE"


class Secrets:
    """The passphrases that this call was given, each asked for when it is needed."""

    def __init__(self) -> None:
        self._named = _lines_of(os.environ.get(FILE, ""))
        self._typed: list[str] | None = None

    def own(self) -> str:
        """The first line of standard input, or of the named file."""
        return self._named[0] if self._named else self._asked(0, "Passphrase: ")

    def own_first(self) -> str:
        """The same, the first time that it is used: typed twice where nobody sees it."""
        return self._named[0] if self._named else self._asked(0, "Passphrase: ", twice=True)

    def of_the_new_officer(self) -> str:
        return self._second("The new officer's passphrase: ")

    def of_a_copy(self) -> str:
        """The first line of the file that is named for it, else the one after one's own."""
        named = _lines_of(os.environ.get(COPY_FILE, ""), COPY_FILE)
        given = named[0] if named else self._second("Passphrase of the copy: ")
        if not given:
            raise Trouble(
                "No passphrase was given for the copy.",
                f"Write it on the line after your own, or in the file named in {COPY_FILE}.",
            )
        return given

    def _second(self, prompt: str) -> str:
        """The second line; of standard input where only the first is in a file."""
        if len(self._named) > 1:
            return self._named[1]
        only = bool(self._named) and not _at_a_terminal() and len(self._lines()) == 1
        return self._asked(0 if only else 1, prompt, twice=True)

    def _asked(self, line: int, prompt: str, *, twice: bool = False) -> str:
        if _at_a_terminal():
            typed = getpass(prompt)
            if twice and getpass("The same again: ") != typed:
                raise Trouble("The two passphrases are not the same.", "Type them again.")
            return typed
        lines = self._lines()
        if line >= len(lines):
            raise Trouble(
                "No passphrase was given.",
                f"Write it on line {line + 1} of standard input, or of the file named in {FILE}.",
            )
        return lines[line]

    def _lines(self) -> list[str]:
        if self._typed is None:
            self._typed = _typed()
        return self._typed


def _at_a_terminal() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def _typed() -> list[str]:
    """All of standard input, where there is one."""
    try:
        return sys.stdin.read().splitlines() if sys.stdin else []
    except UnicodeDecodeError as error:
        raise Trouble(
            "What stands on standard input is not in UTF-8.", "Write the passphrase in UTF-8."
        ) from error


def _lines_of(name: str, said_in: str = FILE) -> list[str]:
    if not name:
        return []
    try:
        return Path(name).read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise Trouble(
            f"The file named in {said_in} cannot be read.", "Look whether its name is right."
        ) from error
