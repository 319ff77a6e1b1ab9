"""Who may unlock: added, listed, removed, and remembered on this computer."""

import secrets
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

from sqlalchemy import select, update

from disrupt import roles
from disrupt.clock import LONDON, Clock
from disrupt.errors import Trouble
from disrupt.paths import resource
from disrupt.records import Officer
from disrupt.store import intelligence, keys, quick, rekey, slots
from disrupt.store.files import RegisterFiles
from disrupt.store.line import Line
from disrupt.store.schema import register
from disrupt.store.slots import (
    DATA,
    INTELLIGENCE,
    KEYRING,
    PASSPHRASE,
    RECOVERY,
    compared,
    passphrase_slot,
)
from disrupt.store.store import moment
from disrupt.store.ways import with_passphrase
from disrupt.workspace import Workspace

SHORTEST = 12


@dataclass(frozen=True)
class Listed:
    """An officer as the list shows them."""

    name: str
    roles: tuple[str, ...]
    since: date
    left_on: date | None
    ways_in: tuple[str, ...]
    team: str = ""
    deputies: tuple[str, ...] = ()


def check_name(name: str) -> str:
    plain = " ".join(unicodedata.normalize("NFC", name).split())
    if not plain or compared(plain) == RECOVERY:
        raise Trouble(f"“{name}” cannot be a sign-in name.", "Choose another name.")
    return plain


def check_passphrase(passphrase: str) -> None:
    if len(passphrase) < SHORTEST:
        raise Trouble(
            f"A passphrase has at least {SHORTEST} characters.",
            "Choose three or four words that do not belong together.",
        )


def check_roles(wanted: Iterable[str]) -> tuple[str, ...]:
    chosen = tuple(dict.fromkeys(wanted))
    unknown = [role for role in chosen if role not in roles.ROLES]
    if unknown or not chosen:
        raise Trouble(
            f"There is no role “{', '.join(unknown)}”.", f"The roles are {', '.join(roles.ROLES)}."
        )
    return chosen


def add(
    desk: Workspace,
    name: str,
    wanted: Iterable[str],
    passphrase: str,
    *,
    effort: keys.Effort = keys.TODAY,
) -> bool:
    """Let somebody in. False while they wait for a colleague to pass on the intelligence key."""
    desk.ask("officers")
    name, chosen = check_name(name), check_roles(wanted)
    check_passphrase(passphrase)
    held = desk.store.slots()
    if held.find(PASSPHRASE, name):
        raise Trouble(f"{name} can unlock this register already.", "Choose another name.")
    with desk.store.writing(desk.reason) as session:
        everyone = session.scalars(select(Officer)).all()
        officer = next((o for o in everyone if compared(o.name) == compared(name)), None)
        if officer is None:
            officer = Officer(name=name)
            session.add(officer)
        officer.roles, officer.left_on = chosen, None
        session.flush()
        name = officer.name
    slot = passphrase_slot(PASSPHRASE, name, passphrase, effort).give(DATA, desk.store.keys.data)
    readers = [name] if roles.reads_intelligence(chosen) else []
    shared = intelligence.share(held.with_slot(slot), readers, desk.store.keys.intelligence)
    desk.store.keep_slots(shared)
    return not readers or intelligence.carried(shared, name)


def remove(desk: Workspace, name: str) -> None:
    """A new data key for everyone who stays, which their own passphrases open.

    And a new intelligence key, if they knew that: now, or when somebody who carries it unlocks.
    """
    desk.ask("officers")
    with desk.store.reading() as session:
        here = session.scalars(select(Officer).where(Officer.left_on.is_(None))).all()
    leaver = _called(here, name)
    if _last_administrator(here, leaver):
        raise Trouble(f"{leaver.name} is the last administrator.", "Make somebody else one first.")
    held = intelligence.without(desk.store.slots(), leaver.name)
    pending, following = rekey.begin(desk.store.files, desk.store.vouch(held))
    with desk.store.writing(desk.reason) as session:
        session.get_one(Officer, leaver.id).left_on = desk.today
        session.note(Line("re-key begun"))
    desk.store.change_key(pending, following)
    desk.store.note(Line("re-keyed"), desk.reason)
    known = desk.store.keys.retired()
    if known.former and intelligence.is_due(pending):
        desk.store.renew_intelligence_key(known)
        desk.store.note(Line("intelligence sealed anew"), desk.reason)
    with desk.store.drawer(leaver.name) as drawer:
        drawer.clear()


