"""What the window costs at fifty thousand people, beside bare Qt doing the same."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from disrupt.selecting import Order
from disrupt.workspace import Workspace
from tests.bench import bare_qt
from tests.bench.measure import PEOPLE, Field, bare_file, report, timed
from tests.house import ROOT
from ui.device import Device
from ui.jobs import Jobs
from ui.shell import SIZE
from ui.window import Window

pytestmark = pytest.mark.bench

TIMES = 20
STEP = 200
WORDS = ("obri", "mohamed", "exley", "ng", "n-2025-00117", "07700 900123", "31 tallow")
EVERY = "SELECT reference, family_name, given_names, aliases, born, phones, vehicles FROM person"
LIKE = "SELECT family_name FROM person WHERE family_name LIKE ? OR given_names LIKE ? LIMIT 50"

# Both say when the first of them was painted.
FIRST_PAINT = """
from PySide6.QtCore import QEvent, QObject, QTimer
class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, tell)
        return False
def tell():
    print(time.time(), flush=True)
    os._exit(0)
painted = Painted()
window.installEventFilter(painted)
window.show()
app.exec()
"""
UNLOCK_PAGE = """
import os, sys, time
from pathlib import Path
from PySide6.QtWidgets import QApplication
from disrupt.clock import Clock
from ui.device import Device
from ui.jobs import Jobs
from ui.shell import Shell
app = QApplication([])
window = Shell(Device(Path(sys.argv[2])), Jobs(), Clock())
window.outside.arrive(Path(sys.argv[1]))
"""
BARE_WINDOW = """
import os, sys, time
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
app = QApplication([])
window = QWidget()
column = QVBoxLayout(window)
for part in (QLineEdit(), QLineEdit(), QPushButton("Unlock")):
    column.addWidget(part)
"""


def started(script: str, *arguments: object) -> float:
    """How long after its beginning a program was painted first."""
    said = [sys.executable, "-c", script + FIRST_PAINT, *map(str, arguments)]
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    began = time.time()
    done = subprocess.run(
        said, cwd=ROOT, env=surroundings, capture_output=True, check=True, text=True
    )
    return float(done.stdout.split()[-1]) - began


def test_cold_start(field: Field, tmp_path: Path) -> None:
    folder, settings = field.register.folder, tmp_path / "settings.json"
    ours = [started(UNLOCK_PAGE, folder, settings) for _ in range(5)]
    report("cold start to unlock page", ours, [started(BARE_WINDOW) for _ in range(5)])


@pytest.fixture(scope="module")
def lanes(qapp: QApplication) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.end()


@pytest.fixture
def window(qtbot: object, desk: Workspace, lanes: Jobs, tmp_path: Path) -> Iterator[Window]:
    opened = shown(Window(desk, Device(tmp_path / "settings.json"), lanes))
    yield opened
    opened.close()


def shown(widget: QWidget) -> QWidget:
    widget.resize(*SIZE)
    widget.show()
    if isinstance(widget, Window):
        widget.begin()
    seen(widget)
    return widget


def seen(widget: QWidget) -> None:
    """All that it has to draw is drawn."""
    QApplication.processEvents()
    widget.grab()


def shut(widgets: list[QWidget]) -> None:
    for widget in widgets:
        widget.close()
        widget.deleteLater()
    QApplication.processEvents()


def rows(field: Field) -> list[tuple[str, ...]]:
    with bare_file(field.bare) as raw:
        return [tuple(str(cell or "") for cell in row) for row in raw.execute(EVERY)]


def test_unlock_to_list(qapp: QApplication, field: Field, lanes: Jobs, tmp_path: Path) -> None:
    """From the moment at which the key is known: to work it out is slow on purpose."""
    device, kept = Device(tmp_path / "settings.json"), []

    def ours() -> None:
        kept.append(shown(Window(Workspace(field.register.open(), "bench"), device, lanes)))

    def bare() -> None:
        kept.append(shown(bare_qt.table(rows(field))))

    mine = []
    for _ in range(5):
        mine.append(timed(ours))
        kept[-1].desk.store.close()
    report("unlock to list", mine, [timed(bare) for _ in range(5)])
    shut(kept)


def test_keystroke_to_results(window: Window, field: Field) -> None:
    finder = shown(bare_qt.Finder())

    def ours(text: str) -> None:
        window.search.setText(text)
        window.search.search()
        seen(window)

    def bare(text: str) -> None:
        with bare_file(field.bare) as raw:
            found = raw.execute(LIKE, (f"%{text}%", f"%{text}%")).fetchall()
        finder.show_found(text, (name for (name,) in found if name))
        seen(finder)

    asked = [WORDS[number % len(WORDS)] for number in range(3 * len(WORDS))]
    mine = [timed(lambda t=t: ours(t)) for t in asked]
    report("keystroke to results", mine, [timed(lambda t=t: bare(t)) for t in asked])
    shut([finder])


def test_page(window: Window) -> None:
    wanted = [f"N-2025-{number:05}" for number in range(100, PEOPLE, PEOPLE // TIMES)]

    def ours(reference: str) -> None:
        window.go(reference)
        seen(window)

    mine = [timed(lambda r=r: ours(r)) for r in wanted]
    lines = [field.label for field, _ in window.page.page.values]
    kept: list[QWidget] = []
    theirs = [timed(lambda: kept.append(shown(bare_qt.form(lines)))) for _ in wanted]
    report("page opened", mine, theirs)
    shut(kept)


def scrolled(view: QTableView) -> list[float]:
    bar = view.verticalScrollBar()

    def down() -> None:
        bar.setValue(bar.value() + STEP)
        seen(view)

    return [timed(down) for _ in range(TIMES)]


def test_scroll(window: Window, field: Field) -> None:
    bare = shown(bare_qt.table(rows(field)))
    report(f"scrolled by {STEP} rows", scrolled(window.page.table.view), scrolled(bare))
    shut([bare])


@pytest.mark.parametrize("column", ["status", "address", "family_name"])
def test_sorted_by_a_click(window: Window, field: Field, column: str) -> None:
    listed, bare = window.page.table, shown(bare_qt.table(held := rows(field)))

    def ours(number: int) -> None:
        listed.menu.ordered.emit(Order(column, down=bool(number % 2)))
        seen(listed)

    def bare_sorted(number: int) -> None:
        held.sort(key=lambda row: row[1], reverse=bool(number % 2))
        bare.model().layoutChanged.emit()
        seen(bare)

    mine = [timed(lambda n=n: ours(n)) for n in range(TIMES)]
    report(f"sorted by {column}", mine, [timed(lambda n=n: bare_sorted(n)) for n in range(TIMES)])
    shut([bare])
