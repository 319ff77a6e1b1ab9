"""Whatever went wrong, in two sentences for a person: what, and what to do; and its details."""

import platform
import traceback
from collections.abc import Iterable
from pathlib import Path

from disrupt.errors import Trouble
from disrupt.paths import PROGRAM
from disrupt.version import VERSION

OURS = ("disrupt", "orders", "reports", "ui", "main.py")


def told(error: BaseException) -> tuple[str, ...]:
    """Nothing when whoever was reading has gone; never what stands in a record."""
    if isinstance(error, Trouble):
        return error.message, error.remedy
    if isinstance(error, BrokenPipeError):
        return ()
    if isinstance(error, OSError):
        name = Path(str(error.filename or "A file")).name
        return (
            f"{name} could not be read or written: {error.strerror or error}.",
            "Look whether the disk is connected, has room, and lets you write there.",
        )
    return (
        f"This is a fault in Disrupt ({type(error).__name__}{_place(error)}).",
        "Nothing that was half done was kept. Tell whoever looks after the program.",
    )


def details(error: BaseException, *drawn_with: str) -> str:
    """For whoever looks after the program: where in it, and on what kind of machine.

    Neither what the error says, which may be of a record, nor any path of this computer's.
    """
    running = [f"Disrupt {VERSION}", f"Python {platform.python_version()}", *drawn_with]
    return "\n".join((*running, platform.platform(), "", *_story(error)))


def _story(error: BaseException) -> Iterable[str]:
    """What it came from first, as it happened."""
    if before := error.__cause__ or error.__context__:
        yield from _story(before)
        yield "and then"
    for frame in traceback.extract_tb(error.__traceback__):
        if ours := _ours(frame.filename):
            yield f"  {ours}:{frame.lineno} {frame.name}"
    yield f"{type(error).__module__}.{type(error).__qualname__}"


def _ours(filename: str) -> str:
    path = Path(filename)
    inside = path.relative_to(PROGRAM) if path.is_relative_to(PROGRAM) else Path()
    return inside.as_posix() if inside.parts[:1] and inside.parts[0] in OURS else ""


def _place(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    return f", {frames[-1].name} line {frames[-1].lineno}" if frames else ""