def _last_administrator(here: Iterable[Officer], leaver: Officer) -> bool:
    administrators = {o.name for o in here if roles.ADMINISTRATOR in o.roles} - {RECOVERY}
    return administrators == {leaver.name}


def arrange(desk: Workspace, name: str, team: str, deputies: Iterable[str]) -> None:
    """Whose dates they see as their team's, and who is deputy for theirs where none is named."""
    desk.ask("officers")
    with desk.store.writing(desk.reason) as session:
        here = session.scalars(select(Officer).where(Officer.left_on.is_(None))).all()
        officer = _called(here, name)
        chosen = tuple(dict.fromkeys(_called(here, each).name for each in deputies))
        if officer.name in chosen:
            raise Trouble(f"{officer.name} cannot be their own deputy.", "Name a colleague.")
        officer.team, officer.deputies = " ".join(team.split()) or None, chosen


def _called(here: Iterable[Officer], name: str) -> Officer:
    found = next((each for each in here if compared(each.name) == compared(name)), None)
    if found is None or found.name == RECOVERY:
        raise Trouble(f"There is no officer called {name} here.", "Look at: disrupt officer list.")
    return found


def everyone(desk: Workspace) -> tuple[Listed, ...]:
    desk.ask("officers")
    held = desk.store.slots()
    with desk.store.reading() as session:
        return tuple(
            Listed(
                officer.name,
                officer.roles,
                officer.made_at.astimezone(LONDON).date(),
                officer.left_on,
                tuple(s.kind for s in held.slots if compared(s.name) == compared(officer.name)),
                officer.team or "",
                officer.deputies,
            )
            for officer in session.scalars(select(Officer).order_by(Officer.id))
        )


def remember(desk: Workspace) -> None:
    """Quick unlock on this computer, until it is over or they say not.

    It counts from when their passphrase was typed: whoever came in by it does not make it last.
    """
    _remember(desk, "remembered on this computer")


def renew(desk: Workspace) -> None:
    """Where whoever typed their passphrase had chosen quick unlock here, it holds anew."""
    if quick.is_chosen(desk.store.slots(), desk.store.actor.name):
        _remember(desk, "remembered again on this computer")


def _remember(desk: Workspace, event: str) -> None:
    store = desk.store
    held = store.slots()
    typed = store.keys.typed or moment(store.clock)
    slot = quick.remember(held, store.actor.name, typed).give(DATA, store.keys.data)
    if store.keys.intelligence:
        slot = slot.give(INTELLIGENCE, store.keys.intelligence)
    store.note(Line(event), desk.reason)
    store.keep_slots(held.with_slot(slot))


def remembered_here(folder: Path, clock: Clock) -> quick.Chosen | None:
    """Who chose quick unlock for this register on this computer; asked before anybody is in."""
    held = slots.read_slots(RegisterFiles(folder.resolve()))
    return quick.chosen(held, moment(clock))


def forget(desk: Workspace) -> None:
    store = desk.store
    held = store.slots()
    left = tuple(s for s in held.slots if (s.kind, s.name) != (KEYRING, store.actor.name))
    store.note(Line("forgotten on this computer"), desk.reason)
    store.keep_slots(replace(held, slots=left))
    quick.forget(held, store.actor.name)


def recovery_is_proven(desk: Workspace) -> bool:
    """Whether somebody has typed back the code on the recovery sheet."""
    with desk.store.reading() as session:
        return bool(session.scalar(select(register.c.recovery_proven)))


def prove_recovery(desk: Workspace, code: str) -> None:
    """The sheet is there and right: its code, typed back, opens the register."""
    store = desk.store
    try:
        with_passphrase(RECOVERY, code)(store.slots(), moment(store.clock))
    except keys.WrongKeyError as error:
        store.note(Line("recovery code refused", outcome="refused"), desk.reason)
        raise Trouble(
            "That code is of another sheet: it does not open this register.",
            f"Type the code on the sheet of register {store.about.id}.",
        ) from error
    with store.writing(desk.reason) as session:
        with session.opened():
            session.execute(update(register).values(recovery_proven=1))
        session.note(Line("recovery code proven"))


def three_words() -> str:
    """A passphrase to offer: of so many words that three of them are not guessed."""
    return " ".join(secrets.choice(plain_words()) for _ in range(3))


@cache
def plain_words() -> tuple[str, ...]:
    return tuple(resource("lists", "plain_words.txt").read_text(encoding="utf-8").split())
