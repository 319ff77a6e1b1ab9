"""A printer: each page is set on it as a picture, so that what was seen is what is printed."""

from dataclasses import dataclass

from PySide6.QtCore import QMarginsF, QRect, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from disrupt.task import Task
from ui import papers

FINE = 300
"""Dots to the inch; a printer that can do no more than that is not asked for more."""
UNNAMED = "Disrupt"
"""All that the queue of a printer says of a document: it is read by others."""


def printers() -> tuple[str, ...]:
    """The one that is usual here first."""
    usual = QPrinterInfo.defaultPrinterName()
    names = QPrinterInfo.availablePrinterNames()
    return tuple(sorted(names, key=lambda name: name != usual))


@dataclass(frozen=True)
class OnPrinter:
    """The way to one printer of this computer."""

    name: str
    says: str = "printed"

    def take(self, name: str, content: bytes, task: Task) -> None:
        print_on(QPrinter(QPrinterInfo.printerInfo(self.name)), content, task)


def print_on(printer: QPrinter, content: bytes, task: Task) -> None:
    """An OSError where the printer does not take it. Of its pages one at a time is in memory."""
    printer.setDocName(UNNAMED)
    of, painter, taken = papers.pages(content), QPainter(), True
    for at, page in enumerate(papers.images(content, FINE)):
        task.reach("Printing", at, of)
        if at == 0:
            _begin(painter, printer, page)
        taken = taken and (at == 0 or printer.newPage())
        painter.drawImage(QRect(0, 0, printer.width(), printer.height()), page)
    if not (painter.end() and taken):
        raise OSError("the printer stopped on the way")


def _begin(painter: QPainter, printer: QPrinter, first: QImage) -> None:
    _set_up(printer, first)
    if not painter.begin(printer):
        raise OSError("the printer does not take it")


def _set_up(printer: QPrinter, first: QImage) -> None:
    """The paper of the document itself, from edge to edge."""
    inches = QSizeF(first.width() / FINE, first.height() / FINE)
    size = QPageSize(inches, QPageSize.Unit.Inch, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    upright = QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(size, upright, QMarginsF()))
    printer.setFullPage(True)
