"""What was gathered to be checked: it is what leaves, as long as nobody has written meanwhile."""

from collections.abc import Callable

from disrupt.errors import Trouble
from disrupt.store.store import Store
from orders.packs.pack import Pack


class WrittenSince(Trouble):
    """What would leave is no longer what was checked."""


SINCE = WrittenSince(
    "Something was written in the register since these copies were checked.",
    "Check them again before they leave.",
)


class KeptPack:
    """Of one page. It looks at nothing: it hears of each record that is written."""

    def __init__(self, store: Store) -> None:
        self._writes = 0
        self._pack: Pack | None = None
        self._heard = store.after_writing
        self._heard.append(self._hear)

    @property
    def pack(self) -> Pack | None:
        """Nothing, once something was written."""
        return self._pack

    def needed(self) -> Pack:
        if self._pack is None:
            raise SINCE
        return self._pack

    def gather(self, gather: Callable[[], Pack]) -> Pack:
        """Kept, unless something is written while it is gathered."""
        before, self._pack = self._writes, None
        pack = gather()
        if before == self._writes:
            self._pack = pack
        return pack

    def forget(self) -> None:
        self._pack = None

    def leave(self) -> None:
        """Heard no more: its page is gone."""
        self.forget()
        self._heard.remove(self._hear)

    def _hear(self) -> None:
        self._writes += 1
        self._pack = None
