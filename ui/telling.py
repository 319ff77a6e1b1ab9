"""What a command prints for people: stored text as plain text, whatever is in it."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from disrupt import phrasing
from disrupt.fields import Field
from disrupt.find import Hit
from disrupt.officers import Listed
from disrupt.page import Dated, Page
from disrupt.sheets.report import SheetReport
from disrupt.store.health import Health
from disrupt.trail import Entry

A_FEW = 10
UNSEEN = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}


def plain(text: str) -> str:
    """Signs that cannot be seen, or that turn a line round, are named instead of obeyed."""
    return "".join(
        f"[U+{ord(sign):04X}]" if unicodedata.category(sign) in UNSEEN else sign for sign in text
    )


def hits(found: Iterable[Hit]) -> Iterable[str]:
    for hit in found:
        yield f"{hit.reference}  {hit.says}"
        yield f"    {hit.why}"


def page(shown: Page) -> Iterable[str]:
    yield f"{shown.reference}  {shown.says}"
    yield f"As at {phrasing.day(shown.as_at)} (* held on that day)"
    for field, value in shown.values:
        if value not in (None, ()):
            yield from _set_in(f"{field.label}: {phrasing.shown(field, value)}")
    for dated in shown.dated:
        yield from _dated(dated)
    if shown.history:
        yield "History"
        yield from (f"  {sentence}" for sentence in shown.history)


def _set_in(text: str) -> Iterable[str]:
    """A long text keeps its lines, set in further, so that none passes for one of ours."""
    first, *others = text.split("\n")
    yield f"  {first}"
    yield from (f"      {line}" for line in others)


def _dated(dated: Dated) -> Iterable[str]:
    for each in dated.held:
        values = ((field, getattr(each, field.name)) for field in dated.fields)
        said = "; ".join(_said(dated.part.title, f, v) for f, v in values if v is not None)
        yield f"  {'*' if each in dated.on_the_day else ' '} {dated.part.title}: {said}"


def _said(title: str, field: Field, value: object) -> str:
    """A field with its label, where that is not the title before it."""
    shown = phrasing.shown(field, value)
    return shown if field.label == title else f"{field.label.lower()} {shown}"


def officers(listed: Iterable[Listed]) -> Iterable[str]:
    for officer in listed:
        since = f"since {phrasing.day(officer.since)}"
        left = f", left {phrasing.day(officer.left_on)}" if officer.left_on else ""
        ways = ", ".join(officer.ways_in) or "no way in"
        yield f"{officer.name}: {', '.join(officer.roles)}; {since}{left}; {ways}"


def health(found: Health) -> Iterable[str]:
    if found.ok:
        yield f"Sound: {found.records} records, {found.audit_rows} lines in the log."
    yield from (f"{problem.where}: {problem.what}" for problem in found.problems)


def trail(entries: Iterable[Entry]) -> Iterable[str]:
    for entry in entries:
        about = f" {entry.record}" if entry.record else ""
        when = phrasing.moment(entry.at)
        yield f"{entry.seq}  {when}  {entry.user}: {entry.event}{about} ({entry.reason})"


def reports(files: dict[str, SheetReport]) -> Iterable[str]:
    for name, report in files.items():
        counts = (report.new, report.changed, report.same, report.doubtful)
        said = ", ".join(
            f"{count} {word}"
            for count, word in zip(counts, ("new", "changed", "same", "doubtful"), strict=True)
        )
        yield f"{name}: {said}, {len(report.rejected)} rejected"
        yield from _remarks("rejected", report.rejected)
        yield from _remarks("doubtful", report.doubtful_rows)
        yield from _remarks("warned", report.warned)
        yield from _remarks("not in its list", report.unlisted)
        if not report.read and report.unknown_headings:
            yield "  not a sheet that is kept here; it was left out"
        elif report.unknown_headings:
            yield f"  left out, not known here: {', '.join(report.unknown_headings)}"


def _remarks(told: str, remarks: Iterable[dict[str, Any]]) -> Iterable[str]:
    """What is said of several rows is said once, with all their numbers."""
    rows: dict[str, list[str]] = defaultdict(list)
    for remark in remarks:
        heading = f"{remark['heading']}: " if "heading" in remark else ""
        rows[heading + remark["why"]].append(str(remark["row"]))
    for says, numbers in rows.items():
        yield f"  {told}: {says} Row {_some(numbers)}."


def _some(numbers: Iterable[str]) -> str:
    """The first few rows; all of them are in what --json prints."""
    each = list(dict.fromkeys(numbers))
    more = f" and {len(each) - A_FEW} more" if len(each) > A_FEW else ""
    return ", ".join(each[:A_FEW]) + more
