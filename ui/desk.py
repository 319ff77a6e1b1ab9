"""Sitting down at a register for one command, and leaving it as one would wish to find it."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from disrupt.clock import Clock
from disrupt.errors import Damaged
from disrupt.store.store import Store
from disrupt.store.unlock import Visitor, unlock
from disrupt.store.ways import with_keyring, with_passphrase
from disrupt.workspace import Workspace
from orders.alerts.card import renew
from ui.law import the_law_of
from ui.secret import Secrets

REASON = "command line"


def visitor(asked: Namespace, secrets: Secrets) -> Visitor:
    name = asked.user[0]
    way = with_keyring(name) if asked.remembered else with_passphrase(name, secrets.own())
    return Visitor(name, way, reason(asked), getattr(asked, "accept_loss", False))


def reason(asked: Namespace) -> str:
    return " ".join((asked.reason or "").split()) or REASON


@contextmanager
def desk(asked: Namespace, secrets: Secrets) -> Iterator[Workspace]:
    store = unlock(Path(asked.register), visitor(asked, secrets), Clock())
    wrote: list[None] = []
    store.after_writing.append(lambda: wrote.append(None))
    with leaving(store):
        at = Workspace(store, reason(asked))
        yield at
        if wrote:
            renew(at, partial(the_law_of, asked))


@contextmanager
def leaving(store: Store) -> Iterator[None]:
    """A damaged register is left as it is, so that the next opening looks at all of it."""
    try:
        yield
    except Damaged:
        store.abandon()
        raise
    except BaseException:
        store.close()
        raise
    store.close()
