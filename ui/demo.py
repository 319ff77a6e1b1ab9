"""A throw-away register of invented people: it asks nothing and leaves nothing."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from disrupt.clock import Clock
from disrupt.paths import resource
from disrupt.store.keys import Effort
from disrupt.store.make import Charter, Founder, new_register
from disrupt.store.store import Store
from disrupt.store.unlock import Visitor, unlock
from disrupt.store.ways import with_passphrase
from disrupt.workspace import Workspace
from orders import intake

NAME = "Officer 4471"
REASON = "demonstration"
ROLES = ("disruption-officer",)
# Nothing of it outlives the program, so nobody has time to guess.
LITTLE_EFFORT = Effort(passes=1, memory_kib=64, lanes=1)


@contextmanager
def demo_folder(clock: Clock) -> Iterator[tuple[Path, Visitor]]:
    """Where the register lies while it is needed, and who may open it."""
    passphrase = secrets.token_hex(16)
    with TemporaryDirectory(prefix="disrupt-") as folder:
        place = Path(folder, "example.disrupt")
        founder = Founder(NAME, ROLES, passphrase)
        charter = Charter("police", "Example data")
        with new_register(place, charter, founder, clock, effort=LITTLE_EFFORT):
            pass
        visitor = Visitor(NAME, with_passphrase(NAME, passphrase), REASON)
        _bring_in_the_people(unlock(place, visitor, clock))
        yield place, visitor


def _bring_in_the_people(store: Store) -> None:
    intake.bring_in(Workspace(store, REASON), resource("demo"))
    store.close()
