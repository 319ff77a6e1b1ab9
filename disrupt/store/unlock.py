"""Opening a register: believe nothing, say in one sentence what is wrong, let one person in."""

import json
import platform
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC
from pathlib import Path

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from disrupt import roles
from disrupt.clock import Clock
from disrupt.errors import Damaged, Problem, Trouble
from disrupt.records import Officer
from disrupt.store import (
    backup,
    door,
    driver,
    health,
    intelligence,
    keys,
    place,
    rekey,
    schema,
    slots,
    witness,
)
from disrupt.store.door import Knock
from disrupt.store.files import RegisterFiles, free_name
from disrupt.store.line import Line
from disrupt.store.lock import Hold
from disrupt.store.look import look_at
from disrupt.store.slots import DATA, INTELLIGENCE, NEXT, SlotFile, compared
from disrupt.store.store import Actor, Store, moment
from disrupt.store.ways import Opened, Way

REASON = "unlock"


@dataclass(frozen=True)
class Visitor:
    """Who asks to come in, by which way and why; and whether they accept that lines are missing."""

    name: str
    way: Way
    reason: str = ""
    accepts_loss: bool = False


def unlock(folder: Path, visitor: Visitor, clock: Clock) -> Store:
    wanted = folder.resolve()
    place.finish(wanted)
    files = look_at(wanted)
    with holding(files) as hold:
        place.undo(wanted)
        # Whoever comes meanwhile is told who is at the door.
        hold.sign(visitor.name, clock.now())
        given = keys_of(files, visitor, clock)
        return open_with(files, hold, given, visitor, clock)


@contextmanager
def holding(files: RegisterFiles) -> Iterator[Hold]:
    """The lock is taken before any key is tried, and let go when nobody comes in."""
    hold = Hold(files)
    try:
        yield hold
    except BaseException:
        hold.close(cleanly=not hold.was_left_open)
        raise


def keys_of(files: RegisterFiles, visitor: Visitor, clock: Clock) -> keys.Keys:
    """What the visitor's way in gives. A new data key half given out is given out first."""
    held = slots.read_slots(files)
    opened, contents = _tried(files, held, visitor, clock)
    data = contents[DATA]
    if NEXT in contents:
        _put_away_strange_journals(files, clock)
        with driver.in_plain_words():
            rekey.finish(files, held, data, contents[NEXT])
        data = contents[NEXT]
    former = intelligence.former_in(contents)
    return keys.Keys(data, contents.get(INTELLIGENCE), opened.typed, former)


def _tried(
    files: RegisterFiles, held: SlotFile, visitor: Visitor, clock: Clock
) -> tuple[Opened, dict[str, bytes]]:
    try:
        opened = visitor.way(held, moment(clock))
        return opened, opened.slot.contents(opened.pair)
    except keys.WrongKeyError as error:
        _knocked(files, held, visitor, clock, door.UNLOCK_FAILED)
        raise Trouble(
            "That name and passphrase do not open this register.",
            "Look whether Caps Lock is on and the name is yours, then type the passphrase again.",
        ) from error


def open_with(
    files: RegisterFiles, hold: Hold, given: keys.Keys, visitor: Visitor, clock: Clock
) -> Store:
    """The register behind its key: checked as far as there is reason, then brought up to date."""
    _put_away_strange_journals(files, clock)
    held = slots.read_slots(files)
    with driver.in_plain_words():
        version = version_of(files, given)
        faults = _faults(files, hold, given, held)
        if serious := [each for each in faults if not (visitor.accepts_loss and each.acceptable)]:
            _knocked(files, held, visitor, clock, door.DAMAGE_FOUND)
            raise damaged(serious)
        if version < schema.VERSION:
            _bring_up_to_date(files, given, clock)
        store = Store(files, given, hold, actor_in(files, given, visitor.name), clock)
        _welcome(store, visitor, faults)
    if version < schema.VERSION:
        told = f"from {version} to {schema.VERSION}, after a copy was made"
        store.note(Line("brought up to date", detail=told), visitor.reason or REASON)
    if faults:
        # What was accepted with a reason is not held against the register again.
        witness.leave(files, store.about.audit_key, store.head())
    hold.sign(visitor.name, clock.now())
    return store


