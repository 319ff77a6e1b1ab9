"""How early work on a date begins: as it is settled, and written back into the same settings."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from disrupt.paths import resource
from disrupt.settings import keep
from orders.local import ANY_POWER, Local, read_local
from orders.reading import Unreadable
from orders.terms import LARGEST

Lead = tuple[str, str]
"""What has to be arranged, and the power, or any."""

HEADING = re.compile(r'\[lead_days\.(?:"([^"]+)"|([\w-]+))\]')
ANY_HEADING = re.compile(r"\[.*\]")
SETTLED = re.compile(r"([\w-]+) = \d+(.*)")


def leads(local: Local) -> Mapping[Lead, int]:
    """In their order: first of any power, then of those that have a lead of their own."""
    return {
        (step, name): days[name]
        for step, days in local.lead_days.items()
        for name in sorted(days, key=lambda each: each != ANY_POWER)
    }


def is_lead(days: int) -> bool:
    return 0 <= days <= LARGEST


def settle(path: Path, days: Mapping[Lead, int]) -> None:
    """All else that stands in the settings stays as it is; without any they begin as they came."""
    came = path if path.exists() else resource("local.toml")
    text = came.read_text(encoding="utf-8")
    keep("\n".join(_settled(text.splitlines(), days)) + "\n", path)
    if leads(read_local(path)) != days:
        keep(text, path)
        raise Unreadable(f"{path.name} is laid out in a way of its own.")


def _settled(lines: list[str], days: Mapping[Lead, int]) -> Iterator[str]:
    step = ""
    for line in lines:
        if found := HEADING.fullmatch(line.strip()):
            step = found[1] or found[2]
        elif ANY_HEADING.fullmatch(line.strip()):
            step = ""
        held = SETTLED.fullmatch(line.strip())
        if held and (step, held[1]) in days:
            yield f"{held[1]} = {days[step, held[1]]}{held[2]}"
        else:
            yield line
