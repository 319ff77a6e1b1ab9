"""The words of the command line: every command, as one table."""

from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass

from disrupt.roles import ROLES
from ui import (
    asked_of,
    commands,
    due_asked,
    forum_asked,
    law,
    orders_asked,
    pack_asked,
    report_asked,
)
from ui.secret import Secrets
from ui.word import Word, day, word, words

Action = Callable[[Namespace, Secrets], int]


@dataclass(frozen=True)
class Command:
    """One command, or with `under` one word beneath it."""

    name: str
    help: str
    action: Action
    words: tuple[Word, ...] = ()
    under: str = ""
    names: int = 1
    """How often --user may stand: only the log is asked for somebody else's lines."""
    anyone: bool = False
    """Whether it needs no register, and so nobody's name."""


REGISTER = word("register", "the register's folder, such as westmere.disrupt")
JSON = word("--json", "print the result for another program", action="store_true")
REPLACE = word("--replace", "replace what is there already", action="store_true")
ROLE = word("--role", f"one or more of {', '.join(ROLES)}", type=words, required=True)
SETTINGS = word(
    "--settings", "local settings to go by, instead of those that came along", metavar="FILE"
)
AS_AT = word("--as-at", "the day to look at", type=day, metavar="DATE")

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
        "show one record, its stage and what binds",
        asked_of.show_record,
        (REGISTER, word("reference", "such as N-2026-0117"), AS_AT, SETTINGS, JSON),
    ),
    Command(
        "options",
        "each measure against a person or on a place: in place, tried, not open and why",
        asked_of.list_measures,
        (REGISTER, word("reference", "such as N-2026-0117"), AS_AT, SETTINGS, JSON),
    ),
    Command(
        "powers",
        "the catalogue of powers, or all that is held of one",
        law.powers,
        (word("power", "such as closure-notice", nargs="?"), SETTINGS, JSON),
        anyone=True,
    ),
    Command(
        "clock",
        "every date that a power sets, with its working; or worked cases",
        law.clock,
        (
            word("power", "such as closure-notice", nargs="?"),
            word("said", "a fact or an event of the order", nargs="*", metavar="key=value"),
            word("--cases", "worked cases, a line of JSON each", metavar="FILE"),
            SETTINGS,
            JSON,
        ),
        anyone=True,
    ),
    Command(
        "record",
        "record an order or a notice, as its page would",
        orders_asked.record_order,
        (
            REGISTER,
            word("power", "such as closure-notice"),
            word(
                "said",
                "a heading of orders.csv, a fact or an event",
                nargs="*",
                metavar="key=value",
            ),
            word("--as-found", "keep it although the law refuses it, and why", metavar="REASON"),
            SETTINGS,
            JSON,
        ),
    ),
    Command(
        "due",
        "what is overdue or falls due; ends with status 4 where something is overdue",
        due_asked.list_due,
        (REGISTER, *due_asked.WORDS, REPLACE, SETTINGS, JSON),
    ),
    Command(
        "ack",
        "acknowledge what is due, or snooze it",
        due_asked.acknowledge_due,
        (
            REGISTER,
            word("reference", "such as SRO-2026-0001"),
            word("deadline", "the name of the date, such as ends"),
            word("--next-step", "what is done next", required=True, metavar="TEXT"),
            word("--snooze", "until this day", type=day, metavar="DATE"),
            SETTINGS,
        ),
    ),
    Command(
        "report",
        "draw up a report of a period, freeze it, or read a frozen one again",
        report_asked.report,
        (REGISTER, *report_asked.WORDS, REPLACE, SETTINGS, JSON),
    ),
    Command(
        "quorum",
        "whether a meeting is quorate, and what is missing",
        forum_asked.tell_quorum,
        (REGISTER, word("meeting", "its reference, such as M-2026-0004"), JSON),
    ),
    Command(
        "pack",
        "issue a numbered copy of a meeting's pack, or hand out an issued copy again",
        pack_asked.pack,
        (REGISTER, *pack_asked.WORDS, REPLACE, SETTINGS),
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
            word("--from", "from this day", type=day, dest="since", metavar="DATE"),
            word("--to", "to this day", type=day, dest="until", metavar="DATE"),
            word("--record", "about this record", default="", metavar="REFERENCE"),
            JSON,
        ),
        names=2,
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
