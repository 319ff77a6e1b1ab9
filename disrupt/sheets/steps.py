"""Many rows one by one, said to whoever waits."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from disrupt.task import Task

Thing = TypeVar("Thing")


def one_by_one(task: Task, doing: str, things: Sequence[Thing]) -> Iterator[Thing]:
    """Before each of them one learns whether to go on."""
    for done, thing in enumerate(things):
        task.reach(doing, done, len(things))
        yield thing
