"""What each command does: it unlocks, calls one use-case, and says what came of it."""

from argparse import Namespace
from pathlib import Path

from disrupt import copies, officers
from disrupt.clock import Clock
from disrupt.errors import Damaged, Trouble
from disrupt.find import find
from disrupt.roles import ADMINISTRATOR
from disrupt.sheets import report
from disrupt.soundness import verify
from disrupt.store.health import Health
from disrupt.store.make import Charter, Founder, new_register
from disrupt.store.restore import restore
from disrupt.store.unlock import damaged
from disrupt.trail import Asked, trail
from orders import intake
from reports import deliver, registers
from ui import as_json, strength, telling
from ui.desk import desk, leaving, visitor
from ui.saying import advise, either, say
from ui.secret import Secrets

DONE = 0

COURTESY = (
    "Whoever can unlock this register holds its key: inside it, roles are a courtesy between",
    "colleagues, not a wall. Only text marked as intelligence has a key of its own.",
)
OLD_COPIES = "Copies made before today still open with the passphrase that was removed."


def init(asked: Namespace, secrets: Secrets) -> int:
    # ReportLab takes half a second to import, and is needed once a register.
    from reports.recovery_sheet import RecoverySheet, draw

    folder, sheet = Path(asked.register), Path(asked.recovery)
    name, roles = officers.check_name(asked.user[0]), officers.check_roles(asked.role)
    deliver.need_free(sheet, replace=asked.replace)
    if sheet.resolve() == folder.resolve():
        raise Trouble("The register and its sheet cannot have one name.", "Choose another name.")
    passphrase = secrets.own_first()
    officers.check_passphrase(passphrase)
    charter = Charter(asked.kind, " ".join(asked.controller.split()))
    clock = Clock()
    with new_register(folder, charter, Founder(name, roles, passphrase), clock) as made:
        page = RecoverySheet(
            register=folder.name,
            register_id=made.register_id,
            controller=charter.controller,
            kind=charter.kind,
            made_on=clock.today(),
            code=made.recovery_code,
        )
        deliver.onto_paper(sheet, draw(page), replace=asked.replace)
    say([f"{folder.name} is made. Print {sheet.name}, seal it, and delete the file."])
    advise(strength.warning(passphrase, name, charter.controller, folder.stem))
    if ADMINISTRATOR not in roles:
        advise("Nobody here may add officers yet: only the recovery sheet can.")
    return DONE


def add_officer(asked: Namespace, secrets: Secrets) -> int:
    with desk(asked, secrets) as at:
        at.ask("officers")
        passphrase = secrets.of_the_new_officer()
        carries = officers.add(at, asked.name, asked.role, passphrase)
    say([f"{asked.name} can unlock this register."])
    advise(*COURTESY, strength.warning(passphrase, asked.name))
    if not carries:
        advise("They read intelligence once a colleague who may has unlocked the register.")
    return DONE


def list_officers(asked: Namespace, secrets: Secrets) -> int:
    with desk(asked, secrets) as at:
        say(telling.officers(officers.everyone(at)))
    return DONE


def remove_officer(asked: Namespace, secrets: Secrets) -> int:
    with desk(asked, secrets) as at:
        officers.remove(at, asked.name)
    say([f"{asked.name} can no longer unlock this register. It has a new key."])
    advise(OLD_COPIES)
    return DONE


def remember(asked: Namespace, secrets: Secrets) -> int:
    with desk(asked, secrets) as at:
        officers.remember(at)
    say(["This computer's keyring opens the register for you: say --remembered."])
    return DONE


def forget(asked: Namespace, secrets: Secrets) -> int:
    with desk(asked, secrets) as at:
        officers.forget(at)
    say(["This computer no longer opens the register for you."])
    return DONE


def bring_in(asked: Namespace, secrets: Secrets) -> int:
    with desk(asked, secrets) as at:
        act = intake.look if asked.dry_run else intake.bring_in
        reports = act(at, Path(asked.path))
    either(asked, report.as_json(reports), telling.reports(reports))
    return DONE


def take_out(asked: Namespace, secrets: Secrets) -> int:
    with desk(asked, secrets) as at:
        count = registers.export(at, Path(asked.folder), replace=asked.replace)
    say([f"{count} records are in {Path(asked.folder).name}."])
    advise("What is written there is not encrypted. Delete it when it has served its purpose.")
    return DONE


def find_text(asked: Namespace, secrets: Secrets) -> int:
    with desk(asked, secrets) as at:
        found = find(at, asked.text)
    either(asked, as_json.hits(found), telling.hits(found))
    if not found:
        advise("Nothing was found.")
    return DONE


def verify_register(asked: Namespace, secrets: Secrets) -> int:
    try:
        with desk(asked, secrets) as at:
            found = verify(at)
            if not found.ok:
                raise damaged(found.problems)
    except Damaged as error:
        found = Health(error.problems)
        either(asked, as_json.health(found), telling.health(found))
        raise
    either(asked, as_json.health(found), telling.health(found))
    return DONE


def read_trail(asked: Namespace, secrets: Secrets) -> int:
    wanted = Asked(asked.since, asked.until, "".join(asked.user[1:2]), asked.record)
    with desk(asked, secrets) as at:
        entries = trail(at, wanted)
    either(asked, as_json.trail(entries), telling.trail(entries))
    return DONE


def back_up(asked: Namespace, secrets: Secrets) -> int:
    with desk(asked, secrets) as at:
        copy = copies.back_up(at, Path(asked.folder))
    say([f"A copy was made and read back: {copy}"])
    return DONE


def bring_back(asked: Namespace, secrets: Secrets) -> int:
    folder = Path(asked.register)
    replaced = folder.exists()
    with leaving(restore(Path(asked.backup), folder, visitor(asked, secrets), Clock())):
        say([f"{folder.name} is as it was when the copy was made."])
    if replaced:
        advise("What it replaced lies, whole, under set-aside.")
    return DONE
