"""The one window of the program: a door, or the desk behind it; and the lock, which always wins."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QStackedWidget, QToolTip, QWidget

from disrupt.clock import Clock
from disrupt.store import drafts
from disrupt.store.store import Store
from disrupt.task import Task
from disrupt.workspace import Workspace
from ui import choosers, clipboard
from ui.device import Device
from ui.idle import Idle
from ui.jobs import STORE, Jobs
from ui.lawful import follows_of, read_ahead
from ui.left import Left
from ui.outside import Doorway, Outside
from ui.places import Place
from ui.tray import Tray
from ui.trouble import DetailsLink, is_ours
from ui.watch import Watch
from ui.window import LEAST, Window

REASON = "window"
SIZE = (1440, 900)
SOON = 100
"""Milliseconds."""


class Shell(QStackedWidget):
    """Nothing but it is ever on the screen by itself, so to hide it is to hide everything."""

    def __init__(self, device: Device, jobs: Jobs, clock: Clock) -> None:
        super().__init__()
        self._device, self._jobs = device, jobs
        self.desk: Window | None = None
        self.idle = Idle(device)
        self.outside = Outside(device, jobs, clock)
        self.tray = Tray(Watch(device, jobs, clock))
        self.watch = self.tray.watch
        self._left: Left | None = None
        self._ended = False
        self._cover = QWidget(self)
        self._cover.setAutoFillBackground(True)
        self._cover.hide()
        self.setWindowTitle("Disrupt")
        self.setMinimumSize(*LEAST)
        self.addWidget(self.outside)
        self.outside.unlocked.connect(self._sit_down)
        self.idle.left.connect(self.lock)
        self.outside.door.came.connect(self.watch.stand_at)
        self.watch.looked.connect(self._look_at_clock)
        self.watch.failed.connect(self.tell)
        self.tray.wanted.connect(self.come_forward)
        QGuiApplication.clipboard().dataChanged.connect(self._mind_clipboard)
        choosers.keep_nothing()

    def open(self) -> None:
        """As large as the pictures, or as the screen allows."""
        room = self.screen().availableGeometry()
        self.resize(min(SIZE[0], room.width()), min(SIZE[1], room.height()))
        self.show()
        read_ahead(self._device, self._jobs)

    def come_forward(self) -> None:
        """Somebody started the program a second time."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def lock(self) -> None:
        """No question is asked, and no fault in one step keeps the others from being done."""
        desk, self.desk = self.desk, None
        if desk is None:
            self._do(self.outside.leave, clipboard.wipe, choosers.forget)
            return
        self._do(self._stand_before, self._shut_the_rest)
        store = desk.desk.store
        folder, officer = store.files.folder, store.actor.name
        self._left = Left(folder, officer, desk.place)
        kept = self._keep_typing(desk)
        self._do(
            partial(self.setCurrentWidget, self.outside),
            partial(self._clear, desk),
            partial(self._let_go, store),
            partial(self.outside.lock, folder, officer, kept=kept),
            self._cover.hide,
            clipboard.wipe,
            choosers.forget,
        )

    def tell(self, error: BaseException) -> None:
        """What nothing else caught: what was being typed is kept first, and one goes on."""
        if self.desk is None:
            self.outside.tell(error)
            return
        # Nobody knows what came of it, so nobody in a room sees it.
        self.desk.room.close()
        self._keep_typing(self.desk)
        before = self.desk.bar.words.text() if self.desk.bar.isVisible() else ""
        self.desk.tell(error)
        # A fault in drawing comes again with each drawing, also of what tells of it.
        if is_ours(error) and self.desk.bar.words.text() != before:
            DetailsLink(self.desk.bar, error)

    def end(self) -> None:
        """Typing kept, the register let go and the lanes empty, however the program ends."""
        if self._ended:
            return
        self._ended = True
        self.idle.end()
        desk, self.desk = self.desk, None
        if desk:
            self._keep_typing(desk)
        self.hide()
        self._do(self._shut_the_rest)
        if desk:
            self._clear(desk)
            self._let_go(desk.desk.store)
        self._do(self.outside.shut, clipboard.wipe, choosers.forget)
        self._jobs.end()
        self.outside.end()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.end()
        super().closeEvent(event)

    def _sit_down(self, store: Store, doorway: Doorway) -> None:
        """Unless nobody is there any more, or is there already."""
        if self._ended:
            store.close()
            return
        if self.desk or self.idle.is_away:
            self._let_go(store)
            self.outside.lock(store.files.folder, store.actor.name, kept=False)
            return
        try:
            at = Workspace(store, REASON, follows_of(self._device))
            desk = Window(at, self._device, self._jobs)
        except Exception as error:  # noqa: BLE001 - whatever it is, the register is let go
            self._let_go(store)
            self.outside.tell(error)
            return
        self._show(desk, store, doorway)

    def _show(self, desk: Window, store: Store, doorway: Doorway) -> None:
        self.desk = desk
        desk.lock_asked.connect(self.lock)
        desk.clock.was_put_right.connect(self.watch.work_out)
        self.watch.follow(desk.desk, keeps=doorway is Doorway.REGISTER)
        self.addWidget(desk)
        self.setCurrentWidget(desk)
        left, self._left = self._left, None
        known = left and (left.folder, left.officer) == (store.files.folder, store.actor.name)
        at = left.place if left and known else None
        # In an event of its own: each of the two takes a moment.
        QTimer.singleShot(0, desk, partial(self._begin, desk, at))
        if doorway is Doorway.REGISTER:
            with self._whatever_happens():
                self._device.remember(store.files.folder)

    def _begin(self, desk: Window, at: Place | None) -> None:
        try:
            desk.begin(at)
        except Exception as error:  # noqa: BLE001 - whatever it is, the register is let go
            self.lock()
            self.outside.tell(error)

    def _keep_typing(self, desk: Window) -> bool:
        """Whether anything is kept. What cannot be is said; it is no reason to stay open."""
        with self._whatever_happens():
            # What is still being composed, letter by letter of another script, is typed too.
            QGuiApplication.inputMethod().commit()
            if desk.page:
                desk.page.leave()
            return bool(drafts.all_of(desk.desk.store))
        return False

    def _stand_before(self) -> None:
        """At once, before anything that a slow disk could hold up; the focus stays where it is."""
        self._cover.setGeometry(self.rect())
        self._cover.show()
        self._cover.raise_()
        self._cover.repaint()

    def _shut_the_rest(self) -> None:
        """Menus, lists of words, choosers: whatever has a window of its own. It means no."""
        QToolTip.hideText()
        for other in QApplication.topLevelWidgets():
            if other is not self and other.isVisible():
                with self._whatever_happens():
                    other.close()
                # Some refuse to be closed.
                other.hide()

    def _clear(self, desk: Window) -> None:
        self._jobs.drop()
        self.removeWidget(desk)
        desk.hide()
        for timer in desk.findChildren(QTimer):
            timer.stop()
        desk.deleteLater()
        # What its parts held of each other goes too, once they are gone.
        QTimer.singleShot(SOON, gc.collect)

    def _let_go(self, store: Store) -> None:
        """Behind whatever is being written, which stops at its next step and undoes itself."""
        close = partial(_close, store)
        say, tell = self.outside.say_let_go, self.outside.tell
        self.watch.leave(store, lambda: self._jobs.run(STORE, close, lambda _none: say(), tell))

    def _look_at_clock(self) -> None:
        """Each minute, and after sleep: it may be another, in another zone."""
        self.outside.warn(self.watch.sentences, self.watch.see)
        if self.desk:
            self.desk.clock.look()
            self.desk.navigation.say_zone()

    def _mind_clipboard(self) -> None:
        """At the door too: a passphrase that can be seen can be copied."""
        clipboard.mind()

    def _do(self, *steps: Callable[[], object]) -> None:
        for step in steps:
            with self._whatever_happens():
                step()

    @contextmanager
    def _whatever_happens(self) -> Iterator[None]:
        try:
            yield
        except Exception as error:  # noqa: BLE001 - to be locked matters more than any of it
            self.outside.tell(error)


def _close(store: Store, _task: Task) -> None:
    try:
        store.close()
    except BaseException:
        store.abandon()
        raise
