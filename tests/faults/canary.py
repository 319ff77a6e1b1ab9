"""Words that may stand in no file: how they are laid out, and how every file is searched."""

import base64
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from disrupt.fields import ANY, Field, Kind, fields_of
from disrupt.records import ENTRIES, PARTS, SUBJECTS, Person, Record
from disrupt.sheets.match import heading_of, key_field, part_fields
from disrupt.sheets.sorting import HOSTED
from tests.ui.terminal import sheets

# By the kind of record that it stands on.
REFERENCES = {kind.kind_name(): f"Zq-7001-{kind.kind_name()}-canary" for kind in SUBJECTS}
REFERENCE = REFERENCES[Person.kind_name()]
REASON, SEARCH, SECRET = "zqreasoncanary", "zqsearchcanary", "zqpassphrase canary"
# By its first bytes a file is taken for what may stand there.
STARTS = {"": b"\xff\xd8\xff\xe0", "paper": b"%PDF-", "figures": b"{", "copy": b"%PDF-"}
# Days that stand nowhere else: a word would not be taken for one.
FACT = "fact"
DAYS = {
    Kind.DATE: "1913-02-21",
    Kind.PARTIAL: "1913-03-22",
    Kind.EXPIRY: "2913-04-23",
    Kind.WHEN: "1913-05-24",
}


def lay_out(folder: Path) -> set[str]:
    """A sheet of every kind with a word of its own in every field; what the words are."""
    (folder / "attachments").mkdir(parents=True)
    laid, rows = set(REFERENCES.values()), defaultdict[str, list[dict[str, str]]](list)
    for kind in (*SUBJECTS, *PARTS, *ENTRIES):
        said = {heading_of(kind, field.name): _word(kind, field) for field in _fields(kind)}
        rows[kind.sheet.removesuffix(".csv")].append(said | _told_apart_by(kind))
        laid |= set(said.values()) - {"yes", FACT}
        for field in _fields(kind):
            if field.kind is Kind.PICTURE:
                word = _word(kind, field)
                (folder / "attachments" / word).write_bytes(STARTS[field.format] + word.encode())
    sheets(folder, **rows)
    return laid


def _told_apart_by(kind: type[Record]) -> dict[str, str]:
    """Which record a row is, or is about; and which kind, where a sheet has rows of two."""
    if kind in ENTRIES:
        return {}
    word = {HOSTED[kind].heading: HOSTED[kind].word} if kind in HOSTED else {}
    return {key_field(kind): REFERENCES[_subject_of(kind)]} | word


def _subject_of(kind: type[Record]) -> str:
    return key_field(kind) if kind in PARTS else kind.kind_name()


def _fields(kind: type[Record]) -> tuple[Field, ...]:
    own = (field for field in fields_of(kind) if field.name != "reference")
    return (*own, *part_fields(kind).values())


def _word(kind: type[Record], field: Field) -> str:
    if field.refers_to:
        return REFERENCE if field.refers_to == ANY else REFERENCES[field.refers_to]
    if field.choices == "note_kinds":  # any other word makes it intelligence
        return FACT
    word = f"zq{kind.kind_name()}{field.name}canary".replace("_", "")
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
