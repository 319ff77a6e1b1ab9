"""Of a breadth a sample for every change; all of it for `make long`."""

from collections.abc import Iterable
from typing import Any

import pytest


def long(parameter: Any) -> Any:
    """Tried by `make long` alone."""
    return pytest.param(parameter, marks=pytest.mark.long)


def sampled(breadth: Iterable[Any], few: int) -> list[Any]:
    """So few of them, from the first to the last as far apart as they can be; the others long."""
    every = list(breadth)
    chosen = {at * (len(every) - 1) // (few - 1) for at in range(few)}
    return [each if at in chosen else long(each) for at, each in enumerate(every)]
