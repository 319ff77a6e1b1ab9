"""One line of the log, as whoever adds it says it."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """One thing that happened, as it is given to the log. What is content is only hashed there."""

    event: str
    subject_kind: str | None = None
    subject_id: int | None = None
    subject_version: int | None = None
    values: Mapping[str, object] | None = None
    count: int | None = None
    recipient: str | None = None
    marking: str | None = None
    outcome: str = "done"
    detail: str | None = None