def _put_away_strange_journals(files: RegisterFiles, clock: Clock) -> None:
    """We use no write-ahead log: one that lies here came from elsewhere, and would be applied."""
    strange = [path for path in files.write_ahead if path.exists()]
    if strange:
        aside = free_name(files.set_aside / f"{clock.now().astimezone(UTC):%Y-%m-%dT%H%M%SZ}")
        aside.mkdir(parents=True)
        for path in strange:
            path.replace(aside / path.name)


def version_of(files: RegisterFiles, given: keys.Keys) -> str:
    with driver.maintenance_engine(files.database, given.data).connect() as connection:
        found = connection.scalar(text("SELECT version_num FROM alembic_version"))
    if found is None:
        raise damaged([Problem("it does not say which version it is", "alembic_version")])
    if found > schema.VERSION:
        raise slots.newer_register()
    return str(found)


def _faults(
    files: RegisterFiles, hold: Hold, given: keys.Keys, held: SlotFile
) -> tuple[Problem, ...]:
    """After a crash everything is read; otherwise only whether this is the register seen last."""
    if hold.was_left_open:
        return health.examine(files, given.data, held).problems
    with driver.maintenance_engine(files.database, given.data).connect() as connection:
        rows = connection.execute(select(schema.register.c.id, schema.register.c.audit_key)).all()
        if len(rows) != 1:
            raise damaged([Problem("its own row is lost", "register")])
        row = rows[0]
        if row.id != held.register:
            raise Trouble(
                "The key file and register.db belong to two different registers.",
                "Put the right two together, or bring back a copy with: disrupt restore.",
            )
        return tuple(witness.contradicted(connection, row.audit_key, held))


def damaged(problems: Iterable[Problem]) -> Damaged:
    found = tuple(problems)
    first = f"{found[0].what} ({found[0].where})"
    more = f", and {len(found) - 1} more" if len(found) > 1 else ""
    return Damaged(
        f"Your passphrase is right, but the register is not as it was left: {first}{more}.",
        "Run: disrupt verify REGISTER. Then bring back a copy with: disrupt restore.",
        found,
    )


def _bring_up_to_date(files: RegisterFiles, given: keys.Keys, clock: Clock) -> None:
    # Alembic takes a third of a second to import, and is needed once a release.
    from disrupt.store import migrate

    backup.make_copy(files, given.data, files.backups, clock.now())
    migrate.upgrade(driver.maintenance_engine(files.database, given.data))


def actor_in(files: RegisterFiles, given: keys.Keys, name: str) -> Actor:
    here = select(Officer).where(Officer.left_on.is_(None))
    engine = driver.maintenance_engine(files.database, given.data)
    with Session(engine) as session:
        mine = [each for each in session.scalars(here) if compared(each.name) == compared(name)]
    if not mine:
        raise Trouble(
            "You no longer have a role in this register.", "Ask its administrator to add you again."
        )
    return Actor(mine[0].id, mine[0].name, mine[0].roles)


def _welcome(store: Store, visitor: Visitor, faults: Iterable[Problem]) -> None:
    """What happened while the door was shut goes into the log; then whoever came in."""
    pair = keys.Pair.of(store.about.door_key)
    with store.writing(visitor.reason or REASON) as session:
        for knock in door.recorded(store.files, pair):
            detail = json.dumps(asdict(knock), ensure_ascii=False)
            session.note(Line(knock.event, outcome="refused", detail=detail))
        for fault in faults:
            detail = f"{fault.what} ({fault.where})"
            session.note(Line("fault accepted", detail=detail))
        session.note(Line("unlocked"))
        readers = [o.name for o in session.scalars(select(Officer)) if _may_read(o)]
    door.clear(store.files)
    if store.keys.former:
        store.renew_intelligence_key(store.keys)
        store.note(Line("intelligence sealed anew"), visitor.reason or REASON)
    if store.keys.intelligence:
        _share(store, readers)


def _share(store: Store, readers: Iterable[str]) -> None:
    held = store.slots()
    shared = intelligence.share(held, readers, store.keys.intelligence)
    if shared != held:
        slots.write_slots(store.files, shared)


def _may_read(officer: Officer) -> bool:
    return officer.left_on is None and roles.reads_intelligence(officer.roles)


def _knocked(
    files: RegisterFiles, held: SlotFile, visitor: Visitor, clock: Clock, what: str
) -> None:
    at = clock.now().isoformat(timespec="seconds")
    door.record(files, held.door, Knock(at, what, visitor.name, platform.node()))
