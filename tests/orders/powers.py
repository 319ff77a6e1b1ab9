"""Invented powers, each written from a short text, read from its file, and reckoned."""

from collections.abc import Mapping
from pathlib import Path

from orders.catalogue import read_catalogue
from orders.local import Local
from orders.reckoning import Law, Reckoning, reckon

HEAD: Mapping[str, str] = {
    "name": '"Lantern order"',
    "kind": '"clock"',
    "about": '"person"',
    "statute": '"Lantern Act 1850 s.1"',
    "act": '"Lantern Act 1850"',
    "status": '"in force"',
    "extent": '"England and Wales"',
    "edition": '"2026-11"',
    "confidence": '"high"',
    "sources": '["Lantern Act 1850"]',
    "verified_on": "2026-11-20",
    "selected_by": '["made"]',
    "child": '"no"',
}
SAID = """
[law.target]
says = "Whoever carries a lantern."
[law.applicant]
says = "The lamplighter."
[law.breach]
says = "None."
"""
EVENTS = """
[[events]]
id = "made"
label = "Made"
words = "the day the order was made"
[[events]]
id = "served"
label = "Served"
words = "service"
time = "moment"
[[events]]
id = "ends"
label = "Ends"
words = "the end written on the order"
[[events]]
id = "born"
label = "Born"
words = "the birth"
"""
RANK = """
[[facts]]
id = "rank"
label = "Rank"
kind = "word"
list = "ranks"
"""
HOURS = """
[[facts]]
id = "hours"
label = "Hours"
kind = "number"
least = 1
most = 48
"""
SIGNED = """
[[facts]]
id = "signed"
label = "Signed"
kind = "yes-no"
"""
LAMP = """
[[facts]]
id = "lamp"
label = "Lamp"
kind = "word"
words = { oil = "an oil lamp", gas = "a gas lamp" }
"""
ALWAYS = "{ born = { said = false } }"
"""What holds wherever no birth is given."""
DURING = """
[[clocks]]
name = "ends"
label = "Order ends"
rule = "INCL_DAYS"
begins = ["made"]
count = 10
lost = "ends for good"
section = "s.2"
"""


def clock(name: str, rule: str, begins: str, *more: str) -> str:
    """One clock: what is most often asked for, then whatever else in lines."""
    lines = (
        "[[clocks]]",
        f'name = "{name}"',
        f'label = "The {name}"',
        f'rule = "{rule}"',
        f"begins = {begins}",
        'lost = "action"',
        'section = "s.3"',
        *more,
    )
    return "\n".join((*lines, ""))


def limit(*more: str) -> str:
    lines = ("[[limits]]", 'event = "ends"', 'says = "It has a bound."', 'section = "s.4"', *more)
    return "\n".join((*lines, ""))


def requirement(when: str, *more: str, level: str = "refused", says: str = "No.") -> str:
    lines = (f"when = {when}", f'level = "{level}"', f'says = "{says}"', 'section = "s.5"')
    return "\n".join(("[[requirements]]", *lines, *more, ""))


def write(folder: Path, *rules: str, name: str = "lantern", **head: str) -> Path:
    """Its file; what is not said of its head is what any invented power has."""
    said = "\n".join(f"{key} = {value}" for key, value in {**HEAD, **head}.items())
    folder.mkdir(exist_ok=True)
    path = folder / f"{name}.toml"
    path.write_text("\n".join((said, SAID, EVENTS, *rules)), encoding="utf-8")
    return path


class Bench:
    """A catalogue in a folder, and the clock that works on it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.settled = Local()

    def holds(self, *rules: str, name: str = "lantern", **head: str) -> "Bench":
        write(self.folder, *rules, name=name, **head)
        return self

    def reckon(self, facts: Mapping[str, object] | None = None, **events: object) -> Reckoning:
        catalogue = read_catalogue(self.folder).commenced(self.settled.commenced)
        return reckon(Law(catalogue, self.settled), "lantern", facts or {}, events)


def dates(found: Reckoning) -> Mapping[str, str]:
    return {each.clock.name: str(each.when) for each in found.deadlines}


def told(found: Reckoning, level: str) -> list[str]:
    return [said.text for said in found.says if said.level == level]
