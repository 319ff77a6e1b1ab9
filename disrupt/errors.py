"""The only exceptions meant for a person's eyes."""

from collections.abc import Iterable
from dataclasses import dataclass


class Trouble(Exception):
    """Something a person can put right: what is wrong, and what to do, a sentence each."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


@dataclass(frozen=True)
class Problem:
    """Something that is not as it was written, and where; and whether one may go on without it."""

    what: str
    where: str
    acceptable: bool = False


class Damaged(Trouble):
    """A register that opened, or should have, is damaged. Nothing was changed."""

    def __init__(self, message: str, remedy: str, problems: Iterable[Problem] = ()) -> None:
        super().__init__(message, remedy)
        self.problems = tuple(problems) or (Problem(message, "register"),)


class Misworded(Trouble):
    """The words of a call are wrong, and only what they are about could tell."""


class Refused(Trouble):
    """The person's roles do not allow it, and the refusal stands in the log."""

    def __init__(self, act: str) -> None:
        super().__init__(
            f"Your roles do not let you {act}.",
            "Ask someone whose work it is, or the register's administrator.",
        )


class Invalid(Trouble):
    """What was typed cannot be kept: every problem at once, field by field."""

    def __init__(self, problems: Iterable[str]) -> None:
        super().__init__(" ".join(problems), "Correct what is named, then save again.")


class NotKept(Trouble):
    """Something left, and what the register was to keep of it is not there."""


class Stopped(Trouble):
    """Whoever waited for long work wants it no more."""

    def __init__(self) -> None:
        super().__init__("It was stopped.", "Nothing of it was kept; begin it again when you wish.")
