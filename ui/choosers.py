"""Which folders somebody was in is kept nowhere: Qt's chooser of files would remember them."""

import os

from PySide6.QtCore import QSettings

USER = QSettings.Scope.UserScope


def keep_nothing() -> None:
    """What Qt would write of its own accord goes where nothing can be written."""
    for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(form, USER, os.devnull)


def forget() -> None:
    """What it holds until the program ends too; and where it writes elsewhere, what it wrote."""
    QSettings(USER, "QtProject").remove("FileDialog")
