"""Whatever went wrong, in two sentences for a person: what, and what to do."""

import traceback
from pathlib import Path

from disrupt.errors import Trouble


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
    at = traceback.extract_tb(error.__traceback__)[-1]
    return (
        f"This is a fault in Disrupt ({type(error).__name__}, {at.name} line {at.lineno}).",
        "Nothing that was half done was kept. Tell whoever looks after the program.",
    )
