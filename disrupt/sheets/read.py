"""Tables from a folder of CSV files, one such file, or a workbook: within limits, or not at all."""

import csv
import hashlib
import io
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from disrupt.errors import Trouble
from disrupt.task import Task

LARGEST_FILE = 64 * 2**20
LARGEST_UNPACKED = 400 * 2**20
MOST_ROWS = 250_000
MOST_COLUMNS = 500
LONGEST_CELL = 100_000
LARGEST_ATTACHMENT = 20 * 2**20
ATTACHMENTS = "attachments"

Cells = tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """One sheet as it was written: its headings, and each row with its number in the sheet."""

    name: str
    headings: Cells
    rows: tuple[tuple[int, Cells], ...]


@dataclass(frozen=True)
class Book:
    """All the sheets that were found, a hash of what was read, and where attachments lie."""

    tables: dict[str, Table]
    sha256: str
    attachments: Path | None

    def attachment(self, name: str) -> bytes | None:
        """A file beside the sheets; a name that leads out of its folder finds nothing."""
        if self.attachments is None or Path(name).name != name:
            return None
        path = self.attachments / name
        try:
            plain = path.is_file() and not path.is_symlink()
            fits = plain and path.stat().st_size <= LARGEST_ATTACHMENT
            return path.read_bytes() if fits else None
        except OSError:  # too long a name, or what may not be read: as good as none
            return None


def read_book(path: Path, task: Task) -> Book:
    task.reach("Reading")
    try:
        contents = {source: _content(source) for source in _sources(path)}
    except OSError as error:
        raise Trouble(
            f"{path.name} could not be read: {error.strerror}.",
            "Look whether the disk is connected and you may read what is there.",
        ) from error
    tables = [t for source, content in contents.items() for t in _tables(source, content, task)]
    whole = hashlib.sha256(b"".join(contents.values())).hexdigest()
    attachments = path / ATTACHMENTS
    beside = path.is_dir() and not attachments.is_symlink()
    return Book({t.name: t for t in tables}, whole, attachments if beside else None)


def _sources(path: Path) -> list[Path]:
    if not path.exists():
        raise Trouble(f"There is nothing at {path.name}.", "Look whether the name is right.")
    found = sorted(filter(_is_sheet, path.iterdir())) if path.is_dir() else [path]
    if not found:
        raise Trouble(
            f"There is no CSV file in {path.name}.", "Choose the folder that holds people.csv."
        )
    return found


def _is_sheet(path: Path) -> bool:
    return path.is_file() and path.suffix.lower() == ".csv"


def _content(source: Path) -> bytes:
    if not source.is_file():
        raise _unreadable(source.name)
    if source.stat().st_size > LARGEST_FILE:
        raise _too_large(source.name, f"is larger than {LARGEST_FILE // 2**20} MB")
    return source.read_bytes()


def _too_large(name: str, what: str) -> Trouble:
    return Trouble(f"{name} {what}.", "Divide it into smaller files, then bring them in in turn.")


def _tables(source: Path, content: bytes, task: Task) -> Iterator[Table]:
    if content[:4] == b"PK\x03\x04":
        yield from _workbook(source.name, content, task)
    elif content and source.suffix.lower() == ".csv":
        yield _table(source.name, _csv_rows(source.name, content), task)
    else:
        raise _unreadable(source.name)


def _unreadable(name: str) -> Trouble:
    return Trouble(
        f"{name} is not a sheet that can be read here.",
        "Save it as CSV (UTF-8) or as an .xlsx workbook, then try again.",
    )


def _csv_rows(name: str, content: bytes) -> Iterator[tuple[int, list[str]]]:
    csv.field_size_limit(LONGEST_CELL)
    try:
        text = content.decode("utf-8-sig")
        reader = csv.reader(io.StringIO(text, newline=""), strict=True)
        # The row as a spreadsheet counts it: a cell with line ends in it is still one row.
        yield from enumerate(reader, 1)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise Trouble(
            f"{name} is not in UTF-8: line {line} holds a letter that cannot be read.",
            "In the spreadsheet program choose “CSV UTF-8” when saving.",
        ) from error
    except csv.Error as error:
        raise Trouble(
            f"{name} cannot be read as CSV near line {reader.line_num}: {error}.",
            "Look whether a quotation mark is missing or a cell is very long.",
        ) from error


def _workbook(name: str, content: bytes, task: Task) -> list[Table]:
    _refuse_bomb(name, content)
    try:
        return list(_sheets(content, task))
    except (
        *(zipfile.BadZipFile, zlib.error, KeyError, ValueError, TypeError, OSError),
        *(SyntaxError, AttributeError, IndexError, EOFError, RuntimeError),
    ) as error:
        raise _unreadable(name) from error


def _sheets(content: bytes, task: Task) -> Iterator[Table]:
    # A sixth of a second to import, and seldom needed.
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        # It warns of styles and other ornaments that it does not know, and nobody here needs.
        warnings.simplefilter("ignore")
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        for sheet in book.worksheets:
            rows = sheet.iter_rows(values_only=True)
            numbered = ((n, [_cell(cell) for cell in row]) for n, row in enumerate(rows, 1))
            yield _table(f"{sheet.title}.csv", numbered, task)


def _refuse_bomb(name: str, content: bytes) -> None:
    """By what the file says of itself; unpacking stops at what it says."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            unpacked = sum(each.file_size for each in packed.infolist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise _unreadable(name) from error
    if unpacked > LARGEST_UNPACKED:
        raise _too_large(name, f"unpacks to {unpacked // 2**20} MB")


def _cell(value: object) -> str:
    if isinstance(value, datetime):
        shown = value.isoformat(timespec="minutes")
        return shown.removesuffix("T00:00")
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)


def _table(name: str, rows: Iterable[tuple[int, list[str]]], task: Task) -> Table:
    numbered = iter(_limited(name, rows, task))
    _, headings = next(numbered, (0, []))
    names = tuple(heading.strip() for heading in headings)
    filled = tuple((n, tuple(row)) for n, row in numbered if any(row))
    if filled and not any(names):
        raise Trouble(
            f"{name} has no headings in its first row.",
            "Put the headings there, such as reference and family_name.",
        )
    return Table(name.lower(), names, filled)


def _limited(
    name: str, rows: Iterable[tuple[int, list[str]]], task: Task
) -> Iterator[tuple[int, list[str]]]:
    for count, (number, row) in enumerate(rows):
        task.reach(f"Reading {name}")
        if count > MOST_ROWS:
            raise _too_large(name, f"has more than {MOST_ROWS:,} rows")
        if len(row) > MOST_COLUMNS:
            raise _too_large(name, f"has more than {MOST_COLUMNS} columns in row {number}")
        if max(map(len, row), default=0) > LONGEST_CELL:
            raise _too_large(name, f"has a cell of more than {LONGEST_CELL:,} letters")
        yield number, row
