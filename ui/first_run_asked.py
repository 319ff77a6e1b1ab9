"""What a new register is made of, all that is wrong with it, and making it."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from disrupt import officers
from disrupt.clock import Clock
from disrupt.errors import Trouble
from disrupt.roles import ADMINISTRATOR
from disrupt.store.keys import Effort
from disrupt.store.make import Charter, Founder, Made, new_register
from disrupt.store.unlock import Visitor, unlock
from disrupt.store.ways import with_passphrase
from disrupt.task import Task
from reports import deliver
from ui.door_arrival import Arrival, arrived

ENDING, SHEET_ENDING = ".disrupt", ".pdf"
REASON = "a register is made"
ALONE = "Tick Administrator too: without one nobody can let others in."


@dataclass(frozen=True)
class Founding:
    """As it was typed; the two passphrases are kept out of `repr`."""

    register: str
    place: str
    kind: str
    controller: str
    officer: str
    roles: tuple[str, ...]
    sheet: str
    passphrase: str = field(repr=False)
    again: str = field(repr=False)

    @property
    def folder(self) -> Path:
        name = self.register.strip().removesuffix(ENDING)
        return Path(self.place.strip()).expanduser() / f"{name}{ENDING}"

    @property
    def paper(self) -> Path:
        path = Path(self.sheet.strip()).expanduser()
        return path if path.suffix.lower() == SHEET_ENDING else Path(f"{path}{SHEET_ENDING}")

    def wrong(self) -> dict[str, str]:
        """Everything, by the name of its box."""
        found = {
            "register": self._register(),
            "place": "" if self.folder.parent.is_dir() else "There is no such folder.",
            "controller": "" if self.controller.strip() else "Say whose register it is.",
            "officer": self._officer(),
            "roles": "" if ADMINISTRATOR in self.roles else ALONE,
            "passphrase": _refused(officers.check_passphrase, self.passphrase),
            "again": "" if self.again == self.passphrase else "It is not the same as above.",
            "sheet": self._sheet(),
        }
        return {name: says for name, says in found.items() if says}

    def _register(self) -> str:
        name = self.register.strip().removesuffix(ENDING)
        if not name:
            return "Give the register a name."
        if name.startswith(".") or any(sign in name for sign in '/\\:*?"<>|'):
            return 'A name does not begin with a dot, and has none of / \\ : * ? " < > | in it.'
        return f"{self.folder.name} is there already." if self.folder.exists() else ""

    def _officer(self) -> str:
        if not self.officer.strip():
            return "Type the name that you will unlock with."
        return _refused(officers.check_name, self.officer)

    def _sheet(self) -> str:
        if not self.sheet.strip():
            return "Say where the recovery sheet goes."
        if self.folder in (self.paper, *self.paper.parents):
            return "The sheet cannot lie in the register."
        if not self.paper.parent.is_dir():
            return "There is no such folder."
        return f"{self.paper.name} is there already." if self.paper.exists() else ""


def _refused(check: Callable[[str], object], typed: str) -> str:
    try:
        check(typed)
    except Trouble as trouble:
        return f"{trouble.message} {trouble.remedy}"
    return ""


def make(founding: Founding, clock: Clock, effort: Effort, task: Task) -> Arrival:
    """The register with its sheet, and open; or neither."""
    name = officers.check_name(founding.officer)
    founder = Founder(name, officers.check_roles(founding.roles), founding.passphrase)
    charter = Charter(founding.kind, " ".join(founding.controller.split()))
    deliver.need_free(founding.paper, replace=False)
    task.reach("Making the register")
    try:
        with new_register(founding.folder, charter, founder, clock, effort=effort) as made:
            task.reach("Writing the recovery sheet")
            deliver.onto_paper(founding.paper, _drawn(founding, made, clock), replace=False)
    except BaseException:
        if not founding.folder.exists():
            # A sheet without its register opens nothing.
            with suppress(OSError):
                founding.paper.unlink(missing_ok=True)
        raise
    visitor = Visitor(name, with_passphrase(name, founding.passphrase), REASON)
    return arrived(unlock(founding.folder, visitor, clock), task)


def _drawn(founding: Founding, made: Made, clock: Clock) -> bytes:
    # ReportLab takes half a second to import, and is needed once a register.
    from reports.recovery_sheet import RecoverySheet, draw

    return draw(
        RecoverySheet(
            register=founding.folder.name,
            register_id=made.register_id,
            controller=" ".join(founding.controller.split()),
            kind=founding.kind,
            made_on=clock.today(),
            code=made.recovery_code,
        )
    )
