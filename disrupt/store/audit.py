"""The chained log: adding to it, and proving that nothing in it was changed."""

import hashlib
import hmac
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, LargeBinary, Row, cast, select

from disrupt.errors import Problem
from disrupt.store import many, trace
from disrupt.store.keys import new_salt
from disrupt.store.line import Line
from disrupt.store.schema import audit, revision

VERSION = 1
KEY_ID = 1
BEFORE_ALL = "0" * 64
# A network sets a clock by seconds. More than this is a hand, or a flat battery.
DRIFT = timedelta(minutes=2)
CHAINED = tuple(
    column.key for column in audit.columns if column.key not in ("prev", "digest", "mac")
)


@dataclass(frozen=True)
class Unit:
    """One unit of work: why, when, under which key, and what each line says of the setting."""

    reason: str
    now: datetime
    key: bytes
    setting: Mapping[str, Any]


@dataclass(frozen=True)
class Head:
    """The last line: its number, and the digest that the next one is chained to."""

    seq: int
    digest: str
    mac: str

    @property
    def short(self) -> str:
        return f"{self.seq}-{self.mac[:10]}"


NO_LINES = Head(0, BEFORE_ALL, BEFORE_ALL)


def head(connection: Connection) -> Head:
    last = select(audit.c.seq, audit.c.digest, audit.c.mac).order_by(audit.c.seq.desc()).limit(1)
    found = connection.execute(last).one_or_none()
    return Head(*found) if found else NO_LINES


def append(connection: Connection, unit: Unit, lines: Iterable[Line]) -> None:
    """Chain these lines to the last, and keep their content beside them."""
    last = head(connection)
    rows, contents = [], []
    for line in (*_clock_went_back(connection, unit), *lines):
        salt = new_salt()
        row = {**_row(line, unit, salt), "seq": last.seq + 1, "prev": last.digest}
        row["digest"] = digest(row)
        row["mac"] = mac(unit.key, row["digest"])
        last = Head(row["seq"], row["digest"], row["mac"])
        rows.append(row)
        contents.append(_content(line, unit, salt, last.seq))
    many.add(connection, audit, rows)
    many.add(connection, revision, contents)


def _clock_went_back(connection: Connection, unit: Unit) -> Iterator[Line]:
    """The order of the log is its numbers, whatever the clock says; that it went back is said."""
    last = connection.scalar(select(audit.c.at).order_by(audit.c.seq.desc()).limit(1))
    if last and last > moment(unit.now + DRIFT):
        yield Line("clock went back", detail=f"the line before was written at {last}")


def moment(value: datetime) -> str:
    """As the log writes it: in UTC, so that two can be compared as text."""
    return value.astimezone(UTC).isoformat(timespec="milliseconds")


def _row(line: Line, unit: Unit, salt: bytes) -> dict[str, Any]:
    return {
        **unit.setting,
        "event": line.event,
        "subject_kind": line.subject_kind,
        "subject_id": line.subject_id,
        "subject_version": line.subject_version,
        "subject_hash": _state(line, salt),
        "count": line.count,
        "marking": line.marking,
        "outcome": line.outcome,
        "reason_hash": trace.salted(salt, "reason", unit.reason),
        "recipient_hash": trace.salted(salt, "recipient", line.recipient),
        "detail_hash": trace.salted(salt, "detail", line.detail),
        "key_id": KEY_ID,
        "ver": VERSION,
    }


def _state(line: Line, salt: bytes) -> str | None:
    if line.values is None or line.subject_kind is None:
        return None
    return trace.state_hash(salt, line.subject_kind, line.values)


def _content(line: Line, unit: Unit, salt: bytes, seq: int) -> dict[str, Any]:
    return {
        "seq": seq,
        "salt": salt,
        "reason": unit.reason,
        "recipient": line.recipient,
        "detail": line.detail,
    }


def digest(row: Mapping[str, Any]) -> str:
    """What anyone can work out from the line and the one before it."""
    fields = (None if row[name] is None else str(row[name]) for name in CHAINED)
    content = bytes([VERSION]) + trace.canonical([str(row["prev"]), *fields])
    return hashlib.sha256(content).hexdigest()


def mac(key: bytes, line_digest: str) -> str:
    """What only a holder of the register's audit key can work out."""
    return hmac.new(key, line_digest.encode(), hashlib.sha256).hexdigest()


@dataclass
class Proof:
    """What a walk along the log has shown: its problems, and each record's last known state."""

    lines: int = 0
    problems: list[Problem] = field(default_factory=list)
    states: dict[tuple[str, int], tuple[bytes | None, str | None]] = field(default_factory=dict)


def prove(connection: Connection, key: bytes) -> Proof:
    """Walk the whole log: number, chain, signature, and the content kept beside each line."""
    proof = Proof()
    last = NO_LINES
    # A file that was meddled with may hold anything in any column.
    salt = cast(revision.c.salt, LargeBinary).label("salt")
    both = select(audit, salt, revision.c.reason, revision.c.recipient, revision.c.detail)
    walk = both.outerjoin_from(audit, revision, revision.c.seq == audit.c.seq).order_by(audit.c.seq)
    for found in connection.execute(walk.execution_options(yield_per=5000)):
        proof.problems += [Problem(what, f"line {found.seq}") for what in _faults(found, last, key)]
        proof.lines += 1
        last = Head(found.seq, found.digest, found.mac)
        if found.subject_hash is not None:
            proof.states[found.subject_kind, found.subject_id] = (found.salt, found.subject_hash)
    return proof


def _faults(found: Row[Any], last: Head, key: bytes) -> Iterator[str]:
    row = dict(found._mapping)
    if found.seq != last.seq + 1:
        yield f"{found.seq - last.seq - 1} of the lines before this one are missing"
    elif found.prev != last.digest:
        yield "a line of the log does not follow from the one before it"
    line_digest = digest(row)
    if (line_digest, mac(key, line_digest)) != (found.digest, found.mac):
        yield "a line of the log was changed"
    for name in ("reason", "recipient", "detail"):
        kept = trace.spelt(row[name])
        if found.salt is None or trace.salted(found.salt, name, kept) != row[f"{name}_hash"]:
            yield f"the {name} kept beside a line of the log was changed"
