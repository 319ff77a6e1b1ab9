"""The command that issues a copy of a pack, and the one that hands out an issued copy again."""

from argparse import Namespace
from dataclasses import replace
from pathlib import Path

from disrupt.errors import Misworded, Trouble
from disrupt.workspace import Workspace
from orders.audiences import shipped
from orders.packs.copies import Listed, copies
from orders.packs.moment_meant import moment_meant
from orders.packs.number import short
from orders.reckoning import Law
from reports import deliver
from reports.ways import File
from ui import law
from ui.desk import desk
from ui.saying import advise, say
from ui.secret import Secrets
from ui.word import Word, moment, word

DONE = 0
ENDING = ".pdf"
WORDS: tuple[Word, ...] = (
    word("--meeting", "its reference, such as M-2026-0012", metavar="REFERENCE"),
    word("--audience", "what sort of reader it is for", choices=shipped().audiences),
    word("--recipient", "who gets it: it stands on every page", metavar="TEXT"),
    word("--agency", "whose work it is for, such as a council; or which place", metavar="NAME"),
    word("--as-at", "the moment to draw it as at, else now", type=moment, metavar="MOMENT"),
    word("--reprint", "hand out an issued copy again, such as K-2026-0004", metavar="COPY"),
    word("--out", "write it: .pdf", required=True, metavar="FILE.pdf"),
    word(
        "--protect",
        "put a passphrase on the file: the line of standard input after your own",
        action="store_true",
    ),
)
"""Beside those that other commands have too."""
ANEW = ("meeting", "audience", "recipient")


def pack(asked: Namespace, secrets: Secrets) -> int:
    _check(asked)
    path = Path(asked.out)
    deliver.need_free(path, replace=asked.replace)
    _need_folder(path)
    known = law.the_law_of(asked)
    with desk(asked, secrets) as at:
        at.ask("pack")
        passphrase = secrets.of_a_copy() if asked.protect else ""
        issued = (_again if asked.reprint else _anew)(at, known, asked, passphrase)
    say([_told(issued)])
    advise(f"{path.name} is written.")
    return DONE


def _anew(at: Workspace, known: Law, asked: Namespace, passphrase: str) -> Listed:
    # ReportLab takes half a second to import.
    from reports.packs.issuing import Issuing, issue
    from reports.packs.paper_value import Asked

    usual = Issuing.usual(_where(asked), at.reason)
    how = replace(usual, as_at=moment_meant(asked.as_at, at.today), passphrase=passphrase)
    one = Asked(asked.audience, " ".join((asked.agency or "").split()), asked.recipient)
    (reference,) = issue(at, known, asked.meeting, (one,), how=how)
    return _one(at, reference)


def _again(at: Workspace, _known: Law, asked: Namespace, passphrase: str) -> Listed:
    from reports.packs.reprint import reprint

    reprint(at, asked.reprint, _where(asked), at.reason, passphrase=passphrase)
    return _one(at, asked.reprint)


def _one(at: Workspace, reference: str) -> Listed:
    wanted = reference.strip().casefold()
    return next(each for each in copies(at) if each.reference.casefold() == wanted)


def _told(issued: Listed) -> str:
    return f"{issued.reference}: copy {issued.number} of {issued.of}, pack {short(issued.pack)}"


def _where(asked: Namespace) -> File:
    return File(Path(asked.out), replace=asked.replace)


def _need_folder(path: Path) -> None:
    """Asked first: a copy is numbered before it leaves."""
    if path.is_dir() or not path.absolute().parent.is_dir():
        raise Trouble(
            f"There is no folder in which {path.name} could be written.",
            "Make that folder, or choose another.",
        )


def _check(asked: Namespace) -> None:
    """What the table of words cannot say of itself."""
    if asked.reprint is not None and any(
        getattr(asked, name) is not None for name in (*ANEW, "agency", "as_at")
    ):
        raise Misworded(
            "--reprint hands out a copy as it was issued, and stands alone.",
            "Leave out the rest, but for --out, --protect, --replace and --reason.",
        )
    anew = asked.reprint is None
    unsaid = [f"--{name}" for name in ANEW if not (getattr(asked, name) or "").split()]
    if unsaid if anew else not asked.reprint.split():
        raise Misworded(
            f"Which copy was not said: {', '.join(unsaid if anew else ['--reprint'])}.",
            "Say --meeting REFERENCE, --audience NAME and --recipient TEXT; or --reprint COPY.",
        )
    if Path(asked.out).suffix.casefold() != ENDING:
        raise Misworded(
            f"A pack is a PDF, and {Path(asked.out).name} is called something else.",
            "Let it end in .pdf.",
        )
