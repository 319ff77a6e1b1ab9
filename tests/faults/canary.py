"""Words that may stand in no file: how they are laid out, and how every file is searched."""

import base64
from collections.abc import Iterable, Iterator
from pathlib import Path

from disrupt.fields import Field, Kind, fields_of
from disrupt.records import PARTS, SUBJECTS, Record
from disrupt.sheets.match import key_field, part_fields
from tests.ui.terminal import sheets

REFERENCE = "Zq-7001-canary"
REASON, SEARCH, SECRET = "zqreasoncanary", "zqsearchcanary", "zqpassphrase canary"
JPEG = b"\xff\xd8\xff\xe0"
# Days that stand nowhere else: a word would not be taken for one.
DAYS = {Kind.DATE: "1913-02-21", Kind.PARTIAL: "1913-03-22", Kind.EXPIRY: "2913-04-23"}


def lay_out(folder: Path) -> set[str]:
    """A sheet of every kind with a word of its own in every field; what the words are."""
    (folder / "attachments").mkdir(parents=True)
    laid = {REFERENCE}
    for kind in (*SUBJECTS, *PARTS):
        row = {field.name: _word(kind, field) for field in _fields(kind)}
        sheets(folder, **{kind.sheet.removesuffix(".csv"): [row | {key_field(kind): REFERENCE}]})
        laid |= set(row.values()) - {"yes"}
        for field in _fields(kind):
            if field.kind is Kind.PICTURE:
                word = _word(kind, field)
                (folder / "attachments" / word).write_bytes(JPEG + word.encode())
    return laid


def _fields(kind: type[Record]) -> tuple[Field, ...]:
    own = (field for field in fields_of(kind) if field.name != "reference")
    return (*own, *part_fields(kind).values())


def _word(kind: type[Record], field: Field) -> str:
    word = f"zq{kind.kind()}{field.name}canary".replace("_", "")
    return {Kind.YES_NO: "yes", **DAYS}.get(field.kind, word)


def forms(word: str) -> Iterator[bytes]:
    """A word as it might stand in a file: in each case and encoding, and in base 64."""
    for text in {word, word.upper(), word.lower()}:
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            plain = text.encode(encoding)
            yield plain
            for before in range(3):
                # Only the letters that do not hang on what stands before and after it.
                letters = base64.b64encode(b"\0" * before + plain)
                yield letters[(0, 2, 3)[before] : len(letters) // 4 * 4 - 4]


def found(folders: Iterable[Path], words: Iterable[str]) -> list[tuple[str, str]]:
    """Each file that a word stands in, or in whose name it does."""
    wanted = {word: set(forms(word)) for word in words}
    return [
        (path.name, word)
        for folder in folders
        for path in folder.rglob("*")
        for content in [str(path).encode() + (path.read_bytes() if path.is_file() else b"")]
        for word, shapes in wanted.items()
        if any(shape in content for shape in shapes)
    ]
