"""The command that draws up a report, freezes it, and reads a frozen one again."""

from argparse import Namespace
from pathlib import Path

from disrupt.errors import Misworded, Trouble
from disrupt.records import FrozenReport
from disrupt.workspace import Workspace
from orders.areas import areas
from orders.reckoning import Law
from reports import deliver, frozen
from reports.figures.changed import changed
from reports.figures.pursue import Asked
from reports.figures.report import Period, Report
from reports.frozen import Kept
from reports.gathered import GATHERED, Gathered, again, gathered, published
from reports.ways import File
from ui import law, report_as_json, report_telling
from ui.desk import desk
from ui.saying import advise, either
from ui.secret import Secrets
from ui.word import Word, day, word

DONE = 0
ENDINGS = ("pdf", "xlsx", "csv")
WORDS: tuple[Word, ...] = (
    word(
        "which",
        "pursue, the profile, the area return or the annual report",
        nargs="?",
        choices=tuple(GATHERED),
    ),
    word("--from", "the first day of the period", type=day, dest="since", metavar="DATE"),
    word("--to", "its last day", type=day, dest="until", metavar="DATE"),
    word("--area", "of one area alone", default="", metavar="NAME"),
    word("--public", "a copy to publish: small counts are hidden", action="store_true"),
    word("--freeze", "keep its digits for good, under this name", metavar="NAME"),
    word("--frozen", "read again what was frozen under this name", metavar="NAME"),
    word("--out", "write it: .pdf, .xlsx or .csv", metavar="FILE"),
)
"""Beside those that other commands have too."""


def report(asked: Namespace, secrets: Secrets) -> int:
    _check(asked)
    known = law.the_law_of(asked)
    if asked.out:
        deliver.need_free(Path(asked.out), replace=asked.replace)
    return (_again if asked.frozen is not None else _anew)(asked, known, secrets)


def _anew(asked: Namespace, known: Law, secrets: Secrets) -> int:
    with desk(asked, secrets) as at:
        at.ask("report")
        if asked.freeze is not None:
            with at.store.reading() as session:
                frozen.need_free(session, asked.freeze)
        of = Asked(Period(asked.since, asked.until), _area(at, asked.area))
        found = (published if asked.public else gathered)(at, known, asked.which, of)
        kept = frozen.keep(at, asked.freeze, found.report) if asked.freeze is not None else None
        _hand_over(at, asked, found.report, kept)
    if asked.json:
        either(asked, _told(found, kept), ())
    if kept:
        advise(f"It is frozen as “{kept.name}”.")
    return DONE


def _told(found: Gathered, kept: Kept | None) -> object:
    """What was frozen is told as it will be told again."""
    if kept or found.told is None:
        return report_as_json.report(found.report, kept)
    return found.told()


def _again(asked: Namespace, known: Law, secrets: Secrets) -> int:
    """What has changed since is told to people alone: a file is the same each time."""
    with desk(asked, secrets) as at:
        at.ask("report")
        with at.store.reading() as session:
            kept = frozen.read(session, asked.frozen)
        since = (
            () if asked.json or asked.out else changed(kept.report, again(at, known, kept.report))
        )
        _hand_over(at, asked, kept.report, kept)
    if not asked.out:
        value = report_as_json.report(kept.report, kept)
        either(asked, value, report_telling.frozen(kept, since))
    return DONE


def _hand_over(at: Workspace, asked: Namespace, drawn: Report, kept: Kept | None) -> None:
    if not asked.out:
        return
    # ReportLab takes half a second to import.
    from reports import report_documents

    path = Path(asked.out)
    about = (FrozenReport.kind_name(), kept.row) if kept else None
    controller = at.store.about.controller
    document = report_documents.document(drawn, _ending(path), controller, about)
    where = File(path, replace=asked.replace)
    deliver.deliver(at, document, deliver.Leaving(at.store.actor.name, at.reason, where))
    advise(f"{path.name} is written.")


def _area(at: Workspace, said: str) -> str:
    """As the register's own rows write it."""
    known = areas(at)
    wanted = " ".join(said.split())
    if not wanted:
        return ""
    for area in known:
        if area.casefold() == wanted.casefold():
            return area
    here = f"Known are: {'; '.join(known)}." if known else "No record here names an area yet."
    raise Trouble(f"No record here is of the area “{wanted}”.", here)


def _check(asked: Namespace) -> None:
    """What the table of words cannot say of itself."""
    if asked.frozen is not None and (
        asked.which or asked.since or asked.until or _is_narrowed(asked)
    ):
        raise Misworded(
            "--frozen reads a report that was kept, and stands alone.",
            "Leave out the rest, but for --json, --out and --replace.",
        )
    if asked.json and asked.out:
        raise Misworded(
            "A report is printed or written, not both at once.", "Say --json or --out FILE."
        )
    if asked.out and _ending(Path(asked.out)) not in ENDINGS:
        raise Misworded(
            f"What {Path(asked.out).name} is to be cannot be told by its ending.",
            "Let it end in .pdf, .xlsx or .csv.",
        )
    if asked.frozen is None:
        _check_anew(asked)


def _check_anew(asked: Namespace) -> None:
    if not (asked.which and asked.since and asked.until):
        raise Misworded(
            "Which report, from when and to when was not said.",
            "Say one of pursue, profile, area, annual, and --from DATE --to DATE.",
        )
    if asked.since > asked.until:
        raise Misworded(
            f"The period ends before it begins: {asked.since} to {asked.until}.",
            "Say the earlier day with --from; both days are in it.",
        )
    if not (asked.json or asked.out):
        raise Misworded(
            "Whether it is to be printed or written was not said.",
            "Say --json, or --out FILE that ends in .pdf, .xlsx or .csv.",
        )


def _is_narrowed(asked: Namespace) -> bool:
    return bool(asked.area or asked.public or asked.freeze is not None)


def _ending(path: Path) -> str:
    return path.suffix.removeprefix(".").casefold()
