"""The command line: every command and its words, as one table."""

import os
import sys
import traceback
from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from disrupt.errors import Damaged, Trouble
from disrupt.roles import ROLES
from disrupt.version import VERSION
from ui import commands
from ui.commands import advise
from ui.secret import Secrets

PUT_RIGHT, DAMAGED, STOPPED = 1, 3, 130
PRIVATE = 0o077

Action = Callable[[Namespace, Secrets], int]


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError(f"“{text}” is not a date such as 2026-11-20") from error


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.split(",")]


@dataclass(frozen=True)
class Word:
    """One word of a command: a place when it has no dashes, else an option."""

    name: str
    help: str
    settings: dict[str, Any]


def word(name: str, help: str, **settings: Any) -> Word:  # noqa: ANN401
    return Word(name, help, settings)


@dataclass(frozen=True)
class Command:
    """One command, or with `under` one word beneath it."""

    name: str
    help: str
    action: Action
    words: tuple[Word, ...] = ()
    under: str = ""


REGISTER = word("register", "the register's folder, such as westmere.disrupt")
JSON = word("--json", "print the result for another program", action="store_true")
REPLACE = word("--replace", "replace what is there already", action="store_true")
ROLE = word("--role", f"one or more of {', '.join(ROLES)}", type=_words, required=True)
AS_AT = word("--as-at", "the day to look at", type=_day, metavar="DATE")

COMMANDS: tuple[Command, ...] = (
    Command(
        "init",
        "make a register and its recovery sheet",
        commands.init,
        (
            REGISTER,
            ROLE,
            REPLACE,
            word("--recovery", "the recovery sheet to write", required=True, metavar="FILE.pdf"),
            word("--controller", "whose register it is", default="", metavar="TEXT"),
            word(
                "--kind",
                "what sort of body that is",
                choices=("police", "district", "partnership"),
                default="police",
            ),
        ),
    ),
    Command(
        "add",
        "let somebody in; their passphrase is the second line of standard input",
        commands.add_officer,
        (word("name", "their sign-in name"), ROLE),
        under="officer",
    ),
    Command("list", "who may unlock, as what", commands.list_officers, under="officer"),
    Command(
        "remove",
        "let somebody go: everyone who stays gets a new key",
        commands.remove_officer,
        (word("name", "their sign-in name"),),
        under="officer",
    ),
    Command(
        "remember",
        "let this computer's keyring open the register for you",
        commands.remember,
        under="officer",
    ),
    Command("forget", "end what “remember” began", commands.forget, under="officer"),
    Command(
        "import",
        "bring in records in the open format",
        commands.bring_in,
        (
            REGISTER,
            word("path", "a folder of CSV files, one of them, or a workbook"),
            word("--dry-run", "only say what would happen", action="store_true"),
            JSON,
        ),
    ),
    Command(
        "export",
        "take all records out in the open format",
        commands.take_out,
        (REGISTER, word("folder", "the folder to make"), REPLACE),
    ),
    Command(
        "find",
        "search by name, alias, phone, plate, postcode or any reference",
        commands.find_text,
        (REGISTER, word("text", "what to look for"), JSON),
    ),
    Command(
        "show",
        "show one record",
        commands.show_record,
        (REGISTER, word("reference", "such as N-2026-0117"), AS_AT, JSON),
    ),
    Command(
        "verify",
        "read everything and say whether it is sound",
        commands.verify_register,
        (
            REGISTER,
            word(
                "--accept-loss",
                "go on although lines of the log are missing; the reason is recorded",
                action="store_true",
            ),
            JSON,
        ),
    ),
    Command(
        "audit",
        "read the log; a second --user asks for one person's lines",
        commands.read_trail,
        (
            REGISTER,
            word("--from", "from this day", type=_day, dest="since", metavar="DATE"),
            word("--to", "to this day", type=_day, dest="until", metavar="DATE"),
            word("--record", "about this record", default="", metavar="REFERENCE"),
            JSON,
        ),
    ),
    Command(
        "backup",
        "make a copy, and read it back",
        commands.back_up,
        (REGISTER, word("folder", "where copies are kept")),
    ),
    Command(
        "restore",
        "bring back a copy; what it replaces is set aside",
        commands.bring_back,
        (word("backup", "the copy, or the folder where copies are kept"), REGISTER),
    ),
)

# Said of every command; repeated beneath “officer”, where they may stand before or after.
EVERYWHERE: tuple[Word, ...] = (
    word("--user", "your sign-in name", action="append", metavar="NAME"),
    word("--remembered", "unlock by this computer's keyring", action="store_true"),
    word("--reason", "why, for the log", metavar="TEXT"),
    word("--debug", "show a programmer's trace when something goes wrong", action="store_true"),
)


def parser() -> ArgumentParser:
    top = ArgumentParser(prog="disrupt", description="The register of disruption, by command.")
    top.add_argument("--version", action="version", version=f"Disrupt {VERSION}")
    names = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    officer = names.add_parser("officer", help="who may unlock")
    _say(officer, REGISTER)
    _everywhere(officer)
    groups = {"": names, "officer": officer.add_subparsers(required=True, metavar="WHAT")}
    for command in COMMANDS:
        each = groups[command.under].add_parser(command.name, help=command.help)
        for said in command.words:
            _say(each, said)
        _everywhere(each, again=bool(command.under))
        each.set_defaults(action=command.action)
    return top


def _say(to: ArgumentParser, said: Word) -> None:
    to.add_argument(said.name, help=said.help, **said.settings)


def _everywhere(to: ArgumentParser, *, again: bool = False) -> None:
    for said in EVERYWHERE:
        settings = {**said.settings, "default": SUPPRESS} if again else said.settings
        to.add_argument(said.name, help=said.help, **settings)


def main(arguments: Sequence[str] | None = None) -> int:
    os.umask(PRIVATE)
    for stream in (sys.stdout, sys.stderr, sys.stdin):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # as every terminal's is
    asking = parser()
    asked = asking.parse_args(arguments)
    if not asked.user:
        asking.error("say who you are: --user NAME")
    return _run(asked)


def _run(asked: Namespace) -> int:
    try:
        return int(asked.action(asked, Secrets()))
    except Trouble as trouble:
        if asked.debug:
            traceback.print_exc()
        advise(trouble.message, trouble.remedy)
        return DAMAGED if isinstance(trouble, Damaged) else PUT_RIGHT
    except KeyboardInterrupt:
        advise("Stopped. Nothing that was half done was kept.")
        return STOPPED
    except BrokenPipeError:
        sys.stdout = None
        return PUT_RIGHT
    except Exception as error:  # noqa: BLE001 - the last resort: no trace of ours reaches a person
        if asked.debug:
            traceback.print_exc()
        at = traceback.extract_tb(error.__traceback__)[-1]
        advise(
            f"This is a fault in Disrupt ({type(error).__name__}, {at.name} line {at.lineno}).",
            "Nothing that was half done was kept. Tell whoever looks after the program.",
        )
        return PUT_RIGHT
