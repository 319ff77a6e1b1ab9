"""What the window shows of each kind of record, as values: a later page is one more of these."""

from dataclasses import dataclass

from disrupt.records import Person, Subject


@dataclass(frozen=True)
class Screen:
    """One list and its page."""

    title: str
    one: str
    """What a single one of them is called."""
    section: str
    icon: str
    kind: type[Subject]
    columns: tuple[str, ...]
    empty: str
    """What belongs here, said where there is nothing yet."""


PEOPLE = Screen(
    title="People",
    one="person",
    section="Registers",
    icon="people",
    kind=Person,
    columns=(
        *("reference", "family_name", "given_names", "aliases", "born"),
        *("status", "area", "vehicles", "owner"),
    ),
    empty="People of concern stand here. Bring in a sheet, or record the first.",
)

SCREENS: tuple[Screen, ...] = (PEOPLE,)
