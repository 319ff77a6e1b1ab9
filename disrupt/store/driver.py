"""The cipher driver behind one small function, so that another could take its place."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as cipher
from sqlalchemy import Connection, Engine, NullPool, Pool, QueuePool, create_engine, event
from sqlalchemy.exc import DBAPIError

from disrupt.errors import Damaged, Trouble

PAGE = 4096
KEY_BYTES = 32

RawConnection = Any

# What is set on every connection, and what must come back when it is asked again.
SETTINGS: tuple[tuple[str, str, object], ...] = (
    # On, it makes each insert ten times as slow, to wipe text that Python holds anyway.
    ("cipher_memory_security", "OFF", "0"),
    ("foreign_keys", "ON", 1),
    ("journal_mode", "TRUNCATE", "truncate"),
    ("synchronous", "EXTRA", 3),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("temp_store", "MEMORY", 2),
    ("busy_timeout", "0", 0),
    ("cache_size", "-32000", -32000),
)

# What the driver says, in words a person can do something about.
FAULTS: tuple[tuple[str, type[Trouble], str, str], ...] = (
    (
        "is full",
        Trouble,
        "The disk is full, so nothing was saved.",
        "Make room on the disk, then do it again.",
    ),
    (
        "unable to open database file",
        Trouble,
        "The register's file cannot be opened here.",
        "Look whether the disk is connected and you may write to the folder.",
    ),
    (
        "readonly database",
        Trouble,
        "The register cannot be written to, so nothing was saved.",
        "Look whether the disk is still connected and you may write to the folder.",
    ),
    (
        "disk I/O error",
        Trouble,
        "The disk did not take the change, so nothing was saved.",
        "Look whether the disk is still connected, then do it again.",
    ),
    (
        "not a database",
        Damaged,
        "Your passphrase is right, but the register is damaged.",
        "Bring back a copy with: disrupt restore BACKUP REGISTER.",
    ),
    (
        "malformed",
        Damaged,
        "A part of the register is damaged and cannot be read.",
        "Run: disrupt verify REGISTER. Then bring back a copy with: disrupt restore.",
    ),
)


def connect(path: Path, key: bytes, *, mode: str) -> RawConnection:
    """A keyed connection with every setting asserted. Only mode `rwc` may make a file."""
    if len(key) != KEY_BYTES:
        raise ValueError("A shorter key would silently be taken as a passphrase.")
    raw = cipher.connect(
        f"{path.resolve().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        raw.execute("PRAGMA cipher_log_level = NONE")
        raw.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        for name, value, expected in SETTINGS:
            _assert(raw, name, value, expected)
    except BaseException:
        raw.close()
        raise
    return raw


def _assert(raw: RawConnection, name: str, value: str, expected: object) -> None:
    raw.execute(f"PRAGMA {name} = {value}")
    answer = raw.execute(f"PRAGMA {name}").fetchone()
    if answer != (expected,):
        raise RuntimeError(f"The store would not take {name} = {value}: it says {answer}.")


def copy(path: Path, key: bytes, to: Path) -> None:
    """All that one moment holds, under the same key."""
    with closing(connect(path, key, mode="rw")) as raw:
        raw.execute("VACUUM INTO ?", (str(to.resolve()),))


def window_engine(path: Path, key: bytes) -> Engine:
    """Two connections: the window's and the store lane's."""
    return _engine(path, key, "rw", QueuePool, pool_size=2, max_overflow=0)


def maintenance_engine(path: Path, key: bytes, *, mode: str = "rw") -> Engine:
    """For making, copying, checking, migrating and re-keying: no gate, and never kept open."""
    engine = _engine(path, key, mode, NullPool)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _engine(path: Path, key: bytes, mode: str, pool: type[Pool], **size: int) -> Engine:
    # Without a URL's path SQLAlchemy would pick a pool that closes other threads' connections.
    return create_engine(
        "sqlite://",
        module=cipher,
        creator=lambda: connect(path, key, mode=mode),
        poolclass=pool,
        hide_parameters=True,
        **size,
    )


@contextmanager
def in_plain_words() -> Iterator[None]:
    """A fault of disk or file becomes a Trouble; a fault of ours stays what it is."""
    try:
        yield
    except (cipher.DatabaseError, DBAPIError) as error:
        said = str(getattr(error, "orig", error))
        for sign, kind, message, remedy in FAULTS:
            if sign in said:
                raise kind(message, remedy) from error
        raise
