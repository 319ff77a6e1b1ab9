"""A register opened beside the window: whoever waited for it takes it, or it closes itself."""

from weakref import finalize

from disrupt.store.store import Store
from disrupt.task import Task


class Arrival:
    """Work that was dropped meanwhile comes back to nobody, and must leave nothing open."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._unless_taken = finalize(self, store.close)

    def take(self) -> Store:
        self._unless_taken.detach()
        return self.store


def arrived(store: Store, task: Task) -> Arrival:
    """In the lane of the store: what nobody waits for any more is closed before the next try."""
    if task.is_stopped:
        store.close()
    task.reach("Opened")
    return Arrival(store)
