"""Each officer's saved filters. They may hold a name, so they are sealed as drafts are."""

from collections.abc import Mapping
from typing import Any

from disrupt.store.store import Store

SHELF = "filters"


def keep(store: Store, screen: str, named: Mapping[str, Any]) -> None:
    """All the filters of a screen, by their names, in place of those kept before."""
    with store.drawer(store.actor.name) as drawer:
        drawer.put(SHELF, screen, named)


def kept(store: Store, screen: str) -> dict[str, Any]:
    with store.drawer(store.actor.name) as drawer:
        return dict(drawer.take(SHELF, screen) or {})
