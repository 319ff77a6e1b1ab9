"""The command line: a call understood, its command run, and its exit status."""

import os
import sys
import traceback
from argparse import SUPPRESS, ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from disrupt.errors import Damaged, Misworded
from disrupt.version import VERSION
from ui.fault import told
from ui.saying import advise
from ui.secret import Secrets
from ui.word import Word
from ui.words import COMMANDS, EVERYWHERE, REGISTER

PUT_RIGHT, MISWORDED, DAMAGED, STOPPED = 1, 2, 3, 130
STATUS = ((Damaged, DAMAGED), (Misworded, MISWORDED))
PRIVATE = 0o077


def parser() -> ArgumentParser:
    about = "The register of disruption. Without a command: its window."
    top = ArgumentParser(prog="disrupt", description=about)
    top.add_argument("--version", action="version", version=f"Disrupt {VERSION}")
    top.add_argument("--demo", action="store_true", help="the window, on invented people")
    top.add_argument("--shoot", metavar="DIR", help="with --demo: every page as a picture")
    top.set_defaults(action=window, names=1, anyone=True, user=None, debug=False)
    names = top.add_subparsers(dest="command", metavar="COMMAND")
    officer = names.add_parser("officer", help="who may unlock")
    _say(officer, REGISTER)
    _everywhere(officer)
    groups = {"": names, "officer": officer.add_subparsers(required=True, metavar="WHAT")}
    for command in COMMANDS:
        each = groups[command.under].add_parser(command.name, help=command.help)
        for said in command.words:
            _say(each, said)
        _everywhere(each, again=bool(command.under))
        each.set_defaults(action=command.action, names=command.names, anyone=command.anyone)
    return top


def window(asked: Namespace, _secrets: Secrets) -> int:
    # The window's library takes a tenth of a second to import, and no other command needs it.
    from ui import app

    if asked.shoot:
        return app.shoot_demo(Path(asked.shoot))
    return app.show_demo() if asked.demo else app.show()


def _say(to: ArgumentParser, said: Word) -> None:
    to.add_argument(said.name, help=said.help, **said.settings)


def _everywhere(to: ArgumentParser, *, again: bool = False) -> None:
    for said in EVERYWHERE:
        settings = {**said.settings, "default": SUPPRESS} if again else said.settings
        to.add_argument(said.name, help=said.help, **settings)


def main(arguments: Sequence[str] | None = None) -> int:
    os.umask(PRIVATE)
    for stream in (sys.stdout, sys.stderr, sys.stdin):
        if stream:  # a job that runs by night may have none
            stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # as every terminal's is
    words = sys.argv[1:] if arguments is None else arguments
    asking = parser()
    asked = asking.parse_args(words)
    if fault := _wrong_call(words, asked):
        asking.error(fault)
    return _run(asked)


def _wrong_call(words: Sequence[str], asked: Namespace) -> str | None:
    """What the table of words cannot say of itself."""
    if asked.shoot and not asked.demo:
        return "--shoot stands with --demo"
    if asked.command and (asked.demo or asked.shoot):
        return "--demo and --shoot stand alone"
    if not (asked.user or asked.anyone or getattr(asked, "card", False)):
        return "say who you are: --user NAME"
    if len(asked.user or ()) > asked.names:
        return "--user stands too often"
    if any("\ud800" <= sign <= "\udfff" for sign in "".join(words)):
        return "a word is not in UTF-8"
    return None


def _run(asked: Namespace) -> int:
    try:
        status = int(asked.action(asked, Secrets()))
        if sys.stdout:
            sys.stdout.flush()
        return status
    except KeyboardInterrupt:
        advise("Stopped. Nothing that was half done was kept.")
        return STOPPED
    except Exception as error:  # noqa: BLE001 - the last resort: no trace of ours reaches a person
        if isinstance(error, OSError):
            sys.stdout = None  # it may be what failed, and would fail again at the end
        if asked.debug:
            traceback.print_exc()
        advise(*told(error))
        return next((status for kind, status in STATUS if isinstance(error, kind)), PUT_RIGHT)
