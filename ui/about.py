"""What this program is made of, under which licences, and which of its promises is proven where."""

import platform
import tomllib
from collections.abc import Iterable
from functools import cache, partial
from importlib import metadata

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit

from disrupt.paths import resource
from disrupt.version import VERSION
from ui.parts import Card, Label, Link, Muted, Words
from ui.places import ABOUT
from ui.reading_page import ReadingPage

# What the program is delivered with, and what each is for.
PACKAGES = {
    "pyside6-essentials": "windows",
    "sqlalchemy": "records",
    "sqlcipher3": "SQLCipher, the register's encryption",
    "alembic": "changes of the register's form",
    "cryptography": "keys",
    "keyring": "quick unlock",
    "reportlab": "paper",
    "openpyxl": "sheets",
    "pillow": "photographs on paper",
    "pypdf": "passphrases on paper",
    "pypdfium2": "pages on the screen",
    "python-dateutil": "dates",
    "rapidfuzz": "names that are alike",
    "tzdata": "the clock",
    "zxcvbn": "strength of passphrases",
    "importlib-metadata": "names of packages",
}
TEXTS = {
    "Noto Sans (letters): SIL Open Font License": ("fonts", "OFL.txt"),
    "DejaVu Sans (letters): Bitstream Vera licence": ("fonts", "DEJAVU-LICENCE.txt"),
    "Lucide (pictures): ISC licence": ("icons", "LICENCE.txt"),
}
UNSTATED = "stated in its source"

Line = tuple[str, ...]


class AboutPage(ReadingPage):
    """Nothing on it is about anybody."""

    kind = ABOUT.kind

    def __init__(self) -> None:
        super().__init__()
        self._text = QPlainTextEdit()
        self._links = [Link(title) for title in TEXTS]
        self._draw()
        for link in self._links:
            link.clicked.connect(partial(self._read, link.text()))

    def begin(self) -> None:
        self._links[0].setFocus()

    def _draw(self) -> None:
        column = self._headed(ABOUT.title)
        column.addWidget(_table(f"Disrupt {VERSION}", ("Made with", "Version"), versions()))
        column.addWidget(self._licences())
        heads = ("What is promised", "The test that proves it")
        column.addWidget(_table("What is proven where", heads, proven()))
        column.addStretch(1)

    def _licences(self) -> Card:
        card = _table("Licences", ("Package", "What it is for", "Version", "Licence"), packages())
        for link in self._links:
            card.column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName("Text of the licence")
        self._text.setObjectName("licence")
        self._text.setMinimumHeight(12 * self.fontMetrics().lineSpacing())
        self._text.hide()
        card.column.addWidget(self._text)
        return card

    def _read(self, title: str, _on: object = None) -> None:
        self._text.setPlainText(resource(*TEXTS[title]).read_text(encoding="utf-8"))
        self._text.show()
        self._text.setFocus()


def versions() -> tuple[Line, ...]:
    return (
        ("Qt", str(qVersion())),
        ("Python", platform.python_version()),
        ("SQLCipher, as sqlcipher3", _version("sqlcipher3")),
        ("Runs on", platform.platform(terse=True)),
    )


@cache
def packages() -> tuple[Line, ...]:
    """Those that are here, each under the licence that it states itself."""
    held = [(name, use, _version(name), _licence(name)) for name, use in PACKAGES.items()]
    return tuple(line for line in held if line[2])


@cache
def proven() -> tuple[Line, ...]:
    """Each promise, and where the test of it stands."""
    text = resource("proven.toml").read_text(encoding="utf-8")
    return tuple((each["promise"], each["test"]) for each in tomllib.loads(text)["proven"])


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""


def _licence(package: str) -> str:
    try:
        said = metadata.metadata(package).json
    except metadata.PackageNotFoundError:
        return ""
    stated = said.get("license_expression") or said.get("license") or UNSTATED
    return str(stated).splitlines()[0]


def _table(title: str, heads: Line, lines: Iterable[Line]) -> Card:
    """Words in columns: there is nothing here to choose, sort or type."""
    card, grid = Card(title), QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(6)
    for column, head in enumerate(heads):
        grid.addWidget(Label(head), 0, column)
    for row, line in enumerate(lines, 1):
        for column, text in enumerate(line):
            words = Muted(text) if column else Words(text)
            words.setWordWrap(True)
            grid.addWidget(words, row, column)
    card.column.addLayout(grid)
    return card
